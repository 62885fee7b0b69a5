package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** Reads which deadlines are due soon, for whoever wakes at their moment. It changes nothing. */
public final class NearStore {

  /** A deadline and the moment it is due. */
  public record Near(UUID id, Instant dueAt) {}

  /** Open deadlines that are due before a moment, the next one first. */
  public Future<List<Near>> before(SqlClient client, Instant horizon, int atMost) {
    return client
        .preparedQuery(Statement.BEFORE.text())
        .execute(Tuple.of(horizon.atOffset(UTC), atMost))
        .map(rows -> Rows.list(
            rows,
            row -> new Near(row.getUUID("id"), row.getOffsetDateTime("due_at").toInstant())));
  }

  enum Statement implements Sql {
    BEFORE("""
        -- $1 moment, $2 at most so many
        select id, due_at
          from routing.deadlines
         where state = 'open'
           and due_at <= $1
         order by due_at
         limit $2
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
