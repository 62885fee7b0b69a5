package vn.kipthoi.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A {@code .txz}, read without the tar or xz of the machine: a fresh one may have neither. */
final class Archive {

  private static final int ANYONE_MAY_EXECUTE = 0111;

  private final Path target;

  private Archive(Path target) {
    this.target = target;
  }

  static void unpack(InputStream packed, Path target) throws IOException {
    var archive = new Archive(target);
    try (var entries =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        archive.write(entry, entries);
      }
    }
  }

  private void write(TarArchiveEntry entry, InputStream content) throws IOException {
    var path = inside(entry.getName());
    if (entry.isDirectory()) {
      var _ = Files.createDirectories(path);
      return;
    }
    var _ = Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      var _ = Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      var _ = Files.copy(content, path);
      permit(path, entry.getMode());
    }
  }

  private static void permit(Path path, int mode) throws IOException {
    var executable = (mode & ANYONE_MAY_EXECUTE) != 0;
    var _ = Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
  }

  private Path inside(String name) throws IOException {
    var path = target.resolve(name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("an entry of the archive points outside of it: " + name);
    }
    return path;
  }
}
