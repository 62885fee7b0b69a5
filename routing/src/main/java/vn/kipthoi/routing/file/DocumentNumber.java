package vn.kipthoi.routing.file;

import vn.kipthoi.intake.UnitCode;

/**
 * The number of a document, as its unit counts them: "12/2026/BC-UBND". Each unit counts each series
 * from 1 in each year of Viet Nam's calendar, without a gap (Decree 30/2020/NĐ-CP, art. 15).
 *
 * @param unit that issues it
 * @param series BC, KH or QĐ
 */
public record DocumentNumber(UnitCode unit, String series, int year, int ordinal) {

  /** As it is printed. */
  public String text() {
    return "%02d/%d/%s-%s".formatted(ordinal, year, series, issuer(unit));
  }

  /** The part of the number that says what kind of body issues it. */
  static String issuer(UnitCode unit) {
    return switch (unit.level()) {
      case NATION -> "TĐ111";
      case PROVINCE -> "SYT";
      case DISTRICT, AREA -> "KV";
      case COMMUNE -> "UBND";
    };
  }
}
