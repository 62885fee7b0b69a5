package vn.kipthoi.routing.merge.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.flow.CallingAgain;

/** What is asked about a case that goes into another, and what had been asked when it is parted. */
public final class MergedCalls {

  /** What had been asked about a case; as if from now on, when nobody ever was. */
  public Future<CallingAgain.Before> asked(SqlClient client, CaseId asked, Instant now) {
    return client
        .preparedQuery(Statement.ASKED.text())
        .execute(Tuple.of(asked.value(), now.atOffset(UTC)))
        .map(rows -> rows.iterator().next())
        .map(row -> new CallingAgain.Before(
            row.getOffsetDateTime("since").toInstant(), row.getInteger("rounds")));
  }

  /** Nobody waits any more for an answer about a case that went into another. */
  public Future<Void> silence(SqlClient transaction, CaseId merged) {
    return transaction
        .preparedQuery(Statement.SILENCE.text())
        .execute(Tuple.of(merged.value()))
        .mapEmpty();
  }

  enum Statement implements Sql {
    ASKED("""
        -- $1 case, $2 now
        select coalesce(min(started_at), $2::timestamptz) as since,
               coalesce(max(round) + 1, 0) as rounds
          from routing.deadlines
         where case_id = $1
           and clock = 'acknowledge'
        """),
    SILENCE("""
        -- $1 case
        update routing.deadlines
           set state = 'void'
         where case_id = $1
           and state = 'open'
           and clock in ('acknowledge', 'candidate', 'escalation')
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
