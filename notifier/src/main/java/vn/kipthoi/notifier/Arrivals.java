package vn.kipthoi.notifier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/** Whoever has to know that a call-out has reached a phone. */
@FunctionalInterface
public interface Arrivals {

  /**
   * Told in the transaction that writes the proof down, where failing takes the proof back, or right
   * after it, where many proofs come at once.
   */
  Future<Void> arrived(SqlClient transaction, Arrival arrival);
}
