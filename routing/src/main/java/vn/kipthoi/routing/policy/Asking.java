package vn.kipthoi.routing.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;

/**
 * When the people of one rung are told, when they are reminded, and by when they are to answer. What
 * is urgent wakes them at any hour. What policy lets wait is told in the morning, and its time runs
 * from then; how policy counts the time to acknowledge a case says which of the two it is.
 *
 * @param clock which clock they are asked by: {@link ClockId#ESCALATION} has lengths of its own, all
 *     others the wait of their rung
 * @param since from when their time runs, unless it is night
 * @param now when they would be told, unless it is night
 * @param within how long the ladder gives the rung
 * @param evenAtNight whether they are woken whatever the priority: a desk that never sleeps, a limit
 *     that guards a life
 */
public record Asking(
    ClockId clock,
    UnitCode province,
    Priority priority,
    Instant since,
    Instant now,
    Duration within,
    boolean evenAtNight) {

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * What follows.
   *
   * @param tellAt not before when phones ring
   * @param dueAt the first instant at which an answer is late
   * @param reminders in order, all after they were told
   */
  public record Times(Instant tellAt, Instant dueAt, List<Instant> reminders) {}

  /** Telling people of something at once, unless it is night and can wait. */
  public static Asking now(
      ClockId clock, UnitCode province, Priority priority, Instant now, boolean evenAtNight) {
    return new Asking(clock, province, priority, now, now, Duration.ZERO, evenAtNight);
  }

  /** Not before when phones ring. */
  public Instant tellAt(PolicyBook book) {
    return new Held(book, ClockId.ACKNOWLEDGE).orMorning(now);
  }

  public Times by(PolicyBook book) {
    var answering = new Held(book, ClockId.ACKNOWLEDGE);
    var tellAt = answering.orMorning(now);
    var begin = answering.orMorning(since);
    var due = clock == ClockId.ESCALATION
        ? new Held(book, clock).dueFrom(begin).orElse(begin.plus(within))
        : answering.afterWaiting(begin);
    return new Times(tellAt, due, reminders(new Held(book, clock), tellAt, begin, due));
  }

  private List<Instant> reminders(Held held, Instant tellAt, Instant begin, Instant due) {
    return held.warnings(begin, due).stream().filter(at -> at.isAfter(tellAt)).toList();
  }

  /** A clock as policy has it for these people. */
  private final class Held {

    private final Optional<PolicyBook.Standing> standing;
    private final Circumstances circumstances = new Circumstances(priority, province, Set.of());

    Held(PolicyBook book, ClockId of) {
      this.standing = book.standing(of, province, now);
    }

    /** The night in which they are left asleep, if they are. */
    private Optional<Night> night() {
      return evenAtNight || kind() == Length.Kind.CLOCK_HOURS
          ? Optional.empty()
          : standing.flatMap(held -> held.rule().night());
    }

    private Length.Kind kind() {
      return standing
          .flatMap(held -> held.rule().lengthFor(circumstances))
          .map(Length::kind)
          .orElse(Length.Kind.CLOCK_HOURS);
    }

    Instant orMorning(Instant moment) {
      return night().map(night -> night.orMorning(moment)).orElse(moment);
    }

    /** Whole days of a rung are working days where the acknowledgement is counted in those. */
    Instant afterWaiting(Instant begin) {
      var days = within.dividedBy(DAY);
      var ofWork = kind() == Length.Kind.WORKING_DAYS
          && !evenAtNight
          && DAY.multipliedBy(days).equals(within);
      return ofWork
          ? standing
              .orElseThrow()
              .calendar()
              .endOfWorkingDays(begin, Math.toIntExact(days), province)
              .at()
          : orMorning(begin.plus(within));
    }

    Optional<Instant> dueFrom(Instant begin) {
      return standing
          .flatMap(held -> held.rule().dueFrom(begin, circumstances, held.calendar()))
          .map(Due::at);
    }

    List<Instant> warnings(Instant begin, Instant due) {
      return standing
          .map(held -> held.rule().warningsOf(begin, due, circumstances, held.calendar()))
          .orElse(List.of());
    }
  }
}
