package vn.kipthoi.notifier.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.retention.Tally;
import vn.kipthoi.platform.sql.Sql;

/**
 * What phones replied, until its period is over: then number and text go, and what came of the reply
 * stays for counting. A reply that nobody settled yet is at work.
 */
public final class KeptReplies implements KeptRecords {

  @Override
  public String kind() {
    return "reply";
  }

  @Override
  public Future<Tally> tally(SqlClient client, Instant before, Instant beforeInAYear) {
    return client
        .preparedQuery(Statement.TALLY.text())
        .execute(Tuple.of(before.atOffset(UTC), beforeInAYear.atOffset(UTC)))
        .map(Tally::of);
  }

  @Override
  public Future<Integer> letGo(SqlConnection transaction, Instant before, int atMost) {
    return transaction
        .preparedQuery(Statement.EMPTY.text())
        .execute(Tuple.of(before.atOffset(UTC), atMost))
        .map(SqlResult::rowCount);
  }

  enum Statement implements Sql {
    TALLY("""
        -- $1 before, $2 before, in a year
        select count(*) as kept,
               count(*) filter (where received_at < $1) as now,
               count(*) filter (where received_at >= $1 and received_at < $2) as later
          from notifier.replies
         where sealed_text <> ''
        """),
    EMPTY("""
        -- $1 before, $2 at most so many
        with old as (
          select id
            from notifier.replies
           where sealed_text <> ''
             and outcome is not null
             and received_at < $1
           order by received_at
           limit $2
             for update skip locked
        )
        update notifier.replies r
           set sender = '', sealed_from = '', sealed_text = ''
          from old
         where r.id = old.id
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
