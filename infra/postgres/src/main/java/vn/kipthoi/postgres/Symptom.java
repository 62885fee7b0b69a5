package vn.kipthoi.postgres;

import java.util.regex.Pattern;
import vn.kipthoi.postgres.PostgresFailure.Reason;

/** What PostgreSQL or the machine says when something is wrong, and what then helps. */
enum Symptom {
  // First, because too little shared memory is also told as "No space left on device".
  SHARED_MEMORY(
      "could not (resize|create) shared memory",
      Reason.UNKNOWN,
      "there is too little shared memory",
      "Give the machine or container more (docker: --shm-size=256m)."),
  DISK(
      "No space left on device|Disk quota exceeded",
      Reason.DISK_FULL,
      "the disk is full",
      "Free some space there and start again; nothing that was confirmed is lost."),
  PORT(
      "Address already in use",
      Reason.PORT_TAKEN,
      "the port is taken",
      "Stop what listens there, or set no port and let the program find a free one."),
  VERSION(
      "initialized by PostgreSQL version|not compatible with this version",
      Reason.OTHER_VERSION,
      "the data directory belongs to another version of PostgreSQL",
      "Start the version of the program that wrote it."),
  LIBRARY(
      "error while loading shared libraries|Library not loaded|: not found|failed to execute"
          + "|Cannot run program|could not access file|could not load library",
      Reason.LIBRARY_MISSING,
      "a program or library that it needs is missing",
      "Remove its directory of binaries, to have them unpacked again; or install what is named"
          + " below; or give the address of a PostgreSQL in DATABASE_URL (on Alpine Linux nothing"
          + " else helps)."),
  PERMISSION(
      "[Pp]ermission denied|invalid permissions|wrong ownership|Read-only file system"
          + "|Operation not permitted",
      Reason.NOT_PERMITTED,
      "it may not read or write there",
      "Give the directory to the user who starts the program, with mode 0700."),
  NONE("", Reason.UNKNOWN, "it did not start", "This is what it said last:");

  private final Pattern words;
  private final Reason reason;
  private final String what;
  private final String remedy;

  Symptom(String words, Reason reason, String what, String remedy) {
    this.words = Pattern.compile(words);
    this.reason = reason;
    this.what = what;
    this.remedy = remedy;
  }

  boolean in(String evidence) {
    return words.matcher(evidence).find();
  }

  PostgresFailure failure(Object where, String evidence) {
    return PostgresFailure.of(reason, what, where, remedy + "\n  " + evidence);
  }
}
