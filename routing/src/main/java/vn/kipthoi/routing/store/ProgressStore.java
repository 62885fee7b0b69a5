package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Sql;

/** Answers intake's question from the case of the report and its latest deadline. */
public final class ProgressStore implements WhatBecameOfIt {

  private final Database database;

  public ProgressStore(Database database) {
    this.database = database;
  }

  @Override
  public Future<Optional<Progress>> of(UUID reportId) {
    return database
        .client()
        .preparedQuery(Statement.OF_REPORT.text())
        .execute(Tuple.of(reportId))
        .map(rows -> Rows.first(rows).map(ProgressStore::progress));
  }

  private static Progress progress(Row row) {
    var accepted = Optional.ofNullable(row.getOffsetDateTime("accepted_at"));
    return new Progress(
        accepted.isPresent() ? Progress.State.ACCEPTED : Progress.State.TOLD,
        accepted
            .map(OffsetDateTime::toInstant)
            .orElseGet(() -> row.getOffsetDateTime("opened_at").toInstant()),
        Optional.of(row.getString("rung")),
        Optional.of(new UnitCode(row.getString("unit"))));
  }

  enum Statement implements Sql {
    OF_REPORT("""
        -- $1 report; of a case that went into another, how far that one is
        select c.accepted_at, c.opened_at, d.rung, d.unit
          from routing.cases own
          left join routing.merges m
            on m.merged = own.id
           and m.undone_at is null
          join routing.cases c
            on c.id = coalesce(m.root, own.id)
          join lateral (select l.rung, l.unit
                          from routing.deadlines l
                         where l.case_id = c.id
                           and l.clock = 'acknowledge'
                         order by l.step desc, l.round desc
                         limit 1) d
            on true
         where own.report_id = $1
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
