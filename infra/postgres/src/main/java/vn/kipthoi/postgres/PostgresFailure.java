package vn.kipthoi.postgres;

import java.nio.file.Path;

/** Why PostgreSQL could not be started or reached, said to the person who can repair it. */
public final class PostgresFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** What went wrong, for a program that must tell one cause from another. */
  public enum Reason {
    DISK_FULL,
    PORT_TAKEN,
    OTHER_VERSION,
    OTHER_ENCODING,
    NOT_PERMITTED,
    LIBRARY_MISSING,
    NO_BINARIES,
    IN_USE,
    TOO_SLOW,
    INVALID_ADDRESS,
    UNKNOWN
  }

  private PostgresFailure(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * @param what what happened, as a clause: "the disk is full"
   * @param where the file, directory or port concerned
   * @param remedy what to do about it, as a sentence
   */
  public static PostgresFailure of(Reason reason, String what, Object where, String remedy) {
    return new PostgresFailure(
        reason, "PostgreSQL: %s (%s). %s".formatted(what, shown(where), remedy));
  }

  PostgresFailure because(Throwable cause) {
    var unused = initCause(cause);
    return this;
  }

  public Reason reason() {
    return reason;
  }

  private static String shown(Object where) {
    return where instanceof Path path ? path.toAbsolutePath().toString() : where.toString();
  }
}
