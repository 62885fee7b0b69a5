package vn.kipthoi.routing.conflict.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * Whom the reporter, in their own words, wants a case kept from. The hotline's desk alone reads it:
 * anybody nearer may be the one who is meant.
 */
public final class ReportersWish {

  private final Database database;
  private final Reports reports;
  private final Journal journal;
  private final InstantSource clock;

  public ReportersWish(Database database, Reports reports, Journal journal, InstantSource clock) {
    this.database = database;
    this.reports = reports;
    this.journal = journal;
    this.clock = clock;
  }

  /** Empty for everybody else, where nothing was said, and once its keys are gone. Journaled. */
  public Future<Optional<Personal<String>>> of(Viewer viewer, SeenCase seen) {
    return Role.OF_THE_HOTLINE.contains(viewer.role())
        ? reports
            .find(seen.reportId())
            .otherwise(Optional.<Report>empty())
            .map(report -> report.flatMap(told -> told.account().mustNotKnow()))
            .compose(said -> said.isEmpty()
                ? Future.succeededFuture(said)
                : noteReading(viewer, seen).map(said))
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Void> noteReading(Viewer viewer, SeenCase seen) {
    var line = new JournalLine(
        clock.instant(),
        viewer.accountId().toString(),
        "reporters-wish-read",
        seen.id().value(),
        new JsonObject());
    return database.inTransaction(transaction ->
        journal.write(transaction, line.openingFor(Purpose.SHOWING_TO_THE_CASE_TEAM)));
  }
}
