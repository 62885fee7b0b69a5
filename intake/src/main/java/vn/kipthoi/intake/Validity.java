package vn.kipthoi.intake;

import java.time.LocalDate;

/**
 * The days on which something is in force, in Vietnamese civil days.
 *
 * @param from the first day; {@link LocalDate#MIN} when it began before the record does
 * @param until the first day on which it is not in force any more; {@link LocalDate#MAX} when open
 */
public record Validity(LocalDate from, LocalDate until) {

  /** The day from which there are two tiers and 34 provinces (Resolution 202/2025/QH15). */
  public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

  public Validity {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("ends on " + until + ", before it begins on " + from);
    }
  }

  public static Validity since(LocalDate from) {
    return new Validity(from, LocalDate.MAX);
  }

  public static Validity until(LocalDate until) {
    return new Validity(LocalDate.MIN, until);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  public boolean endedBy(LocalDate day) {
    return !until.isAfter(day);
  }

  /** The same beginning, with an end. */
  public Validity endingOn(LocalDate end) {
    return new Validity(from, end);
  }
}
