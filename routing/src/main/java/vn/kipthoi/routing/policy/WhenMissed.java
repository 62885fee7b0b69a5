package vn.kipthoi.routing.policy;

import java.util.Locale;

/**
 * What follows when a clock runs out. It always adds somebody accountable, and never takes the duty
 * away from whoever has it.
 */
public enum WhenMissed {
  /** The shift lead of the hotline is told. */
  HOTLINE_DESK,
  /** The next rung of the ladder is told, and the next, until somebody accepts. */
  NEXT_RUNG,
  /** The next rung, and at once also the head of the province and the hotline's shift lead. */
  NEXT_RUNG_PROVINCE_AND_HOTLINE,
  /** The leader of the team that owes it, then the rungs above. */
  LEADER,
  /** Administrators are told. */
  ADMINISTRATORS;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static WhenMissed ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
