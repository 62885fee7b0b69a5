package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.NO_BINARIES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The programs of PostgreSQL, unpacked once for each version.
 *
 * <p>Unpacking happens beside the final place and ends with one rename: what is there is whole, and
 * several starts at the same moment do not disturb each other.
 */
record Binaries(Path directory) {

  static Binaries unpackedIn(Path parent) throws IOException {
    var target = parent.resolve("postgres-" + version());
    if (!Files.exists(target)) {
      unpack(parent, target);
    }
    return new Binaries(target);
  }

  /** The guard is a shell, and what is private is so by the permissions of Unix. */
  static void requireUnix() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      throw PostgresFailure.of(
          NO_BINARIES,
          "this program starts it on Linux and macOS only",
          System.getProperty("os.name"),
          "Give the address of a PostgreSQL 15 or newer in DATABASE_URL.");
    }
  }

  Path program(String name) {
    return directory.resolve("bin").resolve(name);
  }

  /** Only the same major version can read a data directory. */
  static String majorVersion() {
    return version().split("\\.")[0];
  }

  private static void unpack(Path parent, Path target) throws IOException {
    var _ = PrivateFiles.directory(parent);
    var beside = PrivateFiles.temporaryDirectory(parent);
    try (var packed = archive()) {
      Archive.unpack(packed, beside);
      var _ = Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Unless another start was quicker: what it unpacked is the same.
      if (!Files.exists(target)) {
        throw e;
      }
    } finally {
      PrivateFiles.deleteTree(beside);
    }
  }

  private static InputStream archive() {
    var name = "/postgres-%s-%s.txz".formatted(system(), machine());
    return Optional.ofNullable(Binaries.class.getResourceAsStream(name))
        .orElseThrow(() -> PostgresFailure.of(
            NO_BINARIES,
            "its programs for this platform are not part of this build",
            name.substring(1),
            "Give the address of a PostgreSQL 15 or newer in DATABASE_URL, or build on this"
                + " platform."));
  }

  private static String system() {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.split(" ")[0];
  }

  private static String machine() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      case String other -> other;
    };
  }

  private static String version() {
    var properties = new Properties();
    try (var in = Binaries.class.getResourceAsStream("binaries.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("binaries.properties belongs to this module", e);
    }
    return properties.getProperty("version", "");
  }
}
