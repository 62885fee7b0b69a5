package vn.kipthoi.routing.talk.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;

/** Cases by their reports, and how urgent they become by what reporters add. */
public final class TalkedStore {

  /**
   * A case as a reporter's talk concerns it.
   *
   * @param twelveHours whether the law's twelve hours are known to run
   */
  public record Talked(RoutedCase routed, CaseState state, long version, boolean twelveHours) {}

  /**
   * The case of a report, held against every other change until the transaction ends. When it went
   * into another, that one: its people work on the child now.
   */
  public Future<Optional<Talked>> hold(SqlClient transaction, UUID report) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(report))
        .map(rows -> stream(rows).findFirst().map(TalkedStore::talked));
  }

  /** The case became more urgent by itself; nothing ever makes it less so by itself. */
  public Future<Void> raise(SqlClient transaction, Talked before, Priority to, Instant now) {
    return transaction
        .preparedQuery(Statement.RAISE.text())
        .execute(Tuple.of(
            before.routed().id().value(),
            before.routed().priority().name(),
            to.name(),
            now.atOffset(UTC)))
        .mapEmpty();
  }

  /** Which of these reports belong to cases in the scope, as case numbers in the order given. */
  public Future<List<CaseNumber>> seen(SqlClient client, Scope scope, List<UUID> reports) {
    return client
        .preparedQuery(Statement.SEEN.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), reports.toArray(UUID[]::new)))
        .map(rows ->
            stream(rows).map(row -> new CaseNumber(row.getString("number"))).toList());
  }

  /** The reports of a case: its own, and those of the cases that went into it. */
  public Future<List<UUID>> reportsOf(SqlClient client, CaseId talked) {
    return client
        .preparedQuery(Statement.REPORTS_OF.text())
        .execute(Tuple.of(talked.value()))
        .map(rows -> stream(rows).map(row -> row.getUUID("report_id")).toList());
  }

  private static Talked talked(Row row) {
    return new Talked(
        new RoutedCase(
            new CaseId(row.getUUID("id")),
            new CaseNumber(row.getString("number")),
            new UnitCode(row.getString("unit")),
            row.getBoolean("conflict"),
            Priority.valueOf(row.getString("priority"))),
        States.of(row.getString("state"), Optional.ofNullable(row.getString("state_before"))),
        row.getLong("version"),
        row.getBoolean("twelve_hours"));
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  enum Statement implements Sql {
    HOLD("""
        -- $1 report
        select c.id, c.number, c.unit, c.conflict, c.priority, c.state, c.state_before, c.version,
               exists (select from routing.milestones m
                        where m.case_id = c.id
                          and m.detail ->> 'twelveHours' = 'true') as twelve_hours
          from routing.cases own
          left join routing.merges w
            on w.merged = own.id
           and w.undone_at is null
          join routing.cases c
            on c.id = coalesce(w.root, own.id)
         where own.report_id = $1
           for update of c
        """),
    RAISE("""
        -- $1 case, $2 was, $3 becomes, $4 now
        with raised as (
               update routing.cases
                  set priority = $3,
                      version = version + 1,
                      changed_at = $4,
                      changed_by_account = null,
                      changed_by_person = null,
                      changed_by_role = null
                where id = $1
               returning id)
        insert into routing.priority_changes (case_id, was, becomes, at, recorded_at)
        select id, $2, $3, $4, $4
          from raised
        """),
    SEEN("""
        -- $1 the viewer's unit, $2 person, $3 reports
        select c.number
          from unnest($3::uuid[]) with ordinality r (report, place)
               join routing.cases own on own.report_id = r.report
               left join routing.merges w on w.merged = own.id and w.undone_at is null
               join routing.cases_visible_to($1, $2) c on c.id = coalesce(w.root, own.id)
         group by c.number
         order by min(r.place)
        """),
    REPORTS_OF("""
        -- $1 case
        select c.report_id, 0 as later
          from routing.cases c
         where c.id = $1
         union all
        select c.report_id, 1
          from routing.merges w
          join routing.cases c
            on c.id = w.merged
         where w.root = $1
           and w.undone_at is null
         order by later, report_id
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
