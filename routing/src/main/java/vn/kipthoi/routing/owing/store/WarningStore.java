package vn.kipthoi.routing.owing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Post;

/** Keeps {@code routing.warnings}. A warning is taken by one node, once. */
public final class WarningStore {

  /**
   * A warning whose moment has come, of something that is still owed.
   *
   * @param bearer who owes it
   * @param holder who has accepted the case, and may be told of it
   * @param asked who was asked to answer it, when it is an answer that is owed; the first on duty first
   */
  public record Due(
      int number,
      DeadlineRef ref,
      CaseNumber caseNumber,
      UnitCode commune,
      Post bearer,
      Priority priority,
      Instant dueAt,
      Optional<UUID> holder,
      List<UUID> asked) {}

  /** What was taken: a warning that is to be told, or one that has become void meanwhile. */
  public record Taken(Optional<Due> due) {}

  /** Takes the warning whose moment came first; empty when there is none. */
  public Future<Optional<Taken>> take(SqlClient transaction, Instant now) {
    return transaction
        .preparedQuery(Statement.TAKE.text())
        .execute(Tuple.of(now.atOffset(UTC)))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(taken(rows.iterator().next())));
  }

  /** Remembers whom it was told to. */
  public Future<Void> told(SqlClient transaction, Due due, List<UUID> people) {
    return transaction
        .preparedQuery(Statement.TOLD.text())
        .execute(Tuple.of(due.ref().id(), due.number()).addArrayOfUUID(people.toArray(UUID[]::new)))
        .mapEmpty();
  }

  private static Taken taken(Row row) {
    return new Taken(
        row.getString("state").equals("void") ? Optional.empty() : Optional.of(due(row)));
  }

  private static Due due(Row row) {
    return new Due(
        row.getInteger("number"),
        new DeadlineRef(
            row.getUUID("id"),
            new CaseId(row.getUUID("case_id")),
            row.getString("clock"),
            row.getInteger("step"),
            row.getInteger("round")),
        new CaseNumber(row.getString("case_number")),
        new UnitCode(row.getString("commune")),
        new Post(new UnitCode(row.getString("unit")), new Rung(row.getString("rung"))),
        Priority.valueOf(row.getString("priority")),
        row.getOffsetDateTime("due_at").toInstant(),
        Optional.ofNullable(row.getUUID("holder")),
        List.of(row.getArrayOfUUIDs("asked")));
  }

  enum Statement implements Sql {
    TAKE("""
        -- $1 now. What was done meanwhile, is overdue or stands still needs no warning
        update routing.warnings w
           set state = case when d.state = 'open'
                             and d.due_at > greatest($1, platform.now())
                             and not exists (select
                                               from routing.pauses p
                                              where p.case_id = d.case_id
                                                and p.clock = d.clock
                                                and p.until is null
                                                and p.at_most_until > platform.now())
                            then 'told' else 'void' end,
               told_at = case when d.state = 'open'
                               and d.due_at > greatest($1, platform.now())
                               and not exists (select
                                                 from routing.pauses p
                                                where p.case_id = d.case_id
                                                  and p.clock = d.clock
                                                  and p.until is null
                                                  and p.at_most_until > platform.now())
                              then greatest($1, platform.now()) end
          from routing.deadlines d
          join routing.cases c
            on c.id = d.case_id
         where (w.deadline, w.number) = (
                 select n.deadline, n.number
                   from routing.warnings n
                  where n.state = 'open'
                    and n.warn_at <= greatest($1, platform.now())
                  order by n.warn_at
                  limit 1
                    for update skip locked)
           and d.id = w.deadline
        returning w.state, w.number, d.id, d.case_id, d.clock, d.step, d.round, d.commune, d.unit,
                  d.rung, d.priority, d.due_at, c.number as case_number,
                  (select c.accepted_by
                    where not exists (select
                                        from routing.kept_from k
                                       where k.case_id = c.id
                                         and k.person = c.accepted_by)) as holder,
                  array(select o.person
                          from routing.call_outs o
                         where o.deadline = d.id
                           and not exists (select
                                             from routing.kept_from k
                                            where k.case_id = d.case_id
                                              and k.person = o.person)
                         order by o.place) as asked
        """),
    TOLD("""
        -- $1 deadline, $2 number, $3 people
        update routing.warnings
           set people = $3
         where deadline = $1
           and number = $2
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
