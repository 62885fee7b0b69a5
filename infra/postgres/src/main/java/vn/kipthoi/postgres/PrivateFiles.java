package vn.kipthoi.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
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

  /** Private from its first byte on, and on the disk when this returns. */
  static void write(Path path, String text) throws IOException {
    var _ = Files.deleteIfExists(path);
    try (var file = Files.newByteChannel(path, Set.of(CREATE_NEW, WRITE, SYNC), OWNER_READS)) {
      var _ = file.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
    }
  }

  /** Gives a directory and all in it to another user of the machine, which only root may do. */
  static void giveTo(String owner, Path root) throws IOException {
    var user = root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
    if (Files.getOwner(root, LinkOption.NOFOLLOW_LINKS).equals(user)) {
      return;
    }
    List<Path> all;
    try (var tree = Files.walk(root)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : all) {
      var view =
          Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      view.setOwner(user);
    }
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
