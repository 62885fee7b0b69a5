package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import vn.kipthoi.platform.sql.Sql;

/** Measures whether deadlines fire when they are due; it changes nothing. */
public final class OverdueStore {

  /** Since when the oldest deadline that is due waits for somebody to act on it; 0 for none. */
  public Future<Double> oldestSeconds(SqlClient client) {
    return client
        .preparedQuery(Statement.OLDEST.text())
        .execute()
        .map(rows -> rows.iterator().next().getDouble("oldest_seconds"));
  }

  enum Statement implements Sql {
    OLDEST("""
        select coalesce(greatest(extract(epoch from platform.now() - min(due_at)), 0), 0)::float8
                 as oldest_seconds
          from routing.deadlines
         where state = 'open'
           and due_at <= platform.now()
        """);

    private final String text;

    Statement(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
