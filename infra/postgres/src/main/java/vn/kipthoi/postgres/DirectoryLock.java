package vn.kipthoi.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static vn.kipthoi.postgres.PostgresFailure.Reason.IN_USE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One program at a time in a data directory. The operating system lets go of the lock when the
 * program ends, however it ends.
 */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock take(Path home) throws IOException {
    var channel = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
    if (!locked(channel)) {
      channel.close();
      throw inUse(home);
    }
    var _ = Files.writeString(
        home.resolve("holder"), Long.toString(ProcessHandle.current().pid()));
    return new DirectoryLock(channel);
  }

  /** Whether another program holds it at this moment; nothing is left behind by asking. */
  static boolean taken(Path home) throws IOException {
    if (!Files.exists(home.resolve("lock"))) {
      return false;
    }
    try (var channel = FileChannel.open(home.resolve("lock"), WRITE)) {
      return !locked(channel);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static PostgresFailure inUse(Path home) throws IOException {
    var holder = home.resolve("holder");
    var whom = Files.exists(holder) ? "process " + Files.readString(holder) : "another process";
    return PostgresFailure.of(
        IN_USE,
        "its data directory is in use by " + whom,
        home,
        "Stop that program, or give this one another directory in KIPTHOI_HOME, or let both use one"
            + " PostgreSQL through DATABASE_URL.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
