package vn.kipthoi.intake;

import java.time.LocalDate;

/**
 * A name by which people may mean a unit although it is not its name.
 *
 * @param kind the kind that goes with this name
 * @param on a day on which the code means the unit
 * @param used when the name was in use; an end that nobody recorded is the reform of 2025
 */
public record OtherName(
    String name, UnitKind kind, UnitCode unit, LocalDate on, Standing standing, Validity used) {

  public enum Standing {
    /** Written so by another official list. */
    OFFICIAL,
    /** Said so: "Sài Gòn", "HCM", "Ban Mê Thuột". */
    SPOKEN,
    /** A unit that had gone before 30 June 2025; gathered from the press, a hint only. */
    FORMER
  }
}
