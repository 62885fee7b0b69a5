package vn.kipthoi.routing.owing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.owing.Correction.Why;
import vn.kipthoi.routing.owing.Ending;
import vn.kipthoi.routing.owing.Kept;
import vn.kipthoi.routing.owing.Owed;

/** Keeps what cases owe in {@code routing.deadlines}, beside the call-outs of the ladder. */
public final class OwedStore {

  /**
   * A deadline to be kept.
   *
   * @param bearer who owes it
   * @param commune the commune of the case, or the unit that holds it
   * @param due when, with the pace of a demonstration considered; so are the warnings
   */
  public record Starting(
      UUID id,
      CaseId owing,
      Owed owed,
      int round,
      Post bearer,
      UnitCode commune,
      Priority priority,
      Instant due,
      List<Instant> warnings) {}

  /** Every deadline of the work on a case, as it is kept. */
  public Future<List<Kept>> of(SqlClient transaction, CaseId owing) {
    return transaction
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(owing.value()))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(OwedStore::kept).toList());
  }

  /**
   * Keeps a deadline and its warnings. It is written by the earlier of the two clocks, so a node
   * that is ahead makes nothing late.
   */
  public Future<Void> start(SqlClient transaction, Starting starting) {
    var owed = starting.owed();
    var done = owed.ending() instanceof Ending.Done(var at, var late) ? at.atOffset(UTC) : null;
    return transaction
        .preparedQuery(Statement.START.text())
        .execute(Tuple.tuple()
            .addUUID(starting.id())
            .addUUID(starting.owing().value())
            .addString(owed.clock().word())
            .addInteger(owed.run())
            .addInteger(starting.round())
            .addString(starting.commune().text())
            .addString(starting.bearer().rung().word())
            .addString(starting.bearer().unit().text())
            .addString(starting.priority().name())
            .addString(owed.policy())
            .addString(owed.calendar())
            .addString(owed.rule())
            .addOffsetDateTime(owed.startedAt().atOffset(UTC))
            .addOffsetDateTime(starting.due().atOffset(UTC))
            .addOffsetDateTime(owed.dueAt().atOffset(UTC))
            .addValue(done)
            .addBoolean(owed.ending() instanceof Ending.Done(var at, var late) && late)
            .addJsonArray(instants(starting.warnings()))
            .addInteger(owed.longerAllowed()))
        .mapEmpty();
  }

  /** It is due at another moment; warnings that have not been told are laid anew. */
  public Future<Void> move(
      SqlClient transaction, UUID deadline, Owed owed, Instant due, List<Instant> warnings) {
    return transaction
        .preparedQuery(Statement.MOVE.text())
        .execute(Tuple.of(
            deadline,
            due.atOffset(UTC),
            owed.dueAt().atOffset(UTC),
            owed.policy(),
            owed.calendar(),
            owed.rule()))
        .compose(moved -> transaction
            .preparedQuery(Statement.WARN_ANEW.text())
            .execute(Tuple.of(deadline, instants(warnings))))
        .mapEmpty();
  }

  /** It was done; what was escalated meanwhile is answered by that. */
  public Future<Void> settle(SqlClient transaction, UUID deadline, Ending.Done done) {
    return transaction
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(deadline, done.at().atOffset(UTC), done.reportedLate()))
        .compose(settled -> answerEscalations(transaction, deadline, done.at()));
  }

  /** It is not owed any more. */
  public Future<Void> drop(SqlClient transaction, UUID deadline, Instant at, Why why) {
    var word = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return transaction
        .preparedQuery(Statement.DROP.text())
        .execute(Tuple.of(deadline, at.atOffset(UTC), word))
        .compose(dropped -> answerEscalations(transaction, deadline, at));
  }

  /** Whether a deadline was replaced by a longer one at this moment. */
  public Future<Boolean> becameLonger(SqlClient transaction, CaseId owing, Instant at) {
    return transaction
        .preparedQuery(Statement.BECAME_LONGER.text())
        .execute(Tuple.of(owing.value(), at.atOffset(UTC)))
        .map(rows -> rows.size() > 0);
  }

  private static Future<Void> answerEscalations(SqlClient transaction, UUID deadline, Instant at) {
    return transaction
        .preparedQuery(Statement.ANSWER_ESCALATIONS.text())
        .execute(Tuple.of(deadline, at.atOffset(UTC)))
        .mapEmpty();
  }

  private static JsonArray instants(List<Instant> moments) {
    var json = new JsonArray();
    for (var moment : moments) {
      json.add(new JsonObject().put("at", moment.toString()));
    }
    return json;
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.getUUID("id"),
        ClockId.ofWord(row.getString("clock")).orElseThrow(),
        row.getInteger("run"),
        row.getInteger("round"),
        Kept.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getOffsetDateTime("reckoned_at").toInstant(),
        row.getInteger("longer_allowed"),
        row.getBoolean("over"));
  }

  enum Statement implements Sql {
    OF_CASE("""
        -- $1 case
        select id, clock, run, round, state, reckoned_at, longer_allowed,
               not (state = 'open'
                    or (state = 'missed' and done_at is null and ended_at is null)) as over
          from routing.deadlines
         where case_id = $1
           and rule is not null
         order by clock, run, round
           for update
        """),
    START("""
        -- $1 id, $2 case, $3 clock, $4 run, $5 round, $6 commune, $7 rung, $8 unit, $9 priority,
        -- $10 policy, $11 calendar, $12 rule, $13 started, $14 due, $15 reckoned, $16 done,
        -- $17 reported late, $18 warnings, $19 how often more time was allowed
        with started as (
          insert into routing.deadlines
                 (id, case_id, clock, run, round, commune, step, rung, unit, priority, policy,
                  calendar, rule, started_at, due_at, look_at, reckoned_at, rest_by_node,
                  rest_by_here, state, met_at, reported_late, longer_allowed)
          select $1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, $12, c.earlier,
                 c.earlier + ($14::timestamptz - $13::timestamptz),
                 c.earlier + ($14::timestamptz - $13::timestamptz), $15, c.earlier, c.earlier,
                 case when $16::timestamptz is null then 'open' else 'met' end, $16, $17, $19
            from (select least($13::timestamptz, platform.now()) as earlier) c
          returning id
        )
        insert into routing.warnings (deadline, number, warn_at)
        select s.id, w.place, (w.one ->> 'at')::timestamptz
          from started s
         cross join jsonb_array_elements($18::jsonb) with ordinality w (one, place)
        """),
    MOVE("""
        -- $1 deadline, $2 due, $3 reckoned, $4 policy, $5 calendar, $6 rule. A clock of safety is
        -- only brought forward
        update routing.deadlines
           set due_at = case when clock in ('plan', 'approval', 'review')
                             then greatest($2, started_at + interval '1 millisecond')
                             else greatest(least(due_at, $2), started_at + interval '1 millisecond')
                        end,
               look_at = case when clock in ('plan', 'approval', 'review')
                              then greatest($2, started_at + interval '1 millisecond')
                              else greatest(least(due_at, $2), started_at + interval '1 millisecond')
                         end,
               reckoned_at = $3,
               policy = $4,
               calendar = $5,
               rule = $6
         where id = $1
           and state = 'open'
        """),
    WARN_ANEW("""
        -- $1 deadline, $2 warnings
        with voided as (
          update routing.warnings
             set state = 'void'
           where deadline = $1
             and state = 'open'
        )
        insert into routing.warnings (deadline, number, warn_at)
        select $1, n.last + w.place, (w.one ->> 'at')::timestamptz
          from (select coalesce(max(number), 0) as last
                  from routing.warnings
                 where deadline = $1) n
         cross join jsonb_array_elements($2::jsonb) with ordinality w (one, place)
        """),
    SETTLE("""
        -- $1 deadline, $2 when it was done, $3 reported late
        update routing.deadlines
           set state = case state when 'open' then 'met' else state end,
               met_at = case state when 'open' then $2::timestamptz end,
               done_at = case state when 'missed' then $2::timestamptz end,
               reported_late = $3
         where id = $1
           and (state = 'open' or (state = 'missed' and done_at is null and ended_at is null))
        """),
    DROP("""
        -- $1 deadline, $2 when, $3 because
        update routing.deadlines
           set state = case state when 'open' then 'void' else state end,
               ended_at = $2,
               ended_because = $3
         where id = $1
           and (state = 'open' or (state = 'missed' and done_at is null and ended_at is null))
        """),
    ANSWER_ESCALATIONS("""
        -- $1 what was missed, $2 when it was done after all
        update routing.deadlines
           set state = 'void',
               ended_at = $2,
               ended_because = 'answered-meanwhile'
         where missed_deadline = $1
           and state = 'open'
        """),
    BECAME_LONGER("""
        -- $1 case, $2 when
        select
          from routing.deadlines
         where case_id = $1
           and ended_because = 'longer-allowed'
           and ended_at = $2
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
