package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** Moves cases from unit to unit, and says which units see them. */
public final class HomeStore {

  /** Units that see a case from now on, beside those that do already. */
  public Future<Void> show(SqlClient transaction, CaseId shown, List<UnitCode> units) {
    return transaction
        .preparedQuery(Statement.SHOW.text())
        .execute(Tuple.of(shown.value()).addArrayOfString(texts(units)))
        .mapEmpty();
  }

  /** The units that see a case from now on, and no others. */
  public Future<Void> showOnly(SqlClient transaction, CaseId shown, List<UnitCode> units) {
    return transaction
        .preparedQuery(Statement.SHOW_ONLY.text())
        .execute(Tuple.of(shown.value()).addArrayOfString(texts(units)))
        .mapEmpty();
  }

  /**
   * Gives a case to a commune.
   *
   * @param person who has accepted it there; without one its people are yet to be asked
   */
  public Future<Void> move(
      SqlClient transaction,
      CaseId moved,
      UnitCode commune,
      List<UnitCode> scope,
      Optional<UUID> person,
      Instant now) {
    return transaction
        .preparedQuery(Statement.MOVE.text())
        .execute(Tuple.of(
            moved.value(), commune.text(), texts(scope), person.orElse(null), now.atOffset(UTC)))
        .mapEmpty();
  }

  /**
   * Nobody owes an answer any more that one of these clocks asked for; it answers which deadlines
   * that were.
   */
  public Future<List<UUID>> callOff(SqlClient transaction, CaseId about, List<String> clocks) {
    return transaction
        .preparedQuery(Statement.CALL_OFF.text())
        .execute(Tuple.of(about.value()).addArrayOfString(clocks.toArray(String[]::new)))
        .map(rows -> Rows.list(rows, row -> row.getUUID("id")));
  }

  private static String[] texts(List<UnitCode> units) {
    return units.stream().map(UnitCode::text).distinct().toArray(String[]::new);
  }

  enum Statement implements Sql {
    SHOW("""
        -- $1 case, $2 units
        update routing.cases
           set scope = array(select distinct u from unnest(scope || $2::text[]) u)
         where id = $1
        """),
    SHOW_ONLY("""
        -- $1 case, $2 units
        update routing.cases
           set scope = $2::text[]
         where id = $1
        """),
    MOVE("""
        -- $1 case, $2 commune, $3 scope, $4 who accepted it there, $5 now
        update routing.cases
           set unit = $2,
               conflict = conflict and unit = $2,
               scope = $3::text[],
               state = case when $4::uuid is null and state in ('acknowledged', 'verifying',
                                                                 'unrouted')
                            then 'routed'
                            when $4::uuid is not null and state in ('unrouted', 'routed')
                            then 'acknowledged'
                            else state
                       end,
               accepted_by = $4,
               accepted_at = case when $4::uuid is null then null else $5::timestamptz end
         where id = $1
        """),
    CALL_OFF("""
        -- $1 case, $2 clocks
        update routing.deadlines
           set state = 'void'
         where case_id = $1
           and clock = any ($2)
           and state = 'open'
        returning id
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
