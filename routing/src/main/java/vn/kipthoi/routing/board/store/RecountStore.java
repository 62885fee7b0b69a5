package vn.kipthoi.routing.board.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import vn.kipthoi.platform.sql.Sql;

/** Puts right what boards count, where two changes at the same moment did not see each other. */
public final class RecountStore {

  /** Whether no other node is about it; until the end of the transaction none will be. */
  public Future<Boolean> isOurs(SqlClient transaction) {
    return transaction
        .preparedQuery(Statement.ALONE.text())
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("ours"));
  }

  /** Adds what is missing and takes out what is too much; answers how many deadlines that were. */
  public Future<Integer> recount(SqlClient transaction) {
    return transaction
        .preparedQuery(Statement.RECOUNT.text())
        .execute()
        .map(rows -> rows.iterator().next().getInteger("put_right"));
  }

  /** Forgets what no trend shows any more. */
  public Future<Integer> forget(SqlClient transaction, Instant now, int atMost) {
    return transaction
        .preparedQuery(Statement.FORGET.text())
        .execute(Tuple.of(now.atOffset(UTC), atMost))
        .map(rows -> rows.rowCount());
  }

  enum Statement implements Sql {
    ALONE("""
        select pg_try_advisory_xact_lock(hashtext('routing.waiting')) as ours
        """),
    RECOUNT("""
        with truth as (
          select d.id, s.unit
            from routing.deadlines d
            join routing.cases c
              on c.id = d.case_id,
                 unnest(c.scope) s (unit)
           where d.state = 'open'
              or (d.state = 'missed' and d.done_at is null and d.ended_at is null
                  and d.rule is not null)
        ), wrong as (
          select coalesce(t.id, w.deadline) as deadline
            from truth t
            full join routing.waiting w
              on w.deadline = t.id
             and w.unit = t.unit
           where t.id is null
              or w.deadline is null
           group by 1
        ), righted as materialized (
          select routing.reckon_deadline(d)
            from routing.deadlines d
           where d.id in (select deadline from wrong)
        )
        select count(*)::integer as put_right
          from righted
        """),
    FORGET("""
        -- $1 now, $2 at most so many
        delete from routing.settled s
         where (s.unit, s.deadline) in (
                 select o.unit, o.deadline
                   from routing.settled o
                  where o.day < ($1::timestamptz - interval '22 days')::date
                  limit $2)
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
