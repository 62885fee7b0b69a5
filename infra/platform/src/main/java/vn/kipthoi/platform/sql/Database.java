package vn.kipthoi.platform.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * The one door to PostgreSQL. Stores take the client that they are handed, so whoever opens the
 * door decides what belongs to one transaction.
 */
public final class Database {

  private final Pool pool;

  public Database(Pool pool) {
    this.pool = pool;
  }

  /**
   * Runs the work in one transaction: committed when its future succeeds, rolled back when it
   * fails. A failure of the commit itself means "unknown", never "not done".
   */
  public <T> Future<T> inTransaction(Function<SqlConnection, Future<T>> work) {
    return pool.withTransaction(work);
  }

  /** For reading, or for a change that is a single statement. */
  public SqlClient client() {
    return pool;
  }
}
