package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.store.MilestoneStore.Told;
import vn.kipthoi.routing.store.ProofStore;

/**
 * Notes that the commune of a case has been told: reception points pass information on "at once"
 * (Decree 56/2017/NĐ-CP, art. 26(1)), and the clock for that stops at the first phone.
 */
final class FirstDelivery {

  private final Database database;
  private final Office office;
  private final ProofStore proofs = new ProofStore();

  FirstDelivery(Database database, Office office) {
    this.database = database;
    this.office = office;
  }

  Future<Void> note(UUID deadline, Instant at) {
    return database
        .inTransaction(transaction -> office
            .books()
            .milestones()
            .firstTold(transaction, deadline)
            .compose(told ->
                told.isEmpty() ? Future.succeededFuture() : note(transaction, told.get(), at)))
        .compose(noted -> proofs.delivered(database.client(), deadline, at));
  }

  private Future<Void> note(SqlConnection transaction, Told told, Instant at) {
    var now = office.clock().instant();
    var routed = told.routed();
    var change =
        new CaseChange(routed, told.state(), told.version(), Set.of(Milestone.DELIVERED), now);
    return office
        .books()
        .milestones()
        .add(transaction, routed.id(), List.of(Reached.of(Milestone.DELIVERED, at)), now)
        .compose(added -> office.followers().after(transaction, change));
  }
}
