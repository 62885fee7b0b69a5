package vn.kipthoi.platform.facts;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/** What a module does about one kind of fact. */
@FunctionalInterface
public interface FactHandler {

  /**
   * Handles the fact in the transaction that also marks it as read: both happen, or neither. It
   * may be called again for a fact whose transaction failed.
   */
  Future<Void> handle(SqlConnection transaction, Fact fact);
}
