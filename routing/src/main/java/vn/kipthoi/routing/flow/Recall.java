package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Conclusion;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.routing.store.HomeStore;

/**
 * Calls people when an act asks for it, and off when it does: a case that is reopened has to be
 * accepted again, one that is escalated by hand asks the level that was named, and of one that has
 * ended nobody owes an answer any more.
 */
public final class Recall implements CaseFollower {

  private static final List<String> ASKED = Stream.concat(
          Stream.of(Deadline.ACKNOWLEDGE, Deadline.CANDIDATE, Deadline.ESCALATION),
          Deadline.askedOfOthers().stream())
      .toList();

  private final Office office;
  private final CallingOut callingOut;
  private final HandEscalation byHand;
  private final HomeStore homes = new HomeStore();

  public Recall(Office office) {
    this.office = office;
    this.callingOut = new CallingOut(office);
    this.byHand = new HandEscalation(office);
  }

  @Override
  public Future<Void> after(SqlConnection transaction, CaseChange change) {
    if (change.state() instanceof CaseState.Ended) {
      return callOff(transaction, change);
    }
    return change
        .deed()
        .map(deed -> call(transaction, change, deed.act()))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Void> call(SqlConnection transaction, CaseChange change, Act act) {
    return switch (act) {
      case Conclusion.Reopen ignored -> askAgain(transaction, change.changed());
      case Weighing.Escalate(var height, var reason) ->
        byHand.ask(transaction, change.changed(), height);
      case Weighing.AnswerEscalation ignored ->
        byHand.answered(transaction, change.changed().id(), change.at());
      default -> Future.succeededFuture();
    };
  }

  /** Whoever is on duty for a case that was opened again has to accept it anew. */
  public Future<Void> askAgain(SqlConnection transaction, RoutedCase routed) {
    return callingOut
        .ask(transaction, routed, Deadline.ACKNOWLEDGE, routed.unit())
        .compose(told -> office.books().timeline().add(transaction, routed.id(), told));
  }

  private Future<Void> callOff(SqlConnection transaction, CaseChange change) {
    return homes.callOff(transaction, change.changed().id(), ASKED).map(deadlines -> {
      transaction.transaction().completion().onComplete(done -> clear(done.succeeded(), deadlines));
      return null;
    });
  }

  private void clear(boolean committed, List<UUID> deadlines) {
    if (committed) {
      deadlines.forEach(office.alarm()::clear);
    }
  }
}
