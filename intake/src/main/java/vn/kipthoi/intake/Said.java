package vn.kipthoi.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Something that was said after a report was taken.
 *
 * @param by the account that wrote it; empty when the reporter did it themselves
 * @param text in their own words; empty when only questions were answered
 * @param outcome what came of it, when that is what was said
 * @param found what triage found by it, when something was added
 * @param readAt when the other side read it first
 */
public record Said(
    UUID id,
    Kind kind,
    Instant at,
    Optional<UUID> by,
    Personal<String> text,
    Optional<Outcome> outcome,
    Optional<Urgency> found,
    Optional<Instant> readAt) {

  /** Who says what to whom. */
  public enum Kind implements Coded {
    /** The reporter adds something. */
    ADDED,
    /** Somebody of the case answers or asks. */
    ANSWER,
    /** The limited note of what came of it. */
    OUTCOME
  }

  /**
   * What a reporter may be told of the end: enough to know that it was not for nothing, and nothing
   * that a stranger with the receipt could use.
   */
  public enum Outcome implements Coded {
    BEING_WORKED_ON,
    LOOKED_AFTER,
    HANDED_ON,
    NO_FURTHER_STEP
  }

  public boolean isUnread() {
    return readAt.isEmpty();
  }
}
