package vn.kipthoi.intake.draft.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.retention.Tally;
import vn.kipthoi.platform.sql.Sql;

/**
 * Drafts of calls that were neither sent nor set aside, until their period since the last word is
 * over: then they are set aside with all that was written, and their keys are destroyed. One that
 * names danger is an alarm of the desk, and stays one until a person has ended it.
 */
public final class ForgottenDrafts implements KeptRecords {

  private final DataKeys keys;

  public ForgottenDrafts(DataKeys keys) {
    this.keys = keys;
  }

  @Override
  public String kind() {
    return "call-draft";
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
        .preparedQuery(Statement.SET_ASIDE.text())
        .execute(Tuple.of(before.atOffset(UTC), atMost))
        .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList())
        .compose(gone -> gone.isEmpty()
            ? Future.succeededFuture(0)
            : keys.destroy(transaction, gone).map(destroyed -> gone.size()));
  }

  enum Statement implements Sql {
    TALLY("""
        -- $1 before, $2 before, in a year
        select count(*) as kept,
               count(*) filter (where saved_at < $1) as now,
               count(*) filter (where saved_at >= $1 and saved_at < $2) as later
          from intake.call_drafts
         where state = 'open'
           and not danger
        """),
    SET_ASIDE("""
        -- $1 before, $2 at most so many
        with old as (
          select id
            from intake.call_drafts
           where state = 'open'
             and not danger
             and saved_at < $1
           order by saved_at
           limit $2
             for update skip locked
        )
        update intake.call_drafts d
           set state = 'set_aside', content = null, identity = null
          from old
         where d.id = old.id
        returning d.id
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
