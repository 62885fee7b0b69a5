package vn.kipthoi.notifier.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.retention.Tally;
import vn.kipthoi.platform.sql.Sql;

/**
 * To whom texts went, until the period is over: then the marks of numbers go from the parts that were
 * handed to a carrier, receipts that were applied go whole, and so do the texts of simulated phones.
 * How many parts went when, over which carrier, and what became of them stays for counting.
 */
public final class KeptTexts implements KeptRecords {

  @Override
  public String kind() {
    return "text";
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
    Future<Integer> all = Future.succeededFuture(0);
    for (var one : List.of(Statement.UNMARK, Statement.DROP_RECEIPTS, Statement.DROP_SIMULATED)) {
      all = all.compose(gone -> transaction
          .preparedQuery(one.text())
          .execute(Tuple.of(before.atOffset(UTC), atMost))
          .map(SqlResult::rowCount)
          .map(more -> gone + more));
    }
    return all;
  }

  enum Statement implements Sql {
    TALLY("""
        -- $1 before, $2 before, in a year
        select count(*) as kept,
               count(*) filter (where at < $1) as now,
               count(*) filter (where at >= $1 and at < $2) as later
          from (select begun_at as at from notifier.text_parts where recipient <> ''
                 union all
                select received_at from notifier.text_receipts
                 union all
                select sent_at from notifier.simulated_texts) kept
        """),
    UNMARK("""
        -- $1 before, $2 at most so many
        with old as (
          select text_key, try, part
            from notifier.text_parts
           where recipient <> ''
             and begun_at < $1
           order by begun_at
           limit $2
             for update skip locked
        )
        update notifier.text_parts p
           set recipient = ''
          from old
         where p.text_key = old.text_key
           and p.try = old.try
           and p.part = old.part
        """),
    DROP_RECEIPTS("""
        -- $1 before, $2 at most so many; what came of them stands with the parts
        delete from notifier.text_receipts
         where line in (select line
                          from notifier.text_receipts
                         where outcome is not null
                           and received_at < $1
                         order by received_at
                         limit $2
                           for update skip locked)
        """),
    DROP_SIMULATED("""
        -- $1 before, $2 at most so many
        delete from notifier.simulated_texts
         where idempotency_key in (select idempotency_key
                                     from notifier.simulated_texts
                                    where sent_at < $1
                                    order by sent_at
                                    limit $2
                                      for update skip locked)
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
