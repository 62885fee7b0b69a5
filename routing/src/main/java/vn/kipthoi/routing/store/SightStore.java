package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.KnownCase;
import vn.kipthoi.intake.KnownCases;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Scope;

/**
 * Answers intake's question about what somebody may know of cases. A case that passes its commune
 * over, or that is kept from anybody at all, is only ever known to those who may see it: that there
 * is one would warn those it is kept from.
 */
public final class SightStore implements KnownCases {

  private final Database database;

  public SightStore(Database database) {
    this.database = database;
  }

  @Override
  public Future<Map<UUID, KnownCase>> of(Viewer viewer, List<UUID> reports) {
    var scope = Scope.of(viewer);
    return reports.isEmpty()
        ? Future.succeededFuture(Map.of())
        : database
            .client()
            .preparedQuery(Statement.KNOWN.text())
            .execute(
                Tuple.of(scope.unit(), scope.person().orElse(null), reports.toArray(UUID[]::new)))
            .map(rows -> Rows.list(rows, row -> row).stream()
                .collect(Collectors.toMap(row -> row.getUUID("report_id"), SightStore::known)));
  }

  @Override
  public Future<Optional<UUID>> reportOf(Viewer viewer, String caseNumber) {
    var scope = Scope.of(viewer);
    return database
        .client()
        .preparedQuery(Statement.REPORT_OF.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), caseNumber))
        .map(rows -> Rows.first(rows).map(row -> row.getUUID("report_id")));
  }

  private static KnownCase known(Row row) {
    return row.getBoolean("seen")
        ? new KnownCase.Seen(row.getString("number"), state(row))
        : new KnownCase.Elsewhere();
  }

  private static Progress.State state(Row row) {
    if (row.getBoolean("ended")) {
      return Progress.State.CLOSED;
    }
    if (row.getBoolean("child_seen")) {
      return Progress.State.CHILD_SEEN;
    }
    return row.getBoolean("accepted") ? Progress.State.ACCEPTED : Progress.State.TOLD;
  }

  enum Statement implements Sql {
    KNOWN("""
        -- $1 the viewer's unit, $2 person, $3 reports
        select own.report_id, c.number,
               v.id is not null as seen,
               c.state in ('closed', 'screened-out', 'closed-non-case') as ended,
               c.accepted_at is not null as accepted,
               exists (select
                         from routing.milestones s
                        where s.case_id = c.id
                          and s.milestone = 'child-seen') as child_seen
          from routing.cases own
          left join routing.merges m
            on m.merged = own.id
           and m.undone_at is null
          join routing.cases c
            on c.id = coalesce(m.root, own.id)
          left join routing.cases_visible_to($1, $2) v
            on v.id = c.id
         where own.report_id = any ($3::uuid[])
           and (v.id is not null
                or not (own.conflict
                        or c.conflict
                        or exists (select
                                     from routing.kept_from k
                                    where k.case_id in (own.id, c.id))))
        """),
    REPORT_OF("""
        -- $1 the viewer's unit, $2 person, $3 case number
        select report_id
          from routing.cases_visible_to($1, $2)
         where number = $3
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
