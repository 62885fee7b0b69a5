package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a running server says about itself in {@code postmaster.pid}. */
record Postmaster(long pid, boolean ready) {

  private static final int STATUS_LINE = 7;

  static Optional<Postmaster> of(Path data) throws IOException {
    try {
      return parse(Files.readAllLines(file(data)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /**
   * Writes our own process in the place of a server that is no more, when its number has gone to
   * somebody else. PostgreSQL takes a file that names the program which starts it (see {@link
   * Guard}) for a left-over, and still checks that no part of the old server is alive; without the
   * file it could not.
   */
  static void disown(Path data) throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file(data)));
    var _ = lines.set(0, Long.toString(ProcessHandle.current().pid()));
    var _ = Files.write(file(data), lines);
  }

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  private static Optional<Postmaster> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return Optional.empty();
    }
    var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), ready));
  }
}
