package vn.kipthoi.routing.desk;

import java.util.Locale;
import vn.kipthoi.intake.UnitCode;

/** The levels of unit that a ladder's step may resolve to. */
public enum Level {
  COMMUNE,
  /** A district of the three-tier days, or the supervising area that a province appoints today. */
  DISTRICT,
  PROVINCE,
  NATION;

  public static Level of(UnitCode unit) {
    return switch (unit.level()) {
      case COMMUNE -> COMMUNE;
      case AREA, DISTRICT -> DISTRICT;
      case PROVINCE -> PROVINCE;
      case NATION -> NATION;
    };
  }

  /** The word for it in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Level ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
