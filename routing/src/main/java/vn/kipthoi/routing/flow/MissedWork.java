package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.flow.Escalation.Escalating;
import vn.kipthoi.routing.policy.Circumstances;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.PolicyBook.Standing;
import vn.kipthoi.routing.policy.WhenMissed;
import vn.kipthoi.routing.store.DeadlineStore.Missed;

/**
 * Looks up who is told that work was not done, and how long they have to accept that. Whoever is told
 * stands above those who owe it; at the breach of a limit that guards a life also the province and
 * the hotline are (domain rule 8).
 */
final class MissedWork {

  private static final Set<Level> ALSO_TOLD = EnumSet.of(Level.PROVINCE, Level.NATION);

  private final Office office;

  MissedWork(Office office) {
    this.office = office;
  }

  /**
   * What was not done and what policy says about it.
   *
   * @param within how long whoever is told has to accept
   */
  record Terms(Missed missed, WhenMissed whenMissed, Optional<Duration> within) {

    Reach reach(Climb climb, Deadline passed) {
      var next = passed.ref().clock().equals(Deadline.ESCALATION)
          ? climb.after(passed.ref().step(), passed.ref().round())
          : first(climb);
      return within.map(next::within).orElse(next);
    }

    private Reach first(Climb climb) {
      return switch (whenMissed) {
        case HOTLINE_DESK, ADMINISTRATORS -> climb.top();
        case NEXT_RUNG, LEADER -> climb.aboveThoseWhoOwe();
        case NEXT_RUNG_PROVINCE_AND_HOTLINE ->
          climb.aboveThoseWhoOwe().and(climb.peopleAt(ALSO_TOLD));
      };
    }
  }

  /** Empty when what passed was an answer, for which the ladder itself says who is next. */
  Future<Optional<Terms>> of(Escalating escalating, Lineage lineage, Instant now) {
    var passed = escalating.overdue().deadline();
    if (passed.givesTheCase() || passed.isAskedOfOthers()) {
      return Future.succeededFuture(Optional.empty());
    }
    var books = office.books();
    return books
        .deadlines()
        .missed(escalating.transaction(), passed.ref().id())
        .compose(missed -> books
            .policies()
            .book(escalating.transaction())
            .map(book -> Optional.of(terms(book, missed, passed, lineage, now))));
  }

  private static Terms terms(
      PolicyBook book, Missed missed, Deadline passed, Lineage lineage, Instant now) {
    var province = lineage.at(Level.PROVINCE).orElse(UnitCode.NATION);
    var circumstances = new Circumstances(passed.priority(), province, Set.of());
    var whenMissed = book.standing(missed.clock(), province, missed.startedAt())
        .map(held -> held.rule().whenMissed())
        .orElse(WhenMissed.NEXT_RUNG);
    var within = book.standing(ClockId.ESCALATION, province, now)
        .flatMap(held -> timeFrom(now, held, circumstances));
    return new Terms(missed, whenMissed, within);
  }

  private static Optional<Duration> timeFrom(
      Instant now, Standing held, Circumstances circumstances) {
    return held.rule()
        .dueFrom(now, circumstances, held.calendar())
        .map(due -> Duration.between(now, due.at()));
  }
}
