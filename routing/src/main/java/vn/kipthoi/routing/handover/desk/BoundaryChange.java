package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.handover.Side;
import vn.kipthoi.routing.store.CaseLock;
import vn.kipthoi.routing.store.CaseLock.Locked;
import vn.kipthoi.routing.store.DissolvedStore;
import vn.kipthoi.routing.store.QuestionStore;
import vn.kipthoi.routing.store.QuestionStore.Question;

/**
 * Re-homes open cases whose commune is none any more. Where one commune took over, the case goes with
 * its people and clocks; where several did, the desk above all of them is asked, and until it answers
 * all of them see it. Any node may look at any time: a case is re-homed once.
 */
public final class BoundaryChange {

  private final Database database;
  private final Office office;
  private final Heirs heirs;
  private final Rehoming rehoming;
  private final Arbitration arbitration;
  private final DissolvedStore store = new DissolvedStore();
  private final CaseLock lock = new CaseLock();

  public BoundaryChange(
      Database database, Office office, Heirs heirs, Rehoming rehoming, Arbitration arbitration) {
    this.arbitration = arbitration;
    this.database = database;
    this.office = office;
    this.heirs = heirs;
    this.rehoming = rehoming;
  }

  /** Looks for cases of dissolved communes; it answers how many were re-homed or asked about. */
  public Future<Integer> rehome() {
    return store
        .communesWithOpenCases(database.client())
        .compose(communes -> inTurn(
            communes.stream().filter(commune -> !rehoming.isCommune(commune)).toList()));
  }

  private Future<Integer> inTurn(List<UnitCode> dissolved) {
    var done = Future.succeededFuture(0);
    for (var commune : dissolved) {
      done = done.compose(before -> store
          .openCasesOf(database.client(), commune)
          .compose(cases -> each(commune, cases))
          .map(more -> before + more));
    }
    return done;
  }

  private Future<Integer> each(UnitCode dissolved, List<CaseId> cases) {
    var done = Future.succeededFuture(0);
    for (var one : cases) {
      done = done.compose(before -> database
          .inTransaction(transaction -> lock.take(transaction, one)
              .compose(locked -> locked
                  .filter(held -> held.routed().unit().equals(dissolved))
                  .map(held -> rehome(transaction, held))
                  .orElseGet(() -> Future.succeededFuture(false))))
          .map(rehomed -> rehomed ? before + 1 : before));
    }
    return done;
  }

  private Future<Boolean> rehome(SqlConnection transaction, Locked locked) {
    var now = office.clock().instant();
    var from = locked.routed().unit();
    var found = heirs.of(from, now);
    if (found.isEmpty()) {
      return Future.succeededFuture(false);
    }
    var heir = found.size() == 1 ? Optional.of(found.getFirst()) : Optional.<UnitCode>empty();
    return store
        .remember(transaction, locked.routed().id(), from, heir, found, now)
        .compose(fresh -> fresh
            ? heir.map(to -> inherit(transaction, locked, to))
                .orElseGet(() -> ask(transaction, locked, found))
                .compose(done -> journal(transaction, locked, found, now))
                .map(true)
            : Future.succeededFuture(false));
  }

  private Future<Void> inherit(SqlConnection transaction, Locked locked, UnitCode heir) {
    return rehoming
        .scopeIn(transaction, locked.routed(), heir)
        .compose(scope -> store
            .inherit(transaction, locked.routed().id(), locked.routed().unit(), heir, scope)
            .compose(moved -> rehoming.tellMoved(transaction, locked.routed(), heir)));
  }

  private Future<Void> ask(SqlConnection transaction, Locked locked, List<UnitCode> candidates) {
    var question = new Question(
        UUID.randomUUID(),
        QuestionStore.Kind.SPLIT_COMMUNE,
        above(candidates),
        candidates,
        office.clock().instant());
    return arbitration.ask(transaction, locked.routed(), question);
  }

  private UnitCode above(List<UnitCode> candidates) {
    var first = upwards(candidates.getFirst());
    return candidates.stream()
        .map(other -> Side.aboveBoth(first, upwards(other)))
        .filter(UnitCode.NATION::equals)
        .findFirst()
        .orElseGet(() -> Side.aboveBoth(first, first));
  }

  private List<UnitCode> upwards(UnitCode unit) {
    return office
        .lineages()
        .of(unit, office.clock().instant())
        .orElse(Lineage.NATION)
        .upwards();
  }

  private Future<Void> journal(
      SqlConnection transaction, Locked locked, List<UnitCode> heirsFound, Instant now) {
    var detail = new JsonObject()
        .put("from", locked.routed().unit().text())
        .put("to", new JsonArray(heirsFound.stream().map(UnitCode::text).toList()));
    return office
        .books()
        .journal()
        .write(
            transaction,
            new JournalLine(now, "routing", "case-rehomed", locked.routed().id().value(), detail));
  }
}
