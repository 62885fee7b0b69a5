package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.desk.Skip;

/**
 * Asks the people of a rung: their deadline with everything that belongs to it, in one statement. What
 * becomes of it is {@link DeadlineStore}'s.
 */
public final class CallStore {

  /**
   * A deadline to be started.
   *
   * @param missed what was missed, when people are asked because of that
   * @param commune the commune that it is asked for, or the unit that holds the case
   * @param reach who is asked, and which rungs were passed over on the way
   * @param within how long they have, in real time
   * @param since from when it runs, at the latest from the database's own now
   * @param rest how long its people are left in peace at the least, should the clocks disagree
   * @param reminders when its people are reminded that their time passes
   * @param now the node's clock
   */
  public record Starting(
      DeadlineRef ref,
      Optional<UUID> missed,
      UnitCode commune,
      Priority priority,
      String policy,
      Reach reach,
      Duration within,
      Instant since,
      Duration rest,
      List<Instant> reminders,
      Instant now) {}

  /** Starts a deadline and answers when it is due, by the earlier of the two clocks. */
  public Future<Instant> start(SqlClient transaction, Starting starting) {
    var ref = starting.ref();
    var reach = starting.reach();
    var skipped = reach.skipped();
    return transaction
        .preparedQuery(Statement.START.text())
        .execute(Tuple.of(
            ref.id(),
            ref.caseId().value(),
            ref.clock(),
            starting.commune().text(),
            ref.step(),
            ref.round(),
            reach.step().rung().word(),
            reach.unit().text(),
            starting.priority().name(),
            starting.policy(),
            starting.since().atOffset(UTC),
            (double) starting.within().toMillis(),
            reach.people().toArray(UUID[]::new),
            skipped.stream().map(Skip::step).toArray(Integer[]::new),
            texts(skipped, skip -> skip.post().rung().word()),
            texts(skipped, skip -> skip.post().unit().text()),
            texts(skipped, skip -> skip.why().word()),
            starting.now().atOffset(UTC),
            (double) starting.rest().toMillis(),
            starting.missed().orElse(null),
            starting.reminders().stream()
                .map(moment -> moment.atOffset(UTC))
                .toArray(OffsetDateTime[]::new)))
        .map(rows -> rows.iterator().next().getOffsetDateTime("due_at").toInstant());
  }

  private static String[] texts(List<Skip> skipped, Function<Skip, String> text) {
    return skipped.stream().map(text).toArray(String[]::new);
  }

  enum Statement implements Sql {
    START("""
        -- $1 id, $2 case, $3 clock, $4 commune, $5 step, $6 round, $7 rung, $8 unit, $9 priority,
        -- $10 policy, $11 since, $12 wait in milliseconds, $13 people in order,
        -- the rungs passed over: $14 steps, $15 rungs, $16 units, $17 why;
        -- $18 now, $19 rest in milliseconds, $20 what was missed, $21 reminders.
        -- A rung that is told once more, because the case was reopened or handed over, is in
        -- another run
        with started as (
          insert into routing.deadlines
                 (id, case_id, clock, commune, run, step, round, rung, unit, priority, policy,
                  missed_deadline, started_at, due_at, look_at, rest_by_node, rest_by_here)
          select $1, $2, $3, $4,
                 (select coalesce(max(b.run) + 1, 0)
                    from routing.deadlines b
                   where b.case_id = $2
                     and b.clock = $3
                     and b.commune = $4
                     and b.step = $5
                     and b.round = $6
                     and b.missed_deadline is not distinct from $20::uuid),
                 $5, $6, $7, $8, $9, $10, $20, c.earlier,
                 c.earlier + $12::float8 * interval '1 millisecond',
                 c.earlier + $12::float8 * interval '1 millisecond',
                 $18::timestamptz + $19::float8 * interval '1 millisecond',
                 platform.now() + $19::float8 * interval '1 millisecond'
            from (select least($11::timestamptz, platform.now()) as earlier) c
          returning due_at
        ), called as (
          insert into routing.call_outs (deadline, person, place)
          select $1, p.person, p.place - 1
            from unnest($13::uuid[]) with ordinality p (person, place)
        ), passed_over as (
          insert into routing.skipped_rungs (deadline, step, rung, unit, why)
          select $1, s.step, s.rung, s.unit, s.why
            from unnest($14::integer[], $15::text[], $16::text[], $17::text[])
                   s (step, rung, unit, why)
        ), to_be_put_right as (
          insert into routing.readiness_incidents (unit, rung, cause)
          select s.unit, s.rung, case s.why when 'empty' then 'nobody' else s.why end
            from unnest($15::text[], $16::text[], $17::text[]) s (rung, unit, why)
           where s.why in ('empty', 'unreachable')
              on conflict do nothing
        ), reminded as (
          insert into routing.warnings (deadline, number, warn_at)
          select $1, w.number, w.warn_at
            from unnest($21::timestamptz[]) with ordinality w (warn_at, number)
        )
        select due_at
          from started
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
