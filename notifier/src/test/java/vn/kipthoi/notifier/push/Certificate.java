package vn.kipthoi.notifier.push;

import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A certificate for loopback, made by the JDK's own tool; whoever trusts it has the same file. */
final class Certificate {

  private static final String PASSWORD = "of a test";

  private Certificate() {}

  static PfxOptions forLoopback() {
    try {
      var file = Files.createTempDirectory("push-peer").resolve("peer.p12");
      make(file);
      file.toFile().deleteOnExit();
      return new PfxOptions().setPath(file.toString()).setPassword(PASSWORD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path file) throws IOException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command = List.of(
        keytool,
        "-genkeypair",
        "-alias",
        "peer",
        "-keyalg",
        "EC",
        "-dname",
        "CN=127.0.0.1",
        "-ext",
        "san=ip:127.0.0.1",
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD);
    try {
      var made = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
      if (made != 0) {
        throw new IOException("keytool made no certificate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
