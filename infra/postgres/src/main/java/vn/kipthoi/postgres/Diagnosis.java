package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Arrays;

/** Tells from what the server said, or from an error of ours, what is wrong and what helps. */
final class Diagnosis {

  private static final int LAST_LINES = 8;

  /** Below one segment of its log PostgreSQL cannot even start; then nobody can write why. */
  private static final long LEAST_SPACE_BYTES = 16L * 1024 * 1024;

  private final PostgresSettings settings;

  Diagnosis(PostgresSettings settings) {
    this.settings = settings;
  }

  /** Why the server ended, from what it said last. */
  PostgresFailure ofTheLog() throws IOException {
    return of(Files.readString(settings.log()));
  }

  PostgresFailure of(IOException failure) {
    var denied = failure instanceof AccessDeniedException ? "Permission denied: " : "";
    return of(denied + failure.getMessage()).because(failure);
  }

  PostgresFailure of(String output) {
    var symptom = Arrays.stream(Symptom.values())
        .filter(one -> one.in(output))
        .findFirst()
        .orElseThrow();
    var telling =
        symptom == Symptom.NONE && spaceLeft() < LEAST_SPACE_BYTES ? Symptom.DISK : symptom;
    return telling.failure(where(telling), last(output));
  }

  private Object where(Symptom symptom) {
    var port = settings.port();
    return symptom == Symptom.PORT && port.isPresent()
        ? "port " + port.getAsInt()
        : settings.home();
  }

  private long spaceLeft() {
    try {
      return Files.getFileStore(settings.home()).getUsableSpace();
    } catch (IOException _) {
      return Long.MAX_VALUE;
    }
  }

  private static String last(String output) {
    var lines = output.lines().toList();
    return String.join("\n  ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }
}
