package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.UUID;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.DeadlineMissed;

/**
 * Moves a ladder on when nobody of a rung can be told: their time would pass for nothing. A deadline
 * that was met or missed meanwhile stays as it is, and so does the repeated last rung, which would
 * else be told again and again without a pause.
 */
final class DeadEnds {

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final Flows flows;

  DeadEnds(Database database, Doorbell doorbell, Office office, Flows flows) {
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
    this.flows = flows;
  }

  Future<Void> leave(UUID deadline) {
    return database.inTransaction(transaction -> leave(transaction, deadline)).map(left -> {
      if (left) {
        office.alarm().clear(deadline);
        doorbell.ring(DeadlineMissed.KIND);
      }
      return null;
    });
  }

  private Future<Boolean> leave(SqlConnection transaction, UUID deadline) {
    return office
        .books()
        .deadlines()
        .giveUp(transaction, deadline, office.clock().instant())
        .compose(passed -> passed.isPresent()
            ? flows.passed(transaction, passed.get()).map(true)
            : Future.succeededFuture(false));
  }
}
