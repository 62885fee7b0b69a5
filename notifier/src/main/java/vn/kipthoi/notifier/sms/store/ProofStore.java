package vn.kipthoi.notifier.sms.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.sms.CarrierReport;
import vn.kipthoi.notifier.sms.TextKey;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** Brings an attempt to what its parts prove, and never back. */
public final class ProofStore {

  /**
   * Moves the attempt, if its parts prove more than it says.
   *
   * <p>A text that a carrier could not bring is tried once more; one that has arrived after all ends
   * the tries that were still to come.
   *
   * @param at when the proof came
   * @param wait how long before a text that did not arrive is tried again
   * @return who was reached, when it moved to "delivered"
   */
  public Future<Optional<Arrival>> derive(
      SqlClient transaction, TextKey key, Instant at, Duration wait) {
    return transaction
        .preparedQuery(Statement.DERIVE.text())
        .execute(Tuple.of(
            key.text(),
            key.number(),
            at.atOffset(ZoneOffset.UTC),
            wait.toMillis(),
            CarrierReport.UNREACHED))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(arrival(rows.iterator().next(), at)));
  }

  private static Arrival arrival(Row row, Instant at) {
    return new Arrival(
        row.getUUID("alert_id"),
        new CaseId(row.getUUID("case_id")),
        row.getUUID("deadline_id"),
        new UnitCode(row.getString("unit")),
        Channel.SMS,
        at);
  }

  enum Statement implements Sql {
    DERIVE("""
        -- $1 text, $2 try, $3 when the proof came, $4 milliseconds until a next try, $5 why a text
        -- that did not arrive is tried again. All parts have to arrive; one that failed fails all
        with parts as (
          select count(*) filter (where state in ('taken', 'delivered')) = max(of) as taken,
                 count(*) filter (where state = 'delivered') = max(of) as delivered,
                 min(failure) as failure,
                 min(message_id) as message_id
            from notifier.text_parts
           where (text_key, try) = ($1, $2)
        ), proven as (
          select case when p.delivered then 'delivered'
                      when p.failure = $5
                       and not exists (select
                                         from notifier.attempts before
                                        where (before.alert_id, before.channel) = ($1, 'sms')
                                          and before.try <> $2
                                          and before.why = $5)
                      then 'failed_for_now'
                      when p.failure is not null then 'failed_for_good'
                      when p.taken then 'handed_over'
                 end as state,
                 p.failure,
                 p.message_id
            from parts p
        ), moved as (
          update notifier.attempts t
             set state = p.state,
                 why = p.failure,
                 lease_until = null,
                 reference = coalesce(t.reference, p.message_id, 'reported'),
                 handed_over_at = coalesce(t.handed_over_at, $3),
                 delivered_at = case when p.state = 'delivered' then $3 end,
                 ended_at = case when p.failure is not null then $3 end
            from proven p
           where (t.alert_id, t.channel, t.try) = ($1, 'sms', $2)
             and t.state = any (case p.state
                   when 'delivered'   then array['claimed', 'unknown', 'handed_over',
                                                 'failed_for_now', 'failed_for_good']
                   when 'handed_over' then array['claimed', 'unknown']
                   else                    array['claimed', 'unknown', 'handed_over']
                 end)
             and p.state is not null
          returning t.alert_id, t.channel, t.try, t.state, t.person_id, t.urgency, t.alert_line,
                    t.due_at
        ), once_more as (
          insert into notifier.attempts (
                   alert_id, channel, try, state, person_id, urgency, alert_line, due_at, send_at,
                   queued_at)
          select alert_id, channel, try + 1, 'queued', person_id, urgency, alert_line, due_at,
                 platform.now() + $4 * interval '1 millisecond', platform.now()
            from moved
           where state = 'failed_for_now'
              on conflict do nothing
        ), no_more as (
          update notifier.attempts t
             set state = 'void',
                 why = 'an earlier text has gone after all',
                 ended_at = platform.now()
            from moved m
           where (t.alert_id, t.channel) = (m.alert_id, m.channel)
             and t.try > m.try
             and t.state = 'queued'
             and m.state in ('handed_over', 'delivered')
        )
        select m.alert_id, a.case_id, a.deadline_id, a.unit
          from moved m
          join notifier.alerts a
            on a.id = m.alert_id
         where m.state = 'delivered'
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
