package vn.kipthoi.notifier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Probe;

/** Finds the probes among the alerts, and lets them go after a day. */
public final class ProbeStore {

  /** Which try brought the newest probe to its phone; empty when none did lately. */
  public Future<Optional<Long>> newestArrived(SqlClient client) {
    return client
        .preparedQuery(Statement.NEWEST_ARRIVED.text())
        .execute(Tuple.of(Probe.PERSON))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getLong("line")));
  }

  /** Deletes those that are a day old. */
  public Future<Void> forget(SqlClient client) {
    return client
        .preparedQuery(Statement.FORGET.text())
        .execute(Tuple.of(Probe.PERSON))
        .mapEmpty();
  }

  enum Statement implements Sql {
    NEWEST_ARRIVED("""
        -- $1 nobody
        select max(t.line) as line
          from notifier.alerts a
          join notifier.attempts t
            on t.alert_id = a.id
         where a.person_id = $1
           and a.raised_at > platform.now() - interval '10 minutes'
           and t.channel = 'sms'
           and t.handed_over_at is not null
        """),
    FORGET("""
        -- $1 nobody
        with old as (
          select id
            from notifier.alerts
           where person_id = $1
             and raised_at < platform.now() - interval '1 day'
        ), tries as (
          delete from notifier.attempts
           where alert_id in (select id from old)
        )
        delete from notifier.alerts
         where id in (select id from old)
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
