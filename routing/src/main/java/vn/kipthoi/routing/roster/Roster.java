package vn.kipthoi.routing.roster;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.Watch.OnDuty;
import vn.kipthoi.routing.roster.Watch.Reason;

/**
 * All that is said of who of one team is on duty. Asked with a moment it answers with people and
 * reasons, and the same for the same question ever after: whoever misses a deadline is replaced by
 * those on duty when it passed, not by those who were when it began.
 *
 * <p>In this order: the weekly pattern in force on the day, or the standing roster where there is
 * none; then dated changes and swaps, one over the other as they were settled; then leave, which takes
 * out whomever it covers, also somebody who stands in for another.
 */
public record Roster(
    List<Standing> standing, List<Pattern> patterns, List<Change> changes, List<Leave> leaves) {

  public static final Roster EMPTY = new Roster(List.of(), List.of(), List.of(), List.of());

  public Roster {
    standing = List.copyOf(standing);
    patterns = List.copyOf(patterns);
    changes = changes.stream()
        .sorted(comparing(Change::settledAt).thenComparing(Change::id))
        .toList();
    leaves = List.copyOf(leaves);
  }

  /** Who is on duty at a moment. */
  public Watch at(Instant moment, DaysOff daysOff) {
    var planned = planned(moment, daysOff);
    for (var change : changes) {
      if (change.covers(moment)) {
        planned = laidOver(planned, change);
      }
    }
    return withoutLeave(inOrder(planned), moment);
  }

  /** The pattern in force on a day: the last said of those that began; empty before the first. */
  public Optional<Pattern> patternOn(LocalDate day) {
    return patterns.stream()
        .filter(pattern -> !pattern.from().isAfter(day))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
  }

  private List<OnDuty> planned(Instant moment, DaysOff daysOff) {
    var today = VietNam.dateOf(moment);
    var since = Stream.of(today.minusDays(1), today)
        .flatMap(date -> weekly(date, daysOff).filter(shift -> shift.covers(date, moment)))
        .map(shift -> new OnDuty(shift.person(), shift.place(), reason(shift)));
    var always = standsAroundTheClock(today)
        ? standing.stream()
            .filter(one -> one.covers(moment))
            .map(one -> new OnDuty(one.person(), one.place(), Reason.STANDING))
        : Stream.<OnDuty>empty();
    return Stream.concat(since, always).toList();
  }

  private boolean standsAroundTheClock(LocalDate day) {
    return patternOn(day).map(Pattern::standing).orElse(true);
  }

  private Stream<Shift> weekly(LocalDate date, DaysOff daysOff) {
    return patternOn(date).stream().flatMap(pattern -> pattern.on(date, daysOff).stream());
  }

  private static Reason reason(Shift shift) {
    return shift.day() == Shift.ON_DAYS_OFF ? Reason.DAY_OFF : Reason.PATTERN;
  }

  /** Whoever takes over a watch stands in its place; a watch that nobody has is taken over by nobody. */
  private static List<OnDuty> laidOver(List<OnDuty> planned, Change change) {
    var reason = switch (change.kind()) {
      case OVERRIDE -> Reason.OVERRIDE;
      case SWAP -> Reason.SWAP;
    };
    if (change.insteadOf().isEmpty()) {
      var last = planned.stream().mapToInt(OnDuty::place).max().orElse(-1);
      return Stream.concat(
              planned.stream(), Stream.of(new OnDuty(change.person(), last + 1, reason)))
          .toList();
    }
    var other = change.insteadOf().get();
    return planned.stream()
        .map(one ->
            one.person().equals(other) ? new OnDuty(change.person(), one.place(), reason) : one)
        .toList();
  }

  /** Nobody twice: whoever stands at several places stands at the first of them. */
  private static List<OnDuty> inOrder(List<OnDuty> planned) {
    var seen = new HashSet<>();
    return planned.stream()
        .sorted(comparingInt(OnDuty::place).thenComparing(one -> one.person().toString()))
        .filter(one -> seen.add(one.person()))
        .toList();
  }

  private Watch withoutLeave(List<OnDuty> planned, Instant moment) {
    var present = new ArrayList<OnDuty>();
    var absent = new ArrayList<OnDuty>();
    for (var one : planned) {
      var away = leaves.stream()
          .anyMatch(leave -> leave.person().equals(one.person()) && leave.covers(moment));
      (away ? absent : present).add(one);
    }
    return new Watch(present, absent.stream().map(OnDuty::person).toList());
  }
}
