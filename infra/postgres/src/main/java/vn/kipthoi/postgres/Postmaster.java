package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
