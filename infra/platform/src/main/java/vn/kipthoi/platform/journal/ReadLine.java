package vn.kipthoi.platform.journal;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line as an auditor reads it.
 *
 * @param line its number
 * @param actor id of an account or a person, or a part of the system
 * @param detail ids, codes and reasons of policy
 * @param purpose what personal data was opened for
 * @param policy the version of the rules that led to it
 * @param state whether it can be trusted
 */
public record ReadLine(
    long line,
    Instant at,
    String actor,
    String action,
    UUID subject,
    JsonObject detail,
    Optional<String> purpose,
    Optional<String> policy,
    State state) {

  /** Whether a line is as it was written. */
  public enum State {
    /** Its seal fits, and it is linked to the chain. */
    SEALED,
    /** Its seal fits; it waits to be linked, for a second or so. */
    NOT_YET_LINKED,
    /** From before lines had seals: only the chain speaks for it. */
    WITHOUT_SEAL,
    /** Its seal does not fit: somebody changed it. */
    BROKEN
  }

  public JournalFilter.Place place() {
    return new JournalFilter.Place(at, line);
  }
}
