package vn.kipthoi.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the browser that tests look through; where it is missing and may be installed, it is. */
final class Chromium {

  private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);

  private static final List<Path> USUAL_PLACES = List.of(
      Path.of("/usr/bin/chromium"),
      Path.of("/usr/bin/chromium-browser"),
      Path.of("/usr/bin/google-chrome"),
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  /** Modules that are tested side by side may miss it at the same moment: one installs it. */
  private static final String INSTALL =
      "flock /var/lock/kipthoi-chromium sh -c 'command -v chromium || (apt-get update && "
          + "DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium)'";

  private Chromium() {}

  /** Where it is. */
  static Path path() {
    return named().or(Chromium::found).orElseGet(Chromium::installed);
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getenv("KIPTHOI_CHROMIUM")).map(Path::of);
  }

  private static Optional<Path> found() {
    return USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static Path installed() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      throw missing();
    }
    LOG.atInfo().log("Chromium is missing and is being installed with apt-get");
    run(List.of("sh", "-c", INSTALL));
    return found().orElseThrow(Chromium::missing);
  }

  private static void run(List<String> command) {
    try {
      var code = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(Path.of("target", "chromium-install.log").toFile())
          .start()
          .waitFor();
      if (code != 0) {
        throw missing();
      }
    } catch (IOException e) {
      throw missing();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw missing();
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "the browser tests need Chromium: install it (Debian: apt-get install chromium), or name"
            + " another one in KIPTHOI_CHROMIUM");
  }
}
