package vn.kipthoi.platform.journal;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Purpose;

/**
 * One line of the journal.
 *
 * @param at when it was done
 * @param actor who did it: an account's or person's id, or the part of the system ("routing")
 * @param action what was done, a past participle in the field's words ("report-taken")
 * @param subject what it was done to
 * @param detail ids, codes and reasons of policy; never anything personal
 * @param purpose what personal data was opened for, when it was
 * @param policy the version of the rules that led to it, when rules did
 */
public record JournalLine(
    Instant at,
    String actor,
    String action,
    UUID subject,
    JsonObject detail,
    Optional<Purpose> purpose,
    Optional<String> policy) {

  public JournalLine(Instant at, String actor, String action, UUID subject, JsonObject detail) {
    this(at, actor, action, subject, detail, Optional.empty(), Optional.empty());
  }

  /** The same line, about personal data that was opened for this. */
  public JournalLine openingFor(Purpose reason) {
    return new JournalLine(at, actor, action, subject, detail, Optional.of(reason), policy);
  }

  /** The same line, about something that this version of the rules led to. */
  public JournalLine under(String policyVersion) {
    return new JournalLine(at, actor, action, subject, detail, purpose, Optional.of(policyVersion));
  }
}
