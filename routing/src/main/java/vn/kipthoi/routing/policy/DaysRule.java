package vn.kipthoi.routing.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.policy.CalendarDay.Kind;

/**
 * Which days may be made otherwise, and by whom: the country decides days off and swaps, a province
 * closes its offices and opens them again. No more.
 *
 * @param today in Viet Nam
 */
public record DaysRule(LocalDate today) {

  private static final int DAYS_BACK = 60;
  private static final int DAYS_AHEAD = 800;
  private static final int MOST_DAYS = 62;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 500;
  private static final Set<Kind> OF_THE_COUNTRY =
      EnumSet.of(Kind.OFF, Kind.COMPENSATION, Kind.SWAPPED_OFF, Kind.WORKING);
  private static final Set<Kind> OF_A_PROVINCE = EnumSet.of(Kind.CLOSURE, Kind.WORKING);

  /**
   * Consecutive days of one kind, as somebody asks for them.
   *
   * @param until the last of them
   */
  public record Wanted(
      LocalDate from, LocalDate until, Kind kind, String vietnamese, String english) {}

  public static Set<Kind> kindsOf(UnitCode unit) {
    return Set.copyOf(unit.equals(UnitCode.NATION) ? OF_THE_COUNTRY : OF_A_PROVINCE);
  }

  public List<Fault> faults(UnitCode unit, Wanted wanted, String reason) {
    var faults = new ArrayList<Fault>();
    if (wanted.from().isBefore(today.minusDays(DAYS_BACK))
        || wanted.from().isAfter(today.plusDays(DAYS_AHEAD))) {
      faults.add(new Fault.NoDay("from"));
    }
    if (wanted.until().isBefore(wanted.from())
        || !wanted.until().isBefore(wanted.from().plusDays(MOST_DAYS))) {
      faults.add(new Fault.NoDay("until"));
    }
    if (!kindsOf(unit).contains(wanted.kind())) {
      faults.add(new Fault.NoKindOfDay("kind"));
    }
    if (!isName(wanted.vietnamese())) {
      faults.add(new Fault.NoName("vietnamese"));
    }
    if (!isName(wanted.english())) {
      faults.add(new Fault.NoName("english"));
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      faults.add(new Fault.NoReason("reason"));
    }
    return faults;
  }

  /** The days that were asked for, one by one. */
  public static List<CalendarDay> days(Wanted wanted, String reason) {
    return wanted
        .from()
        .datesUntil(wanted.until().plusDays(1))
        .map(day ->
            new CalendarDay(day, wanted.kind(), wanted.vietnamese(), wanted.english(), reason))
        .toList();
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME;
  }
}
