package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;

/** Reads what those who have accepted a case owe next. */
public final class NextOwedStore {

  /** @param clock the word of the clock that runs */
  public record NextOwed(String clock, Instant dueAt) {}

  /** What is due first of what the team owes; the hotline's own part is not among it. */
  public Future<Optional<NextOwed>> after(SqlClient client, CaseNumber accepted) {
    return client
        .preparedQuery(Statement.NEXT.text())
        .execute(Tuple.of(accepted.text()))
        .map(rows -> Rows.first(rows)
            .map(row -> new NextOwed(
                row.getString("clock"), row.getOffsetDateTime("due_at").toInstant())));
  }

  enum Statement implements Sql {
    NEXT("""
        -- $1 case number
        select d.clock, d.due_at
          from routing.deadlines d
          join routing.cases c
            on c.id = d.case_id
         where c.number = $1
           and d.state = 'open'
           and d.rule is not null
           and d.unit <> 'VN'
         order by d.due_at
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
