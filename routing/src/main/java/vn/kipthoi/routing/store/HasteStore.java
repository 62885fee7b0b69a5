package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.desk.Deadline;

/** Brings answers forward that are owed on a case that has become more urgent. */
public final class HasteStore {

  /** The answers that are still asked for as if the case were less urgent than it is. */
  public Future<List<Deadline>> slower(SqlClient transaction, CaseId urgent, Priority priority) {
    return transaction
        .preparedQuery(Statement.SLOWER.text())
        .execute(Tuple.of(urgent.value(), priority.name()))
        .map(rows -> Rows.list(rows, Rows::deadline));
  }

  /** @param reminders when its people are told so and reminded; those laid before are of no use */
  public Future<Void> hasten(
      SqlClient transaction,
      UUID deadline,
      Priority priority,
      Instant due,
      List<Instant> reminders) {
    return transaction
        .preparedQuery(Statement.HASTEN.text())
        .execute(Tuple.of(deadline, priority.name(), due.atOffset(UTC)))
        .compose(hastened -> transaction
            .preparedQuery(Statement.REMIND_ANEW.text())
            .execute(Tuple.of(deadline)
                .addArrayOfOffsetDateTime(reminders.stream()
                    .map(moment -> moment.atOffset(UTC))
                    .toArray(OffsetDateTime[]::new))))
        .mapEmpty();
  }

  enum Statement implements Sql {
    SLOWER("""
        -- $1 case, $2 priority
        select id, case_id, clock, commune, step, round, rung, unit, priority, started_at, due_at
          from routing.deadlines
         where case_id = $1
           and state = 'open'
           and rule is null
           and priority > $2
         order by started_at, step
           for update
        """),
    HASTEN("""
        -- $1 deadline, $2 priority, $3 due at the latest
        update routing.deadlines
           set priority = $2,
               due_at = greatest(least(due_at, $3), started_at + interval '1 millisecond'),
               look_at = greatest(least(due_at, $3), started_at + interval '1 millisecond')
         where id = $1
           and state = 'open'
        """),
    REMIND_ANEW("""
        -- $1 deadline, $2 when to remind
        with voided as (
          update routing.warnings
             set state = 'void'
           where deadline = $1
             and state = 'open'
        )
        insert into routing.warnings (deadline, number, warn_at)
        select $1, n.last + w.place, w.warn_at
          from (select coalesce(max(number), 0) as last
                  from routing.warnings
                 where deadline = $1) n
         cross join unnest($2::timestamptz[]) with ordinality w (warn_at, place)
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
