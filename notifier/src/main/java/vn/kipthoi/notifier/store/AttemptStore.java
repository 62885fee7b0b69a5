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
import vn.kipthoi.notifier.Attempt;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Doubt;
import vn.kipthoi.platform.sql.Sql;

/**
 * The queue of what is to be delivered: {@code notifier.attempts}.
 *
 * <p>Any number of nodes may claim at the same moment; each attempt goes to one of them. What a
 * node has claimed and not settled when its lease runs out, the next one takes up. Every settling
 * names owner and claim, so a node that was thought dead changes nothing when it comes back.
 */
public final class AttemptStore {

  /**
   * Which attempts. The first alert of a P1 has a lane of its own, so that it waits behind nothing:
   * not behind a slow carrier's other texts, not behind older ones to the same person.
   */
  public enum Lane {
    FIRST_OF_P1,
    ALL_OTHERS
  }

  /** As long as a carrier says "too many", and not as long as a phone is switched off. */
  private static final Duration PLACE_KEPT = Duration.ofSeconds(30);

  private final String owner;
  private final Duration lease;

  /**
   * @param owner this node's name in the rows
   * @param lease how long a claimed attempt is left to this node; longer than a try may take
   */
  public AttemptStore(String owner, Duration lease) {
    this.owner = owner;
    this.lease = lease;
  }

  /** Takes up to so many attempts in hand, the most urgent first. */
  public Future<List<Attempt>> claim(SqlClient client, Lane lane, int limit) {
    return client
        .preparedQuery(Statement.CLAIM.text())
        .collecting(mapping(AttemptStore::attempt, toList()))
        .execute(Tuple.of(owner, lease.toMillis(), lane == Lane.FIRST_OF_P1, limit)
            .addLong(PLACE_KEPT.toMillis()))
        .map(SqlResult::value);
  }

  /** The channel took it. */
  public Future<Boolean> handedOver(SqlClient client, Attempt attempt, String reference) {
    return client
        .preparedQuery(Statement.HANDED_OVER.text())
        .execute(naming(attempt).addString(reference))
        .map(rows -> rows.rowCount() == 1);
  }

  /** It failed for now; the next try is queued in the same statement. */
  public Future<Boolean> failedForNow(
      SqlClient client, Attempt attempt, String why, Duration wait) {
    return client
        .preparedQuery(Statement.FAILED_FOR_NOW.text())
        .execute(naming(attempt).addString(why).addLong(wait.toMillis()))
        .map(rows -> rows.rowCount() == 1);
  }

  /**
   * Nobody knows whether it went. Where it had been written down that it was about to go, or nobody
   * can be asked, it is marked so, and only an urgent one is sent once more. A gateway is asked
   * by the next try, under the same key. Any other carrier recognises what it has, and it counts as
   * failed for now.
   *
   * @param wait before the next try, when its carrier recognises it
   */
  public Future<Boolean> unknown(
      SqlClient client, Attempt attempt, String why, Duration wait, Doubt doubt) {
    return client
        .preparedQuery(Statement.UNKNOWN.text())
        .execute(naming(attempt)
            .addString(why)
            .addLong(wait.toMillis())
            .addLong(doubt.patience().toMillis())
            .addInteger(doubt.sendsAgainDownTo().ordinal() + 1))
        .map(rows -> rows.size() == 1);
  }

  /** It failed, and trying again is of no use. */
  public Future<Boolean> failedForGood(SqlClient client, Attempt attempt, String why) {
    return end(client, attempt, "failed_for_good", why);
  }

  /** It is not to be sent any more. */
  public Future<Boolean> voided(SqlClient client, Attempt attempt, String why) {
    return end(client, attempt, "void", why);
  }

  private Future<Boolean> end(SqlClient client, Attempt attempt, String state, String why) {
    return client
        .preparedQuery(Statement.END.text())
        .execute(naming(attempt).addString(state).addString(why))
        .map(rows -> rows.rowCount() == 1);
  }

  private Tuple naming(Attempt attempt) {
    return Tuple.of(
        attempt.alert().id(), attempt.channel().word(), attempt.number(), owner, attempt.claim());
  }

  private static Attempt attempt(Row row) {
    return new Attempt(
        AlertRow.alert(row, "alert_id"),
        Channel.of(row.getString("channel")),
        row.getInteger("try"),
        row.getInteger("claims"),
        row.getInteger("sent_as"),
        row.getOffsetDateTime("taken_at").toInstant());
  }

  enum Statement implements Sql {
    CLAIM("""
        -- $1 owner, $2 lease in milliseconds, $3 first alerts of P1 or all others, $4 so many,
        -- $5 how soon, in milliseconds, a next try still keeps its place.
        -- Among the others, one text at a time to a person, in the order of their alerts. One that
        -- is to be tried again soon keeps its place; whoever waits longer for that is passed
        with waiting as (
          select w.alert_id, w.channel, w.try
            from notifier.attempts w
           where w.state in ('queued', 'claimed')
             and coalesce(w.lease_until, w.send_at) <= platform.now()
             and (w.urgency = 1 and w.try = 1) = $3
             and ($3
                  or not exists (
                       select
                         from notifier.attempts before
                        where before.person_id = w.person_id
                          and before.channel = w.channel
                          and before.state in ('queued', 'claimed')
                          and before.send_at <= platform.now()
                              + case when before.try > 1 then $5 else 0 end
                                * interval '1 millisecond'
                          and (before.urgency, before.alert_line) < (w.urgency, w.alert_line)))
           order by w.urgency, w.due_at, w.alert_line
           limit $4
             for update skip locked
        ), taken as (
          update notifier.attempts t
             set state = 'claimed',
                 owner = $1,
                 claims = t.claims + 1,
                 lease_until = platform.now() + $2 * interval '1 millisecond'
            from waiting w
           where (t.alert_id, t.channel, t.try) = (w.alert_id, w.channel, w.try)
          returning t.alert_id, t.channel, t.try, t.claims, t.urgency, t.alert_line,
                    coalesce(t.sent_as, t.try) as sent_as
        )
        select t.alert_id, t.channel, t.try, t.claims, t.sent_as, platform.now() as taken_at,
               a.deadline_id, a.case_id, a.case_number, a.clock, a.step, a.round, a.rung, a.unit,
               a.commune, a.priority, a.due_at, a.not_before, a.person_id, a.below, a.below_rung,
               a.work, a.warning
          from taken t
          join notifier.alerts a
            on a.id = t.alert_id
         order by t.urgency, a.due_at, t.alert_line
        """),
    HANDED_OVER("""
        -- $1 alert, $2 channel, $3 try, $4 owner, $5 claim, $6 the carrier's reference
        update notifier.attempts
           set state = 'handed_over',
               reference = $6,
               lease_until = null,
               handed_over_at = platform.now()
         where (alert_id, channel, try) = ($1, $2, $3)
           and (state, owner, claims) = ('claimed', $4, $5)
        """),
    FAILED_FOR_NOW("""
        -- $1 alert, $2 channel, $3 try, $4 owner, $5 claim, $6 why, $7 wait in milliseconds
        with failed as (
          update notifier.attempts
             set state = 'failed_for_now',
                 why = $6,
                 lease_until = null,
                 ended_at = platform.now()
           where (alert_id, channel, try) = ($1, $2, $3)
             and (state, owner, claims) = ('claimed', $4, $5)
          returning alert_id, channel, try, person_id, urgency, alert_line, due_at
        )
        insert into notifier.attempts (
                 alert_id, channel, try, state, person_id, urgency, alert_line, due_at, send_at,
                 queued_at)
        select alert_id, channel, try + 1, 'queued', person_id, urgency, alert_line, due_at,
               platform.now() + $7 * interval '1 millisecond', platform.now()
          from failed
        """),
    UNKNOWN("""
        -- $1 alert, $2 channel, $3 try, $4 owner, $5 claim, $6 why, $7 wait in milliseconds,
        -- $8 the same where it may have gone, $9 the least urgent that is sent again then
        with doubtful as (
          select case when $2 in ('email', 'voice', 'zalo')
                        or exists (select
                                     from notifier.text_parts
                                    where $2 = 'sms'
                                      and (text_key, try) = ($1, $3)
                                      and state <> 'refused')
                      then 'unknown'
                      else 'failed_for_now'
                 end as state
        ), ended as (
          update notifier.attempts t
             set state = d.state,
                 why = $6,
                 lease_until = null,
                 ended_at = platform.now()
            from doubtful d
           where (t.alert_id, t.channel, t.try) = ($1, $2, $3)
             and (t.state, t.owner, t.claims) = ('claimed', $4, $5)
          returning t.alert_id, t.channel, t.try, t.state, t.person_id, t.urgency, t.alert_line,
                    t.due_at, t.channel in ('voice', 'zalo') as can_be_asked,
                    coalesce(t.sent_as, t.try) as sent_as
        ), once_more as (
          insert into notifier.attempts (
                   alert_id, channel, try, state, person_id, urgency, alert_line, due_at, send_at,
                   queued_at, sent_as)
          select alert_id, channel, try + 1, 'queued', person_id, urgency, alert_line, due_at,
                 platform.now() + case when state = 'unknown' and not can_be_asked
                                       then $8 * interval '1 millisecond'
                                       else $7 * interval '1 millisecond'
                                  end,
                 platform.now(),
                 case when can_be_asked then sent_as end
            from ended
           where state = 'failed_for_now'
              or can_be_asked
              or urgency <= $9
        )
        select state
          from ended
        """),
    END("""
        -- $1 alert, $2 channel, $3 try, $4 owner, $5 claim, $6 state, $7 why
        update notifier.attempts
           set state = $6,
               why = $7,
               lease_until = null,
               ended_at = platform.now()
         where (alert_id, channel, try) = ($1, $2, $3)
           and (state, owner, claims) = ('claimed', $4, $5)
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
