package vn.kipthoi.notifier.gateway.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.notifier.gateway.CallKey;
import vn.kipthoi.notifier.gateway.Report;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;

/** What gateways reported, each event once, and what it changes about an attempt. */
public final class CallbackStore {

  /** What came of a report. */
  public enum Outcome {
    APPLIED,
    /** Something newer is known. */
    OLDER,
    /** It names a number that is none of the person's. */
    NOT_THEIRS,
    /** It brought an answer. */
    REPLIED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whom a call or message was for, and about which case. */
  public record Asked(UUID alert, UUID person, CaseNumber code) {}

  /**
   * What a report has changed.
   *
   * @param arrival that a phone was reached, when that is news
   */
  public record Moved(boolean any, Optional<Arrival> arrival) {}

  /** Empty when nothing was ever sent under the key. */
  public Future<Optional<Asked>> asked(SqlClient client, CallKey key) {
    return client
        .preparedQuery(Statement.ASKED.text())
        .execute(Tuple.of(key.alert(), key.channel().word(), key.number()))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(rows.iterator().next())
                .map(row -> new Asked(
                    row.getUUID("id"),
                    row.getUUID("person_id"),
                    new CaseNumber(row.getString("case_number")))));
  }

  /** @return whether the event is new */
  public Future<Boolean> keep(SqlClient transaction, Report report, Instant at) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(
            report.event(),
            report.key().alert(),
            report.key().channel().word(),
            report.key().number(),
            report.what().word(),
            report.at().atOffset(ZoneOffset.UTC),
            at.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  public Future<Void> settle(SqlClient transaction, Report report, Outcome outcome) {
    return transaction
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(report.event(), outcome.word()))
        .mapEmpty();
  }

  /**
   * Moves the attempts that went under the key, if the report says more than they do. A call that was
   * not taken is tried once more; one that was taken after all ends the tries that were to come.
   *
   * @param at when the report came in: the gateway's own clock proves nothing
   * @param wait how long before a call that was not taken is tried again
   */
  public Future<Moved> advance(SqlClient transaction, Report report, Instant at, Duration wait) {
    var moves = Move.of(report.what());
    return transaction
        .preparedQuery(Statement.ADVANCE.text())
        .execute(Tuple.of(
            report.key().alert(),
            report.key().channel().word(),
            report.key().number(),
            moves.state(),
            moves.why(),
            at.atOffset(ZoneOffset.UTC),
            wait.toMillis()))
        .map(rows -> rows.size() == 0
            ? new Moved(false, Optional.empty())
            : moved(report, rows.iterator().next(), at));
  }

  private static Moved moved(Report report, Row row, Instant at) {
    return new Moved(
        true,
        row.getBoolean("arrived")
            ? Optional.of(new Arrival(
                row.getUUID("alert_id"),
                new CaseId(row.getUUID("case_id")),
                row.getUUID("deadline_id"),
                new UnitCode(row.getString("unit")),
                report.key().channel(),
                at))
            : Optional.empty());
  }

  enum Statement implements Sql {
    ASKED("""
        -- $1 alert, $2 channel, $3 try
        select a.id, a.person_id, a.case_number
          from notifier.alerts a
         where a.id = $1
           and exists (select
                         from notifier.attempts t
                        where (t.alert_id, t.channel, t.try) = ($1, $2, $3)
                          and t.claims > 0)
        """),
    KEEP("""
        -- $1 event, $2 alert, $3 channel, $4 try, $5 what, $6 when it happened there, $7 now
        insert into notifier.callbacks (
                 event, alert_id, channel, try, what, happened_at, received_at, outcome)
        values ($1, $2, $3, $4, $5, $6, $7, 'older')
            on conflict (event) do nothing
        """),
    SETTLE("""
        -- $1 event, $2 outcome
        update notifier.callbacks
           set outcome = $2
         where event = $1
        """),
    ADVANCE("""
        -- $1 alert, $2 channel, $3 try under whose key it went, $4 state, $5 why, when it failed,
        -- $6 now, $7 milliseconds until a next try
        with moved as (
          update notifier.attempts t
             set state = $4,
                 why = $5,
                 lease_until = null,
                 reference = coalesce(t.reference, 'reported'),
                 handed_over_at = coalesce(t.handed_over_at, $6),
                 delivered_at = case when $4 in ('delivered', 'read')
                                     then coalesce(t.delivered_at, $6)
                                     else t.delivered_at end,
                 read_at = case when $4 = 'read' then $6 else t.read_at end,
                 ended_at = case when $5::text is not null then $6::timestamptz end
           where (t.alert_id, t.channel) = ($1, $2)
             and coalesce(t.sent_as, t.try) = $3
             and t.state = any (case $4
                   when 'handed_over' then array['claimed', 'unknown']
                   when 'delivered'   then array['claimed', 'unknown', 'handed_over',
                                                 'failed_for_now', 'failed_for_good']
                   when 'read'        then array['claimed', 'unknown', 'handed_over', 'delivered']
                   else                    array['claimed', 'unknown', 'handed_over']
                 end)
          returning t.alert_id, t.channel, t.try, t.state, t.person_id, t.urgency, t.alert_line,
                    t.due_at
        ), once_more as (
          insert into notifier.attempts (
                   alert_id, channel, try, state, person_id, urgency, alert_line, due_at, send_at,
                   queued_at)
          select m.alert_id, m.channel, last.try + 1, 'queued', m.person_id, m.urgency,
                 m.alert_line, m.due_at,
                 platform.now() + $7 * interval '1 millisecond', platform.now()
            from (select distinct alert_id, channel, person_id, urgency, alert_line, due_at
                    from moved
                   where state = 'failed_for_now') m
           cross join lateral (select max(t.try) as try
                                 from notifier.attempts t
                                where (t.alert_id, t.channel) = (m.alert_id, m.channel)) last
              on conflict do nothing
        ), no_more as (
          update notifier.attempts t
             set state = 'void',
                 why = 'an earlier one has gone after all',
                 ended_at = platform.now()
           where (t.alert_id, t.channel, t.state) = ($1, $2, 'queued')
             and t.try > $3
             and exists (select from moved m where m.state in ('handed_over', 'delivered', 'read'))
        )
        select m.alert_id, a.case_id, a.deadline_id, a.unit,
               m.state in ('delivered', 'read') as arrived
          from moved m
          join notifier.alerts a
            on a.id = m.alert_id
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
