package vn.kipthoi.routing.hotline.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;

/** Reads the cases of reports, in the scope of whoever asks. */
public final class FollowedStore {

  /**
   * The case of one report; of a case that went into another, that other one.
   *
   * @param holder the person who accepted it
   * @param asked the rung that was told last, and of which unit
   * @param clock the word of the clock that runs out next
   */
  public record CaseOfReport(
      UUID report,
      CaseNumber number,
      CaseState state,
      Optional<UUID> holder,
      boolean accepted,
      UnitCode unit,
      Optional<Rung> asked,
      Optional<UnitCode> askedUnit,
      Optional<String> clock,
      Optional<Instant> dueAt) {}

  public Future<List<CaseOfReport>> of(SqlClient client, Scope scope, List<UUID> reports) {
    return client
        .preparedQuery(Statement.OF_REPORTS.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), reports.toArray(UUID[]::new)))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(FollowedStore::read)
            .toList());
  }

  private static CaseOfReport read(Row row) {
    return new CaseOfReport(
        row.getUUID("report_id"),
        new CaseNumber(row.getString("number")),
        States.of(row.getString("state"), Optional.ofNullable(row.getString("state_before"))),
        Optional.ofNullable(row.getUUID("accepted_by")),
        row.getOffsetDateTime("accepted_at") != null,
        new UnitCode(row.getString("unit")),
        Optional.ofNullable(row.getString("rung")).map(Rung::new),
        Optional.ofNullable(row.getString("asked_unit")).map(UnitCode::new),
        Optional.ofNullable(row.getString("clock")),
        Optional.ofNullable(row.getOffsetDateTime("due_at")).map(OffsetDateTime::toInstant));
  }

  enum Statement implements Sql {
    OF_REPORTS("""
        -- $1 the viewer's unit, $2 person, $3 reports
        select own.report_id, c.number, c.state, c.state_before, c.accepted_by, c.accepted_at,
               c.unit, a.rung, a.unit as asked_unit, d.clock, d.due_at
          from routing.cases own
          left join routing.merges m
            on m.merged = own.id
           and m.undone_at is null
          join routing.cases_visible_to($1, $2) c
            on c.id = coalesce(m.root, own.id)
          left join lateral (
               select l.rung, l.unit
                 from routing.deadlines l
                where l.case_id = c.id
                  and l.clock = 'acknowledge'
                order by l.step desc, l.round desc
                limit 1) a on true
          left join lateral (
               select l.clock, l.due_at
                 from routing.deadlines l
                where l.case_id = c.id
                  and l.state = 'open'
                order by l.due_at
                limit 1) d on true
         where own.report_id = any ($3::uuid[])
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
