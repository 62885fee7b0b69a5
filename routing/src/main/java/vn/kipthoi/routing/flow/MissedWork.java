package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.flow.Escalation.Escalating;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.WhenMissed;
import vn.kipthoi.routing.store.DeadlineStore.Missed;

/**
 * Looks up who is told that work was not done. Whoever is told
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
   */
  record Terms(Missed missed, WhenMissed whenMissed) {

    Reach reach(Climb climb, Deadline passed) {
      return passed.ref().clock().equals(Deadline.ESCALATION)
          ? climb.after(passed.ref().step(), passed.ref().round())
          : first(climb);
    }

    /** Nobody is left asleep over a limit that guards a life. */
    boolean wakesPeople() {
      return whenMissed == WhenMissed.NEXT_RUNG_PROVINCE_AND_HOTLINE;
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
  Future<Optional<Terms>> of(Escalating escalating, Lineage lineage) {
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
            .map(book -> Optional.of(terms(book, missed, lineage))));
  }

  private static Terms terms(PolicyBook book, Missed missed, Lineage lineage) {
    var province = lineage.at(Level.PROVINCE).orElse(UnitCode.NATION);
    var whenMissed = book.standing(missed.clock(), province, missed.startedAt())
        .map(held -> held.rule().whenMissed())
        .orElse(WhenMissed.NEXT_RUNG);
    return new Terms(missed, whenMissed);
  }
}
