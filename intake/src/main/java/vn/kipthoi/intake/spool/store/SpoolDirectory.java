package vn.kipthoi.intake.spool.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * The directory of kept reports, in the manner of a mail spool: written beside, forced to the disk,
 * renamed, and the directory forced too. So a file with its name is whole, and what was answered
 * survives a power cut. For one thread; every method blocks.
 */
public final class SpoolDirectory {

  private static final String WRITING = ".writing";
  private static final String OWNER_ONLY = "rwx------";

  private final Path directory;

  /** @throws IOException when the directory cannot be made */
  public SpoolDirectory(Path directory) throws IOException {
    this.directory = Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
  }

  /** Done when it is on the disk for good. */
  public void keep(KeptFile file) throws IOException {
    var beside = directory.resolve(file.name() + WRITING);
    try (var channel = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
      var bytes = ByteBuffer.wrap(file.sealed());
      while (bytes.hasRemaining()) {
        var unused = channel.write(bytes);
      }
      channel.force(true);
    }
    var unused = Files.move(beside, directory.resolve(file.name()), ATOMIC_MOVE);
    force();
  }

  public Optional<KeptFile> find(String name) throws IOException {
    var path = directory.resolve(name);
    return Files.exists(path)
        ? Optional.of(new KeptFile(name, Files.readAllBytes(path)))
        : Optional.empty();
  }

  /** The names of all that wait, in no order. What was never written whole has no such name. */
  public List<String> names() throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .map(path -> String.valueOf(path.getFileName()))
          .filter(KeptFile::isName)
          .toList();
    }
  }

  /** Not forced: a file that comes back after a power cut is entered again, which changes nothing. */
  public void remove(String name) throws IOException {
    var unused = Files.deleteIfExists(directory.resolve(name));
  }

  private void force() throws IOException {
    try (var channel = FileChannel.open(directory, READ)) {
      channel.force(true);
    }
  }
}
