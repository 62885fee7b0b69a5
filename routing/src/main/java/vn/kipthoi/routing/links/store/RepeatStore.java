package vn.kipthoi.routing.links.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;

/** Keeps {@code routing.repeats}, and what becomes of cases that were reported often. */
public final class RepeatStore {

  /** A case that is held, by the report that opened it. */
  public record Held(UUID report, RoutedCase routed, CaseState state, long version) {}

  /** Keeps which earlier reports one repeats; said again, nothing changes. */
  public Future<Void> keep(SqlClient transaction, UUID report, List<UUID> earlier) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(report).addArrayOfUUID(earlier.toArray(UUID[]::new)))
        .mapEmpty();
  }

  /** The cases of reports, in one order, each held against every other change. */
  public Future<List<Held>> hold(SqlClient transaction, List<UUID> reports) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.tuple().addArrayOfUUID(reports.toArray(UUID[]::new)))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(RepeatStore::held)
            .toList());
  }

  /** Writes how a case stands after it was counted; nobody's hand did it. */
  public Future<Void> change(SqlClient transaction, Held before, Held after, Instant now) {
    return transaction
        .preparedQuery(Statement.CHANGE.text())
        .execute(Tuple.of(
            before.routed().id().value(),
            after.state().word(),
            after.routed().priority().name(),
            after.state() instanceof CaseState.Waiting,
            now.atOffset(UTC)))
        .compose(changed -> before.routed().priority() == after.routed().priority()
            ? Future.succeededFuture()
            : transaction
                .preparedQuery(Statement.WEIGH.text())
                .execute(Tuple.of(
                    before.routed().id().value(),
                    before.routed().priority().name(),
                    after.routed().priority().name(),
                    now.atOffset(UTC))))
        .mapEmpty();
  }

  private static Held held(Row row) {
    var routed = new RoutedCase(
        new CaseId(row.getUUID("id")),
        new CaseNumber(row.getString("number")),
        new UnitCode(row.getString("unit")),
        row.getBoolean("conflict"),
        Priority.valueOf(row.getString("priority")));
    var state =
        States.of(row.getString("state"), Optional.ofNullable(row.getString("state_before")));
    return new Held(row.getUUID("report_id"), routed, state, row.getLong("version"));
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 report, $2 the earlier ones
        insert into routing.repeats (report, earlier)
        select $1, e.report
          from unnest($2::uuid[]) e (report)
            on conflict do nothing
        """),
    HOLD("""
        -- $1 reports
        select id, report_id, number, unit, conflict, priority, state, state_before, version
          from routing.cases
         where report_id = any ($1::uuid[])
         order by id
           for update
        """),
    CHANGE("""
        -- $1 case, $2 state, $3 priority, $4 nobody has it, $5 now
        update routing.cases
           set state = $2,
               priority = $3,
               accepted_at = case when not $4 then accepted_at end,
               accepted_by = case when not $4 then accepted_by end,
               version = version + 1,
               changed_at = $5,
               changed_by_account = null,
               changed_by_person = null,
               changed_by_role = null
         where id = $1
        """),
    WEIGH("""
        -- $1 case, $2 was, $3 becomes, $4 now
        insert into routing.priority_changes (case_id, was, becomes, at, recorded_at)
        values ($1, $2, $3, $4, $4)
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
