package vn.kipthoi.routing.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;

/**
 * Which days are working days, in the nation and in each province: one version of data.
 *
 * <p>Monday to Friday are, unless a day off, a compensation or a closure says otherwise; a Saturday is
 * when it was exchanged. Days are those of Viet Nam, intervals are half-open, and what comes out is an
 * instant: the 24:00 of a last day is the 0:00 after it. Where nothing is known, after {@link
 * #knownUntil}, days count as their weekday says, so that what is due is early and never late.
 */
public final class WorkingCalendar {

  /** Nobody closes offices for so long; who asks for more has not understood the question. */
  private static final int DAYS_TO_LOOK_AT = 4_000;

  private final String version;
  private final LocalDate decidedUntil;
  private final LocalDate knownUntil;
  private final Map<UnitCode, NavigableMap<LocalDate, CalendarDay>> days;

  /**
   * @param decidedUntil the last day up to which the yearly decisions on days off are in
   * @param knownUntil the last day of which anything is known
   * @param days by province, those of the whole country under {@link UnitCode#NATION}
   */
  WorkingCalendar(
      String version,
      LocalDate decidedUntil,
      LocalDate knownUntil,
      Map<UnitCode, NavigableMap<LocalDate, CalendarDay>> days) {
    this.version = version;
    this.decidedUntil = decidedUntil;
    this.knownUntil = knownUntil;
    this.days = Map.copyOf(days);
  }

  /** The national days that the program ships, without the closures of any province. */
  public static WorkingCalendar shipped() {
    return DaysOffFile.read("days-off.tsv");
  }

  /** This calendar with further days; what is said later of a day stands. */
  public WorkingCalendar with(String newVersion, List<Amendment> amendments) {
    var amended = new TreeMap<UnitCode, NavigableMap<LocalDate, CalendarDay>>();
    days.forEach((unit, known) -> amended.put(unit, new TreeMap<>(known)));
    for (var amendment : amendments) {
      var ofUnit = amended.computeIfAbsent(amendment.unit(), unit -> new TreeMap<>());
      amendment.days().forEach(day -> ofUnit.put(day.day(), day));
    }
    return new WorkingCalendar(newVersion, decidedUntil, knownUntil, amended);
  }

  public String version() {
    return version;
  }

  public LocalDate decidedUntil() {
    return decidedUntil;
  }

  public LocalDate knownUntil() {
    return knownUntil;
  }

  /** Whether offices of a province are open on a day. Under the nation, those of the country. */
  public boolean isOpen(LocalDate day, UnitCode province) {
    var national = openInTheNation(day);
    return exception(province, day)
        .filter(said -> !province.equals(UnitCode.NATION))
        .map(said -> national && said.isOpen())
        .orElse(national);
  }

  /**
   * The end of the n-th working day. The day of the start does not count (Civil Code 2015, art.
   * 147(2)); after 0 days it is the end of that day, or of the next working day when it is none.
   */
  public Due endOfWorkingDays(Instant from, int n, UnitCode province) {
    var day = VietNam.dateOf(from);
    if (n == 0) {
      return due(nextOpen(day, province));
    }
    for (var counted = 0; counted < n; counted++) {
      day = nextOpen(day.plusDays(1), province);
    }
    return due(day);
  }

  /**
   * The end of the n-th day of the calendar after the day of the start; of the next working day when
   * offices are closed on that one (Civil Code 2015, art. 148(5)).
   */
  public Due endOfCalendarDays(Instant from, int n, UnitCode province) {
    return due(nextOpen(VietNam.dateOf(from).plusDays(n), province));
  }

  /**
   * The moment at which a part of the open days between two moments has passed. Between two moments
   * without an open day, a part of the time itself.
   */
  Instant partOf(Instant start, Instant end, int percent, UnitCode province) {
    var open = openSpans(start, end, province);
    var whole = open.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    if (whole.isZero()) {
      return start.plus(Duration.between(start, end).multipliedBy(percent).dividedBy(100));
    }
    var left = whole.multipliedBy(percent).dividedBy(100);
    for (var span : open) {
      if (left.compareTo(span.length()) <= 0) {
        return span.from().plus(left);
      }
      left = left.minus(span.length());
    }
    return end;
  }

  /** Every day that is not as its weekday says, of the nation and of a province, in order. */
  public List<CalendarDay> exceptions(LocalDate from, LocalDate until, UnitCode province) {
    return Stream.of(UnitCode.NATION, province)
        .distinct()
        .flatMap(unit ->
            days
                .getOrDefault(unit, new TreeMap<>())
                .subMap(from, true, until, true)
                .values()
                .stream())
        .sorted(Comparator.comparing(CalendarDay::day))
        .toList();
  }

  /** The days within so many days that are announced and that nobody has confirmed. */
  public List<CalendarDay> unconfirmed(LocalDate from, int withinDays) {
    return exceptions(from, from.plusDays(withinDays), UnitCode.NATION).stream()
        .filter(day -> day.kind() == CalendarDay.Kind.UNCONFIRMED)
        .toList();
  }

  private boolean openInTheNation(LocalDate day) {
    return exception(UnitCode.NATION, day).map(CalendarDay::isOpen).orElse(isWeekday(day));
  }

  private Optional<CalendarDay> exception(UnitCode unit, LocalDate day) {
    return Optional.ofNullable(days.get(unit))
        .flatMap(known -> Optional.ofNullable(known.get(day)))
        .filter(CalendarDay::counts);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private LocalDate nextOpen(LocalDate from, UnitCode province) {
    return from.datesUntil(from.plusDays(DAYS_TO_LOOK_AT))
        .filter(day -> isOpen(day, province))
        .findFirst()
        .orElse(from);
  }

  private Due due(LocalDate lastDay) {
    return new Due(VietNam.endOfDay(lastDay), version);
  }

  private List<Span> openSpans(Instant start, Instant end, UnitCode province) {
    var spans = new ArrayList<Span>();
    for (var day = VietNam.dateOf(start);
        VietNam.startOfDay(day).isBefore(end);
        day = day.plusDays(1)) {
      if (isOpen(day, province)) {
        spans.add(
            new Span(later(start, VietNam.startOfDay(day)), earlier(end, VietNam.endOfDay(day))));
      }
    }
    return spans;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Span(Instant from, Instant until) {

    Duration length() {
      return Duration.between(from, until);
    }
  }

  /**
   * What somebody decided about days, after the program was shipped.
   *
   * @param unit a province, whose offices close; or the nation
   */
  public record Amendment(UnitCode unit, List<CalendarDay> days) {

    public Amendment {
      days = List.copyOf(days);
    }
  }
}
