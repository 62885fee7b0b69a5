package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.life.CaseState;

/**
 * What people see of cases. Every statement goes through {@code routing.cases_visible_to}, which
 * says in one place whose a case is, and from whom it is kept; a unit that is none sees nothing.
 */
public final class ViewStore {

  /** A case as lists show it. */
  public record SeenCase(
      CaseId id,
      CaseNumber number,
      CaseState state,
      long version,
      Priority priority,
      UnitCode unit,
      Instant heardAt,
      Optional<Instant> acceptedAt,
      UUID reportId,
      String reportNumber,
      JsonObject decision) {}

  /**
   * A deadline that is open, or overdue and still to be done, with the number of its case.
   *
   * @param overdue whether it was missed
   */
  public record SeenDeadline(Deadline deadline, CaseNumber number, boolean overdue) {}

  /** The cases in a unit's scope: those that nobody accepted first, of those the most urgent. */
  public Future<List<SeenCase>> cases(SqlClient client, Scope scope, int atMost) {
    return client
        .preparedQuery(Statement.CASES.text())
        .execute(seenBy(scope).addInteger(atMost))
        .map(rows -> Rows.list(rows, ViewStore::seenCase));
  }

  public Future<Optional<SeenCase>> find(SqlClient client, Scope scope, CaseNumber number) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(seenBy(scope).addString(number.text()))
        .map(rows -> Rows.first(rows).map(ViewStore::seenCase));
  }

  /** The open deadlines in a unit's scope, the next one first. */
  public Future<List<SeenDeadline>> deadlines(SqlClient client, Scope scope, int atMost) {
    return client
        .preparedQuery(Statement.DEADLINES.text())
        .execute(seenBy(scope).addInteger(atMost))
        .map(rows -> Rows.list(rows, ViewStore::seenDeadline));
  }

  /** The open deadlines of one case. */
  public Future<List<SeenDeadline>> deadlinesOf(SqlClient client, CaseId seen) {
    return client
        .preparedQuery(Statement.DEADLINES_OF.text())
        .execute(Tuple.of(seen.value()))
        .map(rows -> Rows.list(rows, ViewStore::seenDeadline));
  }

  private static Tuple seenBy(Scope scope) {
    return Tuple.of(scope.unit()).addUUID(scope.person().orElse(null));
  }

  private static SeenCase seenCase(Row row) {
    return new SeenCase(
        new CaseId(row.getUUID("id")),
        new CaseNumber(row.getString("number")),
        Rows.state(row),
        row.getLong("version"),
        Priority.valueOf(row.getString("priority")),
        new UnitCode(row.getString("unit")),
        row.getOffsetDateTime("heard_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("accepted_at")).map(OffsetDateTime::toInstant),
        row.getUUID("report_id"),
        row.getString("report_number"),
        row.getJsonObject("decision"));
  }

  private static SeenDeadline seenDeadline(Row row) {
    return new SeenDeadline(
        Rows.deadline(row),
        new CaseNumber(row.getString("number")),
        row.getString("state").equals("missed"));
  }

  enum Statement implements Sql {
    CASES("""
        -- $1 the viewer's unit, $2 person, $3 at most so many
        select c.id, c.number, c.state, c.state_before, c.version, c.priority, c.unit, c.heard_at,
               c.accepted_at, c.report_id, c.report_number, c.decision
          from routing.cases_visible_to($1, $2) c
         order by c.accepted_at is not null, c.priority, c.heard_at desc
         limit $3
        """),
    FIND("""
        -- $1 the viewer's unit, $2 person, $3 case number
        select c.id, c.number, c.state, c.state_before, c.version, c.priority, c.unit, c.heard_at,
               c.accepted_at, c.report_id, c.report_number, c.decision
          from routing.cases_visible_to($1, $2) c
         where c.number = $3
        """),
    DEADLINES("""
        -- $1 the viewer's unit, $2 person, $3 at most so many
        with next as materialized (
          select w.deadline, w.due_at
            from routing.waiting_visible_to($1, $2, $1) w
           order by w.due_at
           limit $3
        )
        select d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit, d.priority,
               d.started_at, d.due_at, d.state, c.number
          from next n
          join routing.deadlines d
            on d.id = n.deadline
          join routing.cases c
            on c.id = d.case_id
         order by n.due_at
        """),
    DEADLINES_OF("""
        -- $1 a case that the viewer was found to see
        select d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit, d.priority,
               d.started_at, d.due_at, d.state, c.number
          from routing.deadlines d
          join routing.cases c
            on c.id = d.case_id
         where d.case_id = $1
           and (d.state = 'open'
                or (d.state = 'missed' and d.done_at is null and d.ended_at is null
                    and d.rule is not null))
         order by d.due_at
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
