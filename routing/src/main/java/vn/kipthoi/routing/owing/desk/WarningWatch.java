package vn.kipthoi.routing.owing.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.owing.store.WarningStore;
import vn.kipthoi.routing.owing.store.WarningStore.Due;
import vn.kipthoi.routing.owing.store.WarningStore.Taken;
import vn.kipthoi.routing.store.DutyStore;
import vn.kipthoi.routing.store.ExclusionStore;
import vn.kipthoi.routing.store.TimelineStore;

/**
 * Reminds whoever can still act that time is passing: who has accepted the case, or else who is on
 * duty where it is owed. Each warning is one transaction, taken by one node; whether it is still of
 * use is asked once more when it is sent.
 */
public final class WarningWatch {

  private final Database database;
  private final Doorbell doorbell;
  private final InstantSource clock;
  private final WarningStore warnings = new WarningStore();
  private final DutyStore rosters = new DutyStore();
  private final ExclusionStore exclusions = new ExclusionStore();
  private final TimelineStore timeline = new TimelineStore();
  private final Facts facts = new Facts();

  public WarningWatch(Database database, Doorbell doorbell, InstantSource clock) {
    this.database = database;
    this.doorbell = doorbell;
    this.clock = clock;
  }

  /** Tells the warning whose moment came first, if there is one. It answers whether there was. */
  public Future<Boolean> actOnNext() {
    return database
        .inTransaction(transaction ->
            warnings.take(transaction, clock.instant()).compose(taken -> tell(transaction, taken)))
        .onSuccess(acted -> {
          if (acted) {
            doorbell.ring(DeadlineNear.KIND);
          }
        });
  }

  private Future<Boolean> tell(SqlConnection transaction, Optional<Taken> taken) {
    if (taken.isEmpty()) {
      return Future.succeededFuture(false);
    }
    return taken
        .get()
        .due()
        .map(due -> tell(transaction, due))
        .orElseGet(Future::succeededFuture)
        .map(true);
  }

  private Future<Void> tell(SqlConnection transaction, Due due) {
    return whoCanAct(transaction, due)
        .compose(
            people -> people.isEmpty() ? Future.succeededFuture() : tell(transaction, due, people));
  }

  private Future<List<UUID>> whoCanAct(SqlConnection transaction, Due due) {
    var owedByTheHotline = due.bearer().unit().equals(UnitCode.NATION);
    if (due.holder().isPresent() && !owedByTheHotline) {
      return Future.succeededFuture(List.of(due.holder().get()));
    }
    return rosters
        .at(transaction, List.of(due.bearer()), clock.instant())
        .compose(duty -> exclusions.of(transaction, due.ref().caseId()).map(duty::without))
        .map(duty -> duty.at(due.bearer()).reachable());
  }

  private Future<Void> tell(SqlConnection transaction, Due due, List<UUID> people) {
    var now = clock.instant();
    var reminded = new CallOut(
        due.ref(),
        due.caseNumber(),
        due.bearer().rung(),
        due.bearer().unit(),
        due.commune(),
        due.priority(),
        due.dueAt(),
        people);
    var detail = new JsonObject()
        .put("clock", due.ref().clock())
        .put("dueAt", due.dueAt().toString())
        .put("people", new JsonArray(people.stream().map(UUID::toString).toList()));
    return warnings
        .told(transaction, due, people)
        .compose(
            told -> facts.record(transaction, new DeadlineNear(due.number(), reminded).asFact(now)))
        .compose(recorded -> timeline.add(
            transaction,
            due.ref().caseId(),
            List.of(new Happening(now, ClockStory.WARNED, detail))));
  }
}
