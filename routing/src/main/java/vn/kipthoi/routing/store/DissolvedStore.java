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

/** Finds open cases by their commune, and keeps {@code routing.rehomings}. */
public final class DissolvedStore {

  /** The communes that have an open case. */
  public Future<List<UnitCode>> communesWithOpenCases(SqlClient client) {
    return client
        .preparedQuery(Statement.COMMUNES.text())
        .execute()
        .map(rows -> Rows.list(rows, row -> new UnitCode(row.getString("unit"))));
  }

  /** The open cases of a commune about which nothing was done yet. */
  public Future<List<CaseId>> openCasesOf(SqlClient client, UnitCode commune) {
    return client
        .preparedQuery(Statement.OPEN_CASES.text())
        .execute(Tuple.of(commune.text()))
        .map(rows -> Rows.list(rows, row -> new CaseId(row.getUUID("id"))));
  }

  /** Remembers where a case went, or among whom a desk is asked; it answers whether that is new. */
  public Future<Boolean> remember(
      SqlClient transaction,
      CaseId about,
      UnitCode from,
      Optional<UnitCode> to,
      List<UnitCode> candidates,
      Instant now) {
    return transaction
        .preparedQuery(Statement.REMEMBER.text())
        .execute(Tuple.of(
            UUID.randomUUID(),
            about.value(),
            from.text(),
            to.map(UnitCode::text).orElse(null),
            candidates.stream().map(UnitCode::text).toArray(String[]::new),
            now.atOffset(UTC)))
        .map(done -> done.rowCount() == 1);
  }

  /** The case goes to its commune's heir with everybody who works on it, and with its open clocks. */
  public Future<Void> inherit(
      SqlClient transaction, CaseId about, UnitCode from, UnitCode heir, List<UnitCode> scope) {
    return transaction
        .preparedQuery(Statement.INHERIT.text())
        .execute(Tuple.of(
            about.value(),
            from.text(),
            heir.text(),
            scope.stream().map(UnitCode::text).toArray(String[]::new)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    COMMUNES("""
        select distinct unit
          from routing.cases
         where unit ~ '^\\d{5}$'
           and state not in ('closed', 'screened-out', 'closed-non-case', 'merged')
        """),
    OPEN_CASES("""
        -- $1 commune
        select c.id
          from routing.cases c
         where c.unit = $1
           and c.state not in ('closed', 'screened-out', 'closed-non-case', 'merged')
           and not exists (select
                             from routing.rehomings r
                            where r.case_id = c.id
                              and r.from_unit = c.unit)
         order by c.priority, c.heard_at
        """),
    REMEMBER("""
        -- $1 id, $2 case, $3 from, $4 to, $5 candidates, $6 now
        insert into routing.rehomings (id, case_id, from_unit, to_unit, candidates, at)
        values ($1, $2, $3, $4, $5, $6)
            on conflict (case_id, from_unit) do nothing
        """),
    INHERIT("""
        -- $1 case, $2 from, $3 heir, $4 scope
        with owed as (
          update routing.deadlines
             set commune = $3
           where case_id = $1
             and commune = $2
             and state = 'open'
        )
        update routing.cases
           set unit = $3,
               scope = $4::text[],
               version = version + 1
         where id = $1
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
