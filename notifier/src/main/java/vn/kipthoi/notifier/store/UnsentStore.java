package vn.kipthoi.notifier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import vn.kipthoi.platform.sql.Sql;

/** How far the handing over of alerts is behind. */
public final class UnsentStore {

  /** Since when the oldest attempt that may go now waits, 0 when none does. */
  public Future<Double> oldestSeconds(SqlClient client) {
    return client
        .preparedQuery(Statement.OLDEST.text())
        .execute()
        .map(rows -> rows.iterator().next().getDouble("seconds"));
  }

  enum Statement implements Sql {
    OLDEST("""
        select coalesce(extract(epoch from platform.now() - min(send_at)), 0)::float8 as seconds
          from notifier.attempts
         where state in ('queued', 'claimed')
           and send_at <= platform.now()
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
