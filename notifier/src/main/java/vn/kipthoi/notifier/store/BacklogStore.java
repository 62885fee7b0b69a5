package vn.kipthoi.notifier.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.notifier.Backlog;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Probe;

/** What waits on each channel, and what came of what went within a day. */
public final class BacklogStore {

  public Future<List<Backlog>> read(SqlClient client) {
    return client
        .preparedQuery(Statement.READ.text())
        .collecting(mapping(BacklogStore::backlog, toList()))
        .execute(Tuple.of(Probe.PERSON))
        .map(SqlResult::value);
  }

  private static Backlog backlog(Row row) {
    return new Backlog(
        Channel.of(row.getString("channel")),
        row.getLong("waiting"),
        Optional.ofNullable(row.getLong("oldest")).map(Duration::ofSeconds),
        row.getLong("last_minute"),
        new Backlog.Day(
            row.getLong("handed_over"),
            row.getLong("delivered"),
            row.getLong("answered"),
            row.getLong("unknown"),
            row.getLong("failed_for_now"),
            row.getLong("failed_for_good")));
  }

  enum Statement implements Sql {
    READ("""
        -- $1 nobody, whom probes are for. An open try may be older than a day; all others count for as long as that
        select channel,
               count(*) filter (where state in ('queued', 'claimed') and send_at <= platform.now())
                 as waiting,
               extract(epoch from platform.now()
                       - min(send_at) filter (where state in ('queued', 'claimed')
                                                and send_at <= platform.now()))::bigint as oldest,
               count(*) filter (where handed_over_at > platform.now() - interval '1 minute')
                 as last_minute,
               count(*) filter (where handed_over_at is not null) as handed_over,
               count(*) filter (where delivered_at is not null) as delivered,
               count(*) filter (where answered_at is not null) as answered,
               count(*) filter (where state = 'unknown') as unknown,
               count(*) filter (where state = 'failed_for_now') as failed_for_now,
               count(*) filter (where state = 'failed_for_good') as failed_for_good
          from notifier.attempts
         where person_id <> $1
           and (state in ('queued', 'claimed')
                or queued_at > platform.now() - interval '1 day')
         group by channel
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
