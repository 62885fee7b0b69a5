package vn.kipthoi.routing.owing.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Standstill;
import vn.kipthoi.routing.owing.store.PauseStore;

/**
 * Writes down which clocks stand still, in the transaction of the act, before deadlines are counted
 * anew. What a clock waited for having come, its pause ends too, so that none reaches into the next
 * plan or into a case that was reopened.
 */
public final class Standstills implements CaseFollower {

  private static final Map<Milestone, ClockId> STOPS = Map.of(
      Milestone.PLAN_SUBMITTED, ClockId.PLAN,
      Milestone.PLAN_APPROVED, ClockId.APPROVAL,
      Milestone.REVIEWED, ClockId.REVIEW);

  private final PauseStore pauses = new PauseStore();

  @Override
  public Future<Void> after(SqlConnection transaction, CaseChange change) {
    return change
        .deed()
        .map(deed -> deed.act() instanceof Standstill act
            ? write(transaction, change, act)
            : lapse(transaction, change))
        .orElseGet(() -> lapse(transaction, change));
  }

  private Future<Void> write(SqlConnection transaction, CaseChange change, Standstill act) {
    var id = change.changed().id();
    return switch (act) {
      case Standstill.Pause pause ->
        pauses.begin(transaction, id, pause, change.version(), change.at());
      case Standstill.Resume(var clock, var reason) ->
        pauses.end(transaction, id, clock, change.version(), change.at());
    };
  }

  private Future<Void> lapse(SqlConnection transaction, CaseChange change) {
    var stopped = stopped(change);
    return stopped.isEmpty()
        ? Future.succeededFuture()
        : pauses.lapse(transaction, change.changed().id(), stopped, change.at());
  }

  private static Set<ClockId> stopped(CaseChange change) {
    return change.state() instanceof CaseState.Open
        ? STOPS.entrySet().stream()
            .filter(stop -> change.reached().contains(stop.getKey()))
            .map(Map.Entry::getValue)
            .collect(Collectors.toUnmodifiableSet())
        : Set.copyOf(STOPS.values());
  }
}
