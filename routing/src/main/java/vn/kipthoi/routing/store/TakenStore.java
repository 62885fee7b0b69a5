package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;

/** Reads who was first, for those who answered after them. */
public final class TakenStore {

  /** Who settled what was asked about a case at a moment. */
  public Future<Optional<UUID>> takenBy(SqlClient client, CaseNumber number, Instant at) {
    return client
        .preparedQuery(Statement.TAKEN_BY.text())
        .execute(Tuple.of(number.text(), at.atOffset(UTC)))
        .map(rows -> Rows.first(rows).map(row -> row.getUUID("met_by")));
  }

  enum Statement implements Sql {
    TAKEN_BY("""
        -- $1 case number, $2 when
        select d.met_by
          from routing.deadlines d
          join routing.cases c
            on c.id = d.case_id
         where c.number = $1
           and d.met_at = $2
           and d.met_by is not null
         limit 1
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
