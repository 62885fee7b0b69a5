package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;

/** Keeps {@code routing.cases}. */
public final class CaseStore {

  private static final int DRAWS = 12;

  private final RandomGenerator random;

  /** @param random what case numbers are drawn from */
  public CaseStore(RandomGenerator random) {
    this.random = random;
  }

  /** What is written when a case is opened. */
  public record Opening(
      ReportReceived report,
      UnitCode unit,
      CaseState state,
      List<UnitCode> scope,
      JsonObject decision,
      Instant at) {}

  /** How far a case is after a change, and its version then. */
  public record Changed(CaseState state, long version) {}

  /** Opens the case of a report. Two reports never draw the same number. */
  public Future<RoutedCase> open(SqlClient transaction, Opening opening) {
    return open(transaction, opening, DRAWS);
  }

  public Future<Boolean> isOpened(SqlClient transaction, UUID report) {
    return transaction
        .preparedQuery(Statement.IS_OPENED.text())
        .execute(Tuple.of(report))
        .map(rows -> rows.size() > 0);
  }

  /** Somebody has accepted the case; one that is further than waiting stays where it is. */
  public Future<Changed> accept(
      SqlClient transaction, CaseId opened, UUID person, Instant at, Instant recordedAt) {
    return transaction
        .preparedQuery(Statement.ACCEPT.text())
        .execute(Tuple.of(opened.value(), person, at.atOffset(UTC), recordedAt.atOffset(UTC)))
        .map(CaseStore::changed);
  }

  /** Whoever had accepted cannot after all; a case that is being verified or less waits again. */
  public Future<Changed> takeBack(SqlClient transaction, CaseId opened, UUID person, Instant at) {
    return transaction
        .preparedQuery(Statement.TAKE_BACK.text())
        .execute(Tuple.of(opened.value(), person, at.atOffset(UTC)))
        .map(CaseStore::changed);
  }

  private static Changed changed(RowSet<Row> rows) {
    var row = Rows.first(rows).orElseThrow();
    return new Changed(Rows.state(row), row.getLong("version"));
  }

  private Future<RoutedCase> open(SqlClient transaction, Opening opening, int draws) {
    var report = opening.report();
    var id = new CaseId(UUID.randomUUID());
    var number = CaseNumber.draw(random);
    return transaction
        .preparedQuery(Statement.OPEN.text())
        .execute(Tuple.of(
            id.value(),
            number.text(),
            report.reportId(),
            report.reportNumber(),
            opening.state().word(),
            report.priority().name(),
            opening.unit().text(),
            report.conflict(),
            opening.scope().stream().map(UnitCode::text).toArray(String[]::new),
            report.heardAt().atOffset(UTC),
            opening.at().atOffset(UTC),
            opening.decision()))
        .compose(done -> done.rowCount() == 1
            ? Future.succeededFuture(
                new RoutedCase(id, number, opening.unit(), report.conflict(), report.priority()))
            : drawAgain(transaction, opening, draws - 1));
  }

  private Future<RoutedCase> drawAgain(SqlClient transaction, Opening opening, int draws) {
    return draws == 0
        ? Future.failedFuture(new IllegalStateException("no free case number was drawn"))
        : open(transaction, opening, draws);
  }

  enum Statement implements Sql {
    IS_OPENED("""
        -- $1 report
        select
          from routing.cases
         where report_id = $1
        """),
    OPEN("""
        -- $1 id, $2 number, $3 report, $4 its number, $5 state, $6 priority, $7 unit, $8 conflict,
        -- $9 scope, $10 heard at, $11 opened at, $12 decision
        insert into routing.cases
               (id, number, report_id, report_number, state, priority, unit, conflict, scope,
                heard_at, opened_at, changed_at, decision)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)
            on conflict (number) do nothing
        """),
    ACCEPT("""
        -- $1 case, $2 person, $3 when, $4 when it was said
        update routing.cases
           set state = case when state in ('unrouted', 'routed') then 'acknowledged'
                            else state
                       end,
               accepted_by = $2,
               accepted_at = $3,
               version = version + 1,
               changed_at = $4,
               changed_by_account = null,
               changed_by_person = $2,
               changed_by_role = null
         where id = $1
        returning state, state_before, version
        """),
    TAKE_BACK("""
        -- $1 case, $2 person, $3 when
        update routing.cases
           set state = case when state not in ('acknowledged', 'verifying') then state
                            when unit ~ '^\\d{5}$' then 'routed'
                            else 'unrouted'
                       end,
               accepted_by = null,
               accepted_at = null,
               version = version + 1,
               changed_at = $3,
               changed_by_account = null,
               changed_by_person = $2,
               changed_by_role = null
         where id = $1
        returning state, state_before, version
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
