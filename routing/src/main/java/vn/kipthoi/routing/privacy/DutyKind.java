package vn.kipthoi.routing.privacy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.routing.ClockId;

/** What the law asks for in time (Law 91/2025/QH15, Decree 356/2025/NĐ-CP). */
public enum DutyKind {
  /** Somebody learned that personal data was breached; the authority is notified. */
  BREACH(ClockId.DATA_BREACH),
  /** A person asks for their data; they are answered. */
  REQUEST(ClockId.DATA_REQUEST);

  private final ClockId clock;

  DutyKind(ClockId clock) {
    this.clock = clock;
  }

  public ClockId clock() {
    return clock;
  }

  /** What it can be about. */
  public Set<Matter> matters() {
    return switch (this) {
      case BREACH -> EnumSet.range(Matter.LOST_DEVICE, Matter.OTHER_BREACH);
      case REQUEST -> EnumSet.range(Matter.ACCESS, Matter.OTHER_REQUEST);
    };
  }

  /** How it can end. */
  public Set<Outcome> outcomes() {
    return switch (this) {
      case BREACH -> EnumSet.of(Outcome.NOTIFIED, Outcome.NOT_NOTIFIABLE);
      case REQUEST -> EnumSet.of(Outcome.GRANTED, Outcome.REFUSED, Outcome.WITHDRAWN);
    };
  }

  public String word() {
    return clock.word();
  }

  public static Optional<DutyKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
