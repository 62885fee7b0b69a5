package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A place of its own for each test's server; the programs are unpacked once for all of them. */
final class Homes implements BeforeEachCallback, AfterEachCallback {

  private static final Path BINARIES = Path.of("target", "binaries").toAbsolutePath();

  private Path place = BINARIES;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    place = Files.createTempDirectory("kipthoi-postgres-");
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    PrivateFiles.deleteTree(place);
  }

  Path place() {
    return place;
  }

  /** As in production, but for where the programs are. */
  PostgresSettings settings() {
    return settings(place.resolve("home"));
  }

  static PostgresSettings settings(Path home) {
    return PostgresSettings.in(home).withBinariesIn(BINARIES);
  }
}
