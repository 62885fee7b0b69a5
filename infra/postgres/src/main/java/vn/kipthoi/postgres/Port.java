package vn.kipthoi.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The port that the server listens on: a fixed one, else the last one, else any free one. */
final class Port {

  private Port() {}

  static int choose(PostgresSettings settings) throws IOException {
    if (settings.port().isPresent()) {
      return settings.port().getAsInt();
    }
    var last = remembered(settings.home());
    return last.isPresent() && free(last.getAsInt()) ? last.getAsInt() : any();
  }

  static void remember(Path home, int port) throws IOException {
    var _ = Files.writeString(file(home), Integer.toString(port));
  }

  static OptionalInt remembered(Path home) throws IOException {
    if (!Files.exists(file(home))) {
      return OptionalInt.empty();
    }
    var text = Files.readString(file(home)).strip();
    return text.matches("\\d{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  private static boolean free(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static int any() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path file(Path home) {
    return home.resolve("port");
  }
}
