package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.Height;
import vn.kipthoi.routing.store.HandStore;

/**
 * Asks a level because somebody said so, by a clock of its own: the people of that level are told,
 * and the next ones above when they do not answer. It takes nothing from those below.
 */
public final class HandEscalation implements AnswerFollower {

  private static final double AT_ONCE = 0;

  private final Office office;
  private final CallingOut callingOut;
  private final Summons summons;
  private final HandStore store = new HandStore();

  public HandEscalation(Office office) {
    this.office = office;
    this.callingOut = new CallingOut(office);
    this.summons = new Summons(office);
  }

  Future<Void> ask(SqlConnection transaction, RoutedCase routed, Height height) {
    return callingOut
        .climb(transaction, routed)
        .compose(climb -> store
            .lastAsked(transaction, routed.id())
            .compose(
                about -> summons.send(transaction, routed, call(routed, climb, height, about))))
        .compose(told -> office.books().timeline().add(transaction, routed.id(), told));
  }

  /** The level said on the page that it has taken notice: its clock has done its work. */
  Future<Void> answered(SqlConnection transaction, CaseId escalated, Instant at) {
    return store.meet(transaction, escalated, at);
  }

  /** The level accepted by text or tap: that is its answer. */
  @Override
  public Future<Void> accepted(
      SqlConnection transaction, RoutedCase routed, Deadline deadline, Answer answer) {
    return deadline.ref().clock().equals(Deadline.ESCALATION)
        ? store.answer(transaction, routed.id(), deadline, answer)
        : Future.succeededFuture();
  }

  private Summons.Call call(RoutedCase routed, Climb climb, Height height, UUID about) {
    var now = office.clock().instant();
    return new Summons.Call(
        Deadline.ESCALATION,
        Optional.of(about),
        routed.unit(),
        climb.ladder().version(),
        climb.from(new Rung(height.word())),
        now,
        AT_ONCE,
        false,
        callOut -> new CaseAssigned(callOut).asFact(now));
  }
}
