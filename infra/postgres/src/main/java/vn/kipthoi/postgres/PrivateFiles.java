package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that nobody but their owner can read. */
final class PrivateFiles {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private PrivateFiles() {}

  /** Creates it where it is missing, and closes it to others where it is open to them. */
  static Path directory(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Files.createDirectories(path, OWNER_ENTERS);
    }
    return Files.setPosixFilePermissions(path, OWNER_ENTERS.value());
  }

  static Path temporaryDirectory(Path parent) throws IOException {
    return Files.createTempDirectory(parent, "new-", OWNER_ENTERS);
  }

  /** Private from its first byte on: created so, and never opened to others in between. */
  static void write(Path path, String text) throws IOException {
    var _ = Files.deleteIfExists(path);
    var _ = Files.createFile(path, OWNER_READS);
    var _ = Files.writeString(path, text);
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    var _ = Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, IOException failure)
          throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
