package vn.kipthoi.routing.retention;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.CaseNumber;

/**
 * A case must not go, however old it is.
 *
 * @param reference the number and date of the letter that asks for it; no name
 */
public record LegalHold(
    UUID id,
    CaseNumber number,
    Ground ground,
    String reference,
    Instant since,
    Optional<Instant> liftedAt) {

  public static final int LONGEST_REFERENCE = 60;

  /** Who needs it. */
  public enum Ground {
    COURT,
    INSPECTION,
    COMPLAINT,
    /** The person whom the data is about, or their guardian. */
    REQUEST,
    OTHER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ground> ofWord(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }
}
