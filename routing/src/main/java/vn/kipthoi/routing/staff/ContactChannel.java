package vn.kipthoi.routing.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * One way to reach a person.
 *
 * @param place in which order theirs are used, 0 for the first
 * @param address a number in E.164, or an address of mail
 * @param code what was sent over it to be entered back, while that has not happened
 */
public record ContactChannel(
    UUID id,
    Kind kind,
    int place,
    Personal<String> address,
    Optional<Verified> verified,
    Optional<CodeSent> code) {

  /** How long a verification holds: numbers are changed and lent, so each month it is asked anew. */
  public static final Duration HOLDS = Duration.ofDays(31);

  /** How long before its end the person is asked to confirm it again. */
  public static final Duration ASKED_BEFORE = Duration.ofDays(5);

  /** What carries a message. */
  public enum Kind {
    SMS,
    VOICE,
    ZALO,
    EMAIL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** A letter lies there until somebody looks; whoever is on duty is woken by something else. */
    public boolean wakes() {
      return this != EMAIL;
    }

    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /**
   * That something sent over it was seen by the person.
   *
   * @param demonstration whether nothing was sent, because the person is one of a demonstration
   */
  public record Verified(Instant at, boolean demonstration) {

    public Instant until() {
      return at.plus(HOLDS);
    }
  }

  /** A code on its way back. */
  public record CodeSent(Instant at, int tries) {}

  /** How far it can be relied upon. */
  public enum Standing {
    NEVER_VERIFIED,
    /** It was, longer ago than {@link #HOLDS}; it is still used, and shown to be put right. */
    LAPSED,
    SOON_TO_CONFIRM,
    VERIFIED,
    DEMONSTRATION
  }

  public Standing standing(Instant now) {
    if (verified.isEmpty()) {
      return Standing.NEVER_VERIFIED;
    }
    var proof = verified.get();
    if (proof.demonstration()) {
      return Standing.DEMONSTRATION;
    }
    if (!now.isBefore(proof.until())) {
      return Standing.LAPSED;
    }
    return now.isBefore(proof.until().minus(ASKED_BEFORE))
        ? Standing.VERIFIED
        : Standing.SOON_TO_CONFIRM;
  }

  /** Whether somebody may be put on a roster because of it. */
  public boolean carriesDuty(Instant now) {
    return kind.wakes() && isRelied(now);
  }

  private boolean isRelied(Instant now) {
    return switch (standing(now)) {
      case VERIFIED, SOON_TO_CONFIRM, DEMONSTRATION -> true;
      case NEVER_VERIFIED, LAPSED -> false;
    };
  }
}
