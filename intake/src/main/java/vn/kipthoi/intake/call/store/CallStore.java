package vn.kipthoi.intake.call.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.call.Answering;
import vn.kipthoi.intake.call.QueuedCall;
import vn.kipthoi.intake.call.QueuedCall.End;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code intake.calls}. */
public final class CallStore {

  /** Keeps one, once. It answers whether it was new. */
  public Future<Boolean> keep(SqlClient client, QueuedCall call, UUID account, Instant now) {
    return client
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(
            call.id(),
            call.queuedAt().atOffset(UTC),
            call.end() instanceof End.Answered,
            call.end().at().atOffset(UTC),
            account,
            now.atOffset(UTC)))
        .map(kept -> kept.rowCount() > 0);
  }

  /** How soon those that entered the queue between two moments were answered. */
  public Future<Answering> between(SqlClient client, Instant from, Instant until) {
    return client
        .preparedQuery(Statement.BETWEEN.text())
        .execute(Tuple.of(
            from.atOffset(UTC),
            until.atOffset(UTC),
            Answering.SOON.toSeconds(),
            Answering.SOON_ENOUGH.toSeconds()))
        .map(rows -> rows.iterator().next())
        .map(row -> new Answering(
            row.getInteger("calls"),
            row.getInteger("soon"),
            row.getInteger("soon_enough"),
            row.getInteger("given_up")));
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 id, $2 queued, $3 whether it was answered, $4 when its waiting ended, $5 account, $6 now
        insert into intake.calls (id, queued_at, answered_at, ended_at, by_account, recorded_at)
        values ($1, $2, case when $3::boolean then $4::timestamptz end,
                case when not $3::boolean then $4::timestamptz end, $5, $6)
            on conflict (id) do nothing
        """),
    BETWEEN("""
        -- $1 from, $2 until, $3 soon and $4 soon enough in seconds
        select count(*) filter (where answered_at is not null
                                   or ended_at - queued_at > $4::bigint * interval '1 second')::int
                 as calls,
               count(*) filter (where answered_at - queued_at <= $3::bigint * interval '1 second')::int
                 as soon,
               count(*) filter (where answered_at - queued_at <= $4::bigint * interval '1 second')::int
                 as soon_enough,
               count(*) filter (where ended_at is not null)::int as given_up
          from intake.calls
         where queued_at >= $1
           and queued_at < $2
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
