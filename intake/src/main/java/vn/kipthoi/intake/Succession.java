package vn.kipthoi.intake;

import java.time.LocalDate;

/**
 * One unit that took over from another, wholly or in part.
 *
 * @param former the unit that ended on the day before
 * @param on the first day of the successor
 * @param inhabitants who came along, as far as the conversion table of the National Statistics Office
 *     says
 */
public record Succession(
    UnitCode former, UnitCode successor, LocalDate on, Inhabitants inhabitants) {

  public enum Inhabitants {
    ALL,
    SOME,
    /** Land only: nobody lived there. */
    NONE;

    /** What is left when this share is handed on in that share. */
    public Inhabitants then(Inhabitants next) {
      return compareTo(next) > 0 ? this : next;
    }
  }
}
