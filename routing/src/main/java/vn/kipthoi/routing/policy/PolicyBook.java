package vn.kipthoi.routing.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.PolicyVersion.National;
import vn.kipthoi.routing.policy.PolicyVersion.Provincial;
import vn.kipthoi.routing.policy.WorkingCalendar.Amendment;

/**
 * Every version of policy and calendar that was ever checked: which of them holds for a province at
 * a moment. Before the first version took effect, the first one holds, for a report that is entered
 * late has clocks too.
 */
public final class PolicyBook {

  /**
   * A change of the calendar, known from a moment on.
   *
   * @param number the how-manieth it is
   */
  public record CalendarChange(int number, Instant knownFrom, Amendment amendment) {}

  /**
   * The rule of a clock, as it holds for a province at a moment.
   *
   * @param version the version of policy that has the last word on it
   */
  public record Standing(String version, ClockRule rule, WorkingCalendar calendar) {}

  private record Known(Instant from, WorkingCalendar calendar) {}

  private final List<PolicyVersion> versions;
  private final List<Known> calendars;

  public PolicyBook(
      List<PolicyVersion> versions, WorkingCalendar shipped, List<CalendarChange> changes) {
    this.versions = versions.stream()
        .sorted(Comparator.comparing(PolicyVersion::effectiveFrom))
        .toList();
    this.calendars = calendars(shipped, changes);
    if (national().findAny().isEmpty()) {
      throw new IllegalArgumentException("no version of policy is in force for the country");
    }
  }

  private PolicyBook(List<PolicyVersion> versions, List<Known> calendars) {
    this.versions = versions;
    this.calendars = calendars;
  }

  /** What the program ships: one version, and the national days. */
  public static PolicyBook shipped() {
    return new PolicyBook(
        List.of(new National(Instant.EPOCH, Policy.shipped())),
        WorkingCalendar.shipped(),
        List.of());
  }

  /** The rule of a clock for a province; empty when policy knows no such clock then. */
  public Optional<Standing> standing(ClockId clock, UnitCode province, Instant at) {
    var national = nationalAt(at);
    var overlay = provincialAt(province, at).filter(own -> own.speaksOf(clock));
    var version = overlay.map(Provincial::version).orElse(national.version());
    return national
        .policy()
        .rule(clock)
        .map(rule -> overlay.map(own -> own.shorten(rule)).orElse(rule))
        .map(rule -> new Standing(version, rule, calendarAt(at)));
  }

  /** The version of the country that is in force at a moment. */
  public National nationalAt(Instant at) {
    return lastUntil(national().toList(), at).or(() -> national().findFirst()).orElseThrow();
  }

  /** The version of a province that is in force at a moment, if it has any. */
  public Optional<Provincial> provincialAt(UnitCode province, Instant at) {
    var own = versions.stream()
        .filter(Provincial.class::isInstance)
        .map(Provincial.class::cast)
        .filter(version -> version.unit().equals(province))
        .toList();
    return lastUntil(own, at);
  }

  /** The version of a unit that takes effect at this very moment. */
  public Optional<PolicyVersion> takesEffectAt(UnitCode unit, Instant at) {
    return versions.stream()
        .filter(
            version -> version.unit().equals(unit) && version.effectiveFrom().equals(at))
        .findFirst();
  }

  public WorkingCalendar calendarAt(Instant at) {
    return calendars.stream()
        .filter(known -> !known.from().isAfter(at))
        .reduce((earlier, later) -> later)
        .orElse(calendars.getFirst())
        .calendar();
  }

  /** The calendar with everything that is known of it. */
  public WorkingCalendar newestCalendar() {
    return calendars.getLast().calendar();
  }

  /** This book as it would be if a version were added. */
  public PolicyBook with(PolicyVersion version) {
    var more = Stream.concat(versions.stream(), Stream.of(version))
        .sorted(Comparator.comparing(PolicyVersion::effectiveFrom))
        .toList();
    return new PolicyBook(more, calendars);
  }

  /** This book as it would be if days were otherwise from a moment on. */
  public PolicyBook with(Amendment amendment, Instant from) {
    var then = newestCalendar().with(newestCalendar().version() + "+?", List.of(amendment));
    var more =
        Stream.concat(calendars.stream(), Stream.of(new Known(from, then))).toList();
    return new PolicyBook(versions, more);
  }

  private Stream<National> national() {
    return versions.stream().filter(National.class::isInstance).map(National.class::cast);
  }

  private static <T extends PolicyVersion> Optional<T> lastUntil(List<T> ordered, Instant at) {
    return ordered.stream()
        .filter(version -> !version.effectiveFrom().isAfter(at))
        .reduce((earlier, later) -> later);
  }

  private static List<Known> calendars(WorkingCalendar shipped, List<CalendarChange> changes) {
    var known = new ArrayList<Known>();
    known.add(new Known(Instant.MIN, shipped));
    changes.stream().sorted(Comparator.comparing(CalendarChange::number)).forEach(change -> {
      var before = known.getLast().calendar();
      var version = shipped.version() + "+" + change.number();
      known.add(new Known(change.knownFrom(), before.with(version, List.of(change.amendment()))));
    });
    return List.copyOf(known);
  }
}
