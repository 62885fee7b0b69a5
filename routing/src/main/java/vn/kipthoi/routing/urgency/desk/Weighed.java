package vn.kipthoi.routing.urgency.desk;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.Said;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.casework.store.ActStore;
import vn.kipthoi.routing.casework.store.ActStore.Kept;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.store.TimelineStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.urgency.desk.Grounds.Change;
import vn.kipthoi.routing.urgency.desk.Grounds.Result;

/**
 * Finds out why a case is as urgent as it is. The results of triage speak of the child: that they were
 * opened stands in the journal before they are shown.
 */
public final class Weighed {

  private static final int ACTS_LOOKED_THROUGH = 200;

  private final Database database;
  private final InstantSource clock;
  private final Journal journal;
  private final Reports reports;
  private final ReporterTalk talk;
  private final StaffDirectory staff;
  private final ActStore acts;
  private final TimelineStore timeline = new TimelineStore();

  public Weighed(
      Database database,
      InstantSource clock,
      Journal journal,
      Reports reports,
      ReporterTalk talk,
      StaffDirectory staff,
      ActStore acts) {
    this.database = database;
    this.clock = clock;
    this.journal = journal;
    this.reports = reports;
    this.talk = talk;
    this.staff = staff;
    this.acts = acts;
  }

  /** Of a case that the viewer was found to see. */
  public Future<Grounds> of(Viewer viewer, SeenCase seen) {
    return journal
        .write(database.client(), line(viewer, seen))
        .compose(noted -> Future.all(results(seen.reportId()), changes(seen.id())))
        .compose(both -> grounds(both.resultAt(0), both.resultAt(1)));
  }

  private Future<Grounds> grounds(List<Result> results, List<Change> changes) {
    return people(changes).map(people -> new Grounds(results, changes, people));
  }

  /** What cannot be opened any more is not shown; the case goes on. */
  private Future<List<Result>> results(UUID report) {
    return reports
        .find(report)
        .compose(found -> talk.of(database.client(), report)
            .map(said -> Stream.concat(
                    found.stream().map(Weighed::first), said.stream().flatMap(Weighed::again))
                .toList()))
        .otherwise(List.of());
  }

  private static Result first(Report report) {
    return new Result(report.receivedAt(), false, report.urgency());
  }

  private static Stream<Result> again(Said said) {
    return said.found().map(found -> new Result(said.at(), true, found)).stream();
  }

  private Future<List<Change>> changes(CaseId weighed) {
    var client = database.client();
    return Future.all(
            timeline.of(client, weighed), acts.worded(client, weighed, ACTS_LOOKED_THROUGH))
        .map(both -> both.<List<Happening>>resultAt(0).stream()
            .filter(Weighed::weighs)
            .map(happening -> new Change(happening, reason(happening, both.resultAt(1))))
            .toList());
  }

  private static boolean weighs(Happening happening) {
    var becomes = happening.detail().getString("becomes");
    return becomes != null && !becomes.equals(happening.detail().getString("was"));
  }

  private static Optional<Personal<String>> reason(Happening happening, List<Kept> acts) {
    return acts.stream()
        .filter(act -> act.word().equals(happening.kind().word()))
        .filter(act -> act.at().equals(happening.at()))
        .flatMap(act -> Stream.ofNullable(act.words().get("reason")))
        .findFirst();
  }

  private Future<Map<UUID, Personal<String>>> people(List<Change> changes) {
    var ids = changes.stream()
        .flatMap(change -> Stream.ofNullable(change.happening().detail().getString("person")))
        .map(UUID::fromString)
        .distinct()
        .toList();
    return staff
        .find(database.client(), ids)
        .map(found -> found.stream().collect(toMap(Person::id, Person::name)));
  }

  private JournalLine line(Viewer viewer, SeenCase seen) {
    var detail = new JsonObject().put("role", viewer.role().word());
    return new JournalLine(
            clock.instant(),
            viewer.accountId().toString(),
            "triage-read",
            seen.id().value(),
            detail)
        .openingFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
  }
}
