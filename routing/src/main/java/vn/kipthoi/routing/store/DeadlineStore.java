package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Overdue;

/**
 * Keeps {@code routing.deadlines}. Every change is one conditional statement: whoever comes second
 * changes nothing.
 */
public final class DeadlineStore {

  /** Something that was owed and was not done in time. */
  public record Missed(UUID id, ClockId clock, Instant startedAt, Instant dueAt) {}

  /**
   * Marks the most urgent overdue deadline as missed, and returns it. Nodes may sweep at the same
   * moment: each row goes to one of them, and to no one twice.
   */
  public Future<Optional<Overdue>> claimOverdue(SqlClient transaction, Instant now) {
    return transaction
        .preparedQuery(Statement.CLAIM_OVERDUE.text())
        .execute(Tuple.of(now.atOffset(UTC)))
        .map(rows -> overdue(rows, Overdue.Why.TIME));
  }

  /** The same for one deadline; empty when it is not due, not open, or in another's hands. */
  public Future<Optional<Overdue>> claim(SqlClient transaction, UUID deadline, Instant now) {
    return transaction
        .preparedQuery(Statement.CLAIM.text())
        .execute(Tuple.of(now.atOffset(UTC), deadline))
        .map(rows -> overdue(rows, Overdue.Why.TIME));
  }

  /** Settles an open deadline that all who were asked have declined. */
  public Future<Optional<Overdue>> decline(SqlClient transaction, UUID deadline, Instant now) {
    return transaction
        .preparedQuery(Statement.DECLINE.text())
        .execute(Tuple.of(now.atOffset(UTC), deadline))
        .map(rows -> overdue(rows, Overdue.Why.DECLINED));
  }

  /**
   * Settles an open deadline of which nobody who was asked can be told. Not that of work, which is
   * owed all the same, and not that of a rung that is told for the second time.
   */
  public Future<Optional<Overdue>> giveUp(SqlClient transaction, UUID deadline, Instant now) {
    return transaction
        .preparedQuery(Statement.GIVE_UP.text())
        .execute(Tuple.of(now.atOffset(UTC), deadline)
            .addArrayOfString(Deadline.climbingQuestions().toArray(String[]::new)))
        .map(rows -> overdue(rows, Overdue.Why.UNDELIVERABLE));
  }

  /** Settles an open deadline: somebody accepted. */
  public Future<Void> meet(
      SqlClient transaction, UUID deadline, UUID person, Instant at, boolean reportedLate) {
    return transaction
        .preparedQuery(Statement.MEET.text())
        .execute(Tuple.of(deadline, person, at.atOffset(UTC), reportedLate))
        .map(met -> {
          if (met.rowCount() == 0) {
            throw new IllegalStateException("deadline " + deadline + " is settled");
          }
          return null;
        });
  }

  /**
   * Puts a deadline that could not be acted on behind the others for a while; it stays due. The while
   * begins by the earlier of the two clocks: one that is fast is set right some day.
   */
  public Future<Void> postpone(SqlClient client, UUID deadline, Duration wait, Instant now) {
    return client
        .preparedQuery(Statement.POSTPONE.text())
        .execute(Tuple.of(deadline, (double) wait.toMillis(), now.atOffset(UTC)))
        .mapEmpty();
  }

  /** Whether it is open, and its case not kept from the person. */
  public Future<Boolean> isOpenTo(SqlClient client, UUID deadline, UUID person) {
    return client
        .preparedQuery(Statement.IS_OPEN_TO.text())
        .execute(Tuple.of(deadline, person))
        .map(rows -> rows.size() > 0);
  }

  /** What an escalation is about, or a deadline of work itself. */
  public Future<Missed> missed(SqlClient transaction, UUID deadline) {
    return transaction
        .preparedQuery(Statement.MISSED.text())
        .execute(Tuple.of(deadline))
        .map(rows -> rows.iterator().next())
        .map(row -> new Missed(
            row.getUUID("id"),
            ClockId.ofWord(row.getString("clock")).orElseThrow(),
            row.getOffsetDateTime("started_at").toInstant(),
            row.getOffsetDateTime("due_at").toInstant()));
  }

  private static Optional<Overdue> overdue(RowSet<Row> rows, Overdue.Why why) {
    return Rows.first(rows)
        .map(row -> new Overdue(
            Rows.deadline(row),
            Rows.routedCase(row),
            why,
            row.getOffsetDateTime("missed_at").toInstant()));
  }

  enum Statement implements Sql {
    CLAIM_OVERDUE("""
        -- $1 now. The most urgent first, of those the oldest; one index range for each priority
        update routing.deadlines d
           set state = 'missed',
               missed_at = greatest($1, platform.now()),
               missed_because = 'time'
          from routing.cases c
         where d.id = coalesce(
                 (select id from routing.deadlines
                   where state = 'open' and priority = 'P1'
                     and look_at <= greatest($1, platform.now())
                     and (rest_by_node <= $1 or rest_by_here <= platform.now())
                   order by look_at limit 1 for update skip locked),
                 (select id from routing.deadlines
                   where state = 'open' and priority = 'P2'
                     and look_at <= greatest($1, platform.now())
                     and (rest_by_node <= $1 or rest_by_here <= platform.now())
                   order by look_at limit 1 for update skip locked),
                 (select id from routing.deadlines
                   where state = 'open' and priority = 'P3'
                     and look_at <= greatest($1, platform.now())
                     and (rest_by_node <= $1 or rest_by_here <= platform.now())
                   order by look_at limit 1 for update skip locked),
                 (select id from routing.deadlines
                   where state = 'open' and priority = 'P4'
                     and look_at <= greatest($1, platform.now())
                     and (rest_by_node <= $1 or rest_by_here <= platform.now())
                   order by look_at limit 1 for update skip locked))
           and d.state = 'open'
           and c.id = d.case_id
        returning d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit, d.priority,
                  d.started_at, d.due_at, d.missed_at, c.number, c.unit as case_unit, c.conflict
        """),
    CLAIM("""
        -- $1 now, $2 deadline
        update routing.deadlines d
           set state = 'missed',
               missed_at = greatest($1, platform.now()),
               missed_because = 'time'
          from routing.cases c
         where d.id = (select id
                         from routing.deadlines
                        where id = $2
                          and state = 'open'
                          and look_at <= greatest($1, platform.now())
                          and (rest_by_node <= $1 or rest_by_here <= platform.now())
                          for update skip locked)
           and d.state = 'open'
           and c.id = d.case_id
        returning d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit, d.priority,
                  d.started_at, d.due_at, d.missed_at, c.number, c.unit as case_unit, c.conflict
        """),
    DECLINE("""
        -- $1 now, $2 deadline
        update routing.deadlines d
           set state = 'missed',
               missed_at = greatest($1, platform.now()),
               missed_because = 'declined'
          from routing.cases c
         where d.id = $2
           and d.state = 'open'
           and c.id = d.case_id
        returning d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit, d.priority,
                  d.started_at, d.due_at, d.missed_at, c.number, c.unit as case_unit, c.conflict
        """),
    GIVE_UP("""
        -- $1 now, $2 deadline, $3 the clocks by which people are asked
        with given_up as (
          update routing.deadlines d
             set state = 'missed',
                 missed_at = greatest($1, platform.now()),
                 missed_because = 'undeliverable'
            from routing.cases c
           where d.id = $2
             and d.state = 'open'
             and d.round = 0
             and d.clock = any ($3)
             and c.id = d.case_id
          returning d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit,
                    d.priority, d.started_at, d.due_at, d.missed_at, c.number,
                    c.unit as case_unit, c.conflict
        ), to_be_put_right as (
          insert into routing.readiness_incidents (unit, rung, cause)
          select unit, rung, 'undeliverable'
            from given_up
              on conflict do nothing
        )
        select *
          from given_up
        """),
    MEET("""
        -- $1 deadline, $2 person, $3 when, $4 reported late
        update routing.deadlines
           set state = 'met',
               met_by = $2,
               met_at = $3,
               reported_late = $4
         where id = $1
           and state = 'open'
        """),
    MISSED("""
        -- $1 deadline
        select m.id, m.clock, m.started_at, m.due_at
          from routing.deadlines d
          join routing.deadlines m
            on m.id = coalesce(d.missed_deadline, d.id)
         where d.id = $1
        """),
    POSTPONE("""
        -- $1 deadline, $2 wait in milliseconds, $3 now. Later than before in any case, so that a
        -- slow clock does not have it tried without a pause
        update routing.deadlines
           set attempts = attempts + 1,
               look_at = greatest(look_at, least($3::timestamptz, platform.now()))
                         + $2::float8 * interval '1 millisecond'
         where id = $1
           and state = 'open'
        """),
    IS_OPEN_TO("""
        -- $1 deadline, $2 person
        select
          from routing.deadlines d
         where d.id = $1
           and d.state = 'open'
           and not exists (select
                             from routing.kept_from k
                            where k.case_id = d.case_id
                              and k.person = $2)
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
