package vn.kipthoi.launcher.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import vn.kipthoi.platform.sql.Sql;

/** How far the readers of facts are behind. */
public final class FactBacklog {

  /**
   * Facts that nobody has read for two seconds.
   *
   * @param facts how many
   * @param oldestSeconds since when the oldest of them waits, 0 when there is none
   */
  public record Overdue(long facts, double oldestSeconds) {}

  public Future<Overdue> overdue(SqlClient client) {
    return client
        .preparedQuery(Statement.OVERDUE.text())
        .execute()
        .map(rows -> overdue(rows.iterator().next()));
  }

  private static Overdue overdue(Row row) {
    return new Overdue(row.getLong("facts"), row.getDouble("oldest_seconds"));
  }

  enum Statement implements Sql {
    OVERDUE("""
        select count(*) as facts,
               coalesce(extract(epoch from platform.now() - min(look_at)), 0)::float8
                 as oldest_seconds
          from platform.facts
         where read_at is null
           and look_at < platform.now() - interval '2 seconds'
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
