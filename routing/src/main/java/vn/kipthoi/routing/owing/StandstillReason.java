package vn.kipthoi.routing.owing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a clock of paper may stand still. Whatever else is to be said goes into the note. */
public enum StandstillReason {
  /** The family cannot be met for some days. */
  FAMILY_AWAY,
  CHILD_IN_HOSPITAL,
  /** A court or another competent body decides first. */
  WAITING_FOR_COURT,
  /** Flood, storm, epidemic. */
  DISASTER,
  /** Another unit or a service has to do its part. */
  WAITING_FOR_OTHER_UNIT;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<StandstillReason> ofWord(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }
}
