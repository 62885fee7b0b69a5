package vn.kipthoi.notifier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/** Whoever has to know that a call-out has reached a phone. */
@FunctionalInterface
public interface Arrivals {

  /** Told in the transaction that writes the proof down; failing takes the proof back. */
  Future<Void> arrived(SqlClient transaction, Arrival arrival);

  /** Nobody has to. */
  static Arrivals toldToNobody() {
    return (transaction, arrival) -> Future.succeededFuture();
  }
}
