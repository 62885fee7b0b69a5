package vn.kipthoi.postgres;

import static vn.kipthoi.postgres.PostgresFailure.Reason.DISK_FULL;
import static vn.kipthoi.postgres.PostgresFailure.Reason.LIBRARY_MISSING;
import static vn.kipthoi.postgres.PostgresFailure.Reason.NOT_PERMITTED;
import static vn.kipthoi.postgres.PostgresFailure.Reason.OTHER_VERSION;
import static vn.kipthoi.postgres.PostgresFailure.Reason.PORT_TAKEN;
import static vn.kipthoi.postgres.PostgresFailure.Reason.UNKNOWN;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** Reads from the server's log, or from an error, what is wrong and what helps. */
final class Diagnosis {

  private static final int LAST_LINES = 8;

  private static final List<Symptom> SYMPTOMS = List.of(
      new Symptom(
          "could not (resize|create) shared memory",
          UNKNOWN,
          "there is too little shared memory",
          "Give the machine or container more (docker: --shm-size=256m)."),
      new Symptom(
          "No space left on device|Disk quota exceeded",
          DISK_FULL,
          "the disk is full",
          "Free some space there and start again; nothing that was confirmed is lost."),
      new Symptom(
          "Address already in use",
          PORT_TAKEN,
          "the port is taken",
          "Stop what listens there, or let the program choose a port by setting none."),
      new Symptom(
          "initialized by PostgreSQL version|not compatible with this version",
          OTHER_VERSION,
          "the data directory belongs to another version of PostgreSQL",
          "Start the version of the program that wrote it."),
      new Symptom(
          "error while loading shared libraries|image not found|: not found|No such file",
          LIBRARY_MISSING,
          "a library or program that it needs is missing",
          "Install what the log names (on Alpine Linux nothing helps but the next), or give the"
              + " address of a PostgreSQL in DATABASE_URL."),
      new Symptom(
          "[Pp]ermission denied|invalid permissions|wrong ownership|Read-only file system",
          NOT_PERMITTED,
          "it may not read or write there",
          "Give the directory to the user who starts the program, with mode 0700."));

  private final PostgresSettings settings;

  Diagnosis(PostgresSettings settings) {
    this.settings = settings;
  }

  PostgresFailure ofTheLog() throws IOException {
    var lines = Files.readAllLines(settings.log());
    var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return of(String.join("\n  ", last));
  }

  PostgresFailure of(IOException failure) {
    var text =
        failure instanceof AccessDeniedException ? "Permission denied" : failure.getMessage();
    return of(failure.getClass().getSimpleName() + ": " + text).because(failure);
  }

  private PostgresFailure of(String evidence) {
    return SYMPTOMS.stream()
        .filter(symptom -> symptom.in(evidence))
        .findFirst()
        .orElse(new Symptom("", UNKNOWN, "it did not start", "The log says why."))
        .failure(settings, evidence);
  }

  private record Symptom(
      String pattern, PostgresFailure.Reason reason, String what, String remedy) {

    boolean in(String evidence) {
      return Pattern.compile(pattern).matcher(evidence).find();
    }

    PostgresFailure failure(PostgresSettings settings, String evidence) {
      var port = settings.port();
      var where =
          reason == PORT_TAKEN && port.isPresent() ? "port " + port.getAsInt() : settings.home();
      return PostgresFailure.of(reason, what, where, remedy + "\n  " + evidence);
    }
  }
}
