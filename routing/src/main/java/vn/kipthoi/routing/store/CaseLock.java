package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;

/**
 * Holds a case against every other change until the transaction ends. A case is always locked before
 * its deadlines; new deadlines may still be written for it meanwhile, so escalation waits for nobody.
 */
public final class CaseLock {

  /**
   * A case that is held.
   *
   * @param scope the units whose people may see it
   */
  public record Locked(RoutedCase routed, CaseState state, long version, List<UnitCode> scope) {

    public Locked {
      scope = List.copyOf(scope);
    }
  }

  /** Waits for the case; empty when there is none for whoever asks. */
  public Future<Optional<Locked>> take(SqlConnection transaction, Scope scope, CaseNumber number) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(number.text()))
        .compose(locked -> transaction
            .preparedQuery(Statement.READ.text())
            .execute(Tuple.of(scope.unit())
                .addUUID(scope.person().orElse(null))
                .addString(number.text())))
        .map(rows -> Rows.first(rows).map(CaseLock::locked));
  }

  /** Waits for the case, on behalf of nobody; empty when there is none. */
  public Future<Optional<Locked>> take(SqlConnection transaction, CaseId wanted) {
    return transaction
        .preparedQuery(Statement.LOCK_BY_ID.text())
        .execute(Tuple.of(wanted.value()))
        .map(rows -> Rows.first(rows).map(CaseLock::locked));
  }

  private static Locked locked(Row row) {
    return new Locked(
        Rows.routedCase(row),
        Rows.state(row),
        row.getLong("version"),
        Arrays.stream(row.getArrayOfStrings("scope")).map(UnitCode::new).toList());
  }

  enum Statement implements Sql {
    LOCK("""
        -- $1 case number
        select id
          from routing.cases
         where number = $1
           for no key update
        """),
    READ("""
        -- $1 the viewer's unit, $2 person, $3 case number; a second statement, to see what was
        -- committed while the first one waited
        select c.id as case_id, c.number, c.unit as case_unit, c.conflict, c.priority, c.state,
               c.state_before, c.version, c.scope
          from routing.cases_visible_to($1, $2) c
         where c.number = $3
        """),
    LOCK_BY_ID("""
        -- $1 case
        select id as case_id, number, unit as case_unit, conflict, priority, state, state_before,
               version, scope
          from routing.cases
         where id = $1
           for no key update
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
