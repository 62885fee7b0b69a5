package vn.kipthoi.notifier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Rung;

/** Raises alerts: rows of {@code notifier.alerts} with their first attempts. */
public final class AlertStore {

  private static final long NOT_BY_ITSELF = -1;

  /** How the people of one deadline were reached, as far as is known. */
  public record Told(Rung rung, boolean reached) {}

  /**
   * A first attempt that is to be made.
   *
   * @param after how long after the alert it is made; empty when only the failure of the one before
   *     it brings it forward
   */
  public record Planned(UUID person, Channel channel, Optional<Duration> after) {}

  /**
   * Writes an alert for each person of the call-out, and their first attempts.
   *
   * @return how many people had not been alerted of this deadline before
   */
  public Future<Integer> raise(
      SqlClient transaction, CallOut callOut, Below below, List<Planned> planned) {
    return transaction
        .preparedQuery(Statement.RAISE.text())
        .execute(raising(callOut, below, planned))
        .map(rows -> rows.iterator().next().getInteger("raised"));
  }

  /** Who was alerted of a deadline; empty when nobody was. */
  public Future<Optional<Told>> told(SqlClient client, UUID deadline) {
    return client
        .preparedQuery(Statement.TOLD.text())
        .execute(Tuple.of(deadline))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(rows.iterator().next())
                .map(row -> new Told(new Rung(row.getString("rung")), row.getBoolean("reached"))));
  }

  private static Tuple raising(CallOut callOut, Below below, List<Planned> planned) {
    var deadline = callOut.deadline();
    return Tuple.tuple()
        .addUUID(deadline.id())
        .addUUID(deadline.caseId().value())
        .addString(callOut.caseNumber().text())
        .addString(deadline.clock())
        .addInteger(deadline.step())
        .addInteger(deadline.round())
        .addString(callOut.rung().word())
        .addString(callOut.unit().text())
        .addString(callOut.commune().text())
        .addString(callOut.priority().name())
        .addOffsetDateTime(callOut.dueAt().atOffset(ZoneOffset.UTC))
        .addString(word(below))
        .addValue(rung(below).map(Rung::word).orElse(null))
        .addArrayOfUUID(callOut.people().toArray(UUID[]::new))
        .addArrayOfString(planned.stream().map(one -> one.channel().word()).toArray(String[]::new))
        .addInteger(callOut.priority().ordinal() + 1)
        .addInteger(below instanceof Below.TimePasses(var warning) ? warning : 0)
        .addValue(below instanceof Below.NotDone(var work) ? work : null)
        .addValue(callOut.notBefore().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
        .addArrayOfUUID(planned.stream().map(Planned::person).toArray(UUID[]::new))
        .addArrayOfLong(planned.stream()
            .map(one -> one.after().map(Duration::toMillis).orElse(NOT_BY_ITSELF))
            .toArray(Long[]::new));
  }

  private static String word(Below below) {
    return switch (below) {
      case Below.FirstToKnow() -> "first_to_know";
      case Below.NobodyToAsk() -> "nobody_to_ask";
      case Below.NotAccepted ignored -> "not_accepted";
      case Below.NotReached ignored -> "not_reached";
      case Below.NotDone ignored -> "not_done";
      case Below.TimePasses ignored -> "time_passes";
      case Below.News() -> "news";
    };
  }

  private static Optional<Rung> rung(Below below) {
    return switch (below) {
      case Below.FirstToKnow() -> Optional.empty();
      case Below.NobodyToAsk() -> Optional.empty();
      case Below.NotAccepted(var rung) -> Optional.of(rung);
      case Below.NotReached(var rung) -> Optional.of(rung);
      case Below.NotDone ignored -> Optional.empty();
      case Below.TimePasses ignored -> Optional.empty();
      case Below.News() -> Optional.empty();
    };
  }

  enum Statement implements Sql {
    RAISE("""
        -- $1 deadline, $2 case, $3 its number, $4 clock, $5 step, $6 round, $7 rung, $8 unit,
        -- $9 commune, $10 priority, $11 due, $12 below, $13 the rung below, $14 people in order,
        -- $15 channels, $16 urgency, $17 warning, $18 work that was not done, $19 until when phones are
        -- left alone; an inbox rings nowhere. $20 whose each channel is, $21 when it begins, in
        -- milliseconds from now: below zero, when it is too late for anything but the failure of the
        -- one before it. A person who was alerted of this deadline is left alone
        with raised as (
          insert into notifier.alerts (
                   id, deadline_id, case_id, case_number, clock, step, round, rung, unit, commune,
                   priority, due_at, not_after, person_id, place, below, below_rung, raised_at,
                   warning, work, not_before)
          select gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11,
                 called.person, called.place, $12, $13, platform.now(), $17, $18, $19
            from unnest($14::uuid[]) with ordinality as called (person, place)
              on conflict (deadline_id, person_id, warning) do nothing
          returning id, person_id, place, line
        ), queued as (
          insert into notifier.attempts (
                   alert_id, channel, try, state, person_id, urgency, alert_line, due_at, send_at,
                   queued_at)
          select r.id, c.channel, 1, 'queued', r.person_id, $16, r.line, $11,
                 case when c.channel = 'in_app' then platform.now()
                      when c.after < 0 then greatest(platform.now(), $11) + interval '1 second'
                      else greatest(platform.now(), $19) + c.after * interval '1 millisecond'
                 end,
                 platform.now()
            from raised r
            join unnest($15::text[], $20::uuid[], $21::bigint[])
                   with ordinality as c (channel, person, after, place)
              on c.person = r.person_id
           where c.channel <> 'web_push'
              or exists (select
                           from notifier.push_subscriptions p
                          where p.person_id = r.person_id)
           order by r.place, c.place
        )
        select count(*)::int as raised
          from raised
        """),
    TOLD("""
        -- $1 deadline. An inbox takes everything; reached by it is only who has looked
        select a.rung,
               bool_or(coalesce(t.channel = 'sms' and t.handed_over_at is not null
                                or t.delivered_at is not null
                                or t.answered_at is not null, false)) as reached
          from notifier.alerts a
          left join notifier.attempts t
            on t.alert_id = a.id
         where a.deadline_id = $1
         group by a.rung
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
