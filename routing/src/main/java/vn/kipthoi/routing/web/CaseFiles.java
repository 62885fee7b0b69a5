package vn.kipthoi.routing.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.store.TimelineStore;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.store.ViewStore.SeenDeadline;

/**
 * Opens cases for those who may see them. What is not in the viewer's scope is not there for them,
 * and every opening of what was told stands in the journal before it is shown.
 */
public final class CaseFiles {

  private final Database database;
  private final Reports reports;
  private final StaffDirectory staff;
  private final InstantSource clock;
  private final ViewStore views = new ViewStore();
  private final TimelineStore timeline = new TimelineStore();
  private final Journal journal;

  public CaseFiles(
      Database database,
      Reports reports,
      StaffDirectory staff,
      Journal journal,
      InstantSource clock) {
    this.database = database;
    this.reports = reports;
    this.staff = staff;
    this.journal = journal;
    this.clock = clock;
  }

  /** A case with its open deadlines. */
  record Opened(SeenCase seen, List<SeenDeadline> open) {}

  /** What happened to a case, and the names of those who appear in it. */
  record Past(SeenCase seen, List<Happening> happenings, Map<UUID, String> people) {}

  Future<Opened> find(Viewer viewer, String typedNumber) {
    return seen(viewer, typedNumber)
        .compose(seen ->
            views.deadlinesOf(database.client(), seen.id()).map(open -> new Opened(seen, open)));
  }

  /** What was told, opened for the case's team; empty when its keys are gone. Journaled first. */
  Future<Optional<Account>> account(Viewer viewer, SeenCase seen) {
    return database
        .inTransaction(transaction -> noteReading(transaction, viewer, seen))
        .compose(noted -> reports.find(seen.reportId()))
        .map(report -> report.map(Report::account))
        .otherwise(Optional.empty());
  }

  Future<Past> past(Viewer viewer, String typedNumber) {
    return seen(viewer, typedNumber).compose(this::past);
  }

  Future<Past> past(SeenCase seen) {
    return timeline
        .of(database.client(), seen.id())
        .compose(happenings ->
            names(Story.peopleIn(happenings)).map(people -> new Past(seen, happenings, people)));
  }

  private Future<SeenCase> seen(Viewer viewer, String typedNumber) {
    var number = CaseNumber.parse(typedNumber).orElseThrow(Problem::notFound);
    return views
        .find(database.client(), Scope.of(viewer), number)
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private Future<Void> noteReading(SqlConnection transaction, Viewer viewer, SeenCase seen) {
    var line = new JournalLine(
        clock.instant(),
        viewer.accountId().toString(),
        "case-read",
        seen.id().value(),
        new JsonObject().put("role", viewer.role().word()));
    return journal.write(transaction, line.openingFor(Purpose.SHOWING_TO_THE_CASE_TEAM));
  }

  private Future<Map<UUID, String>> names(Set<UUID> people) {
    return staff
        .find(database.client(), List.copyOf(people))
        .map(found -> found.stream()
            .collect(Collectors.toMap(
                person -> person.id(),
                person -> person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))));
  }
}
