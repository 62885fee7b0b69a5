package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Places;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.conflict.desk.Bystanders;
import vn.kipthoi.routing.conflict.desk.DenyList;
import vn.kipthoi.routing.conflict.store.DenyListStore;
import vn.kipthoi.routing.conflict.web.ConflictDesk;
import vn.kipthoi.routing.conflict.web.ConflictPages;
import vn.kipthoi.routing.conflict.web.ConflictRoutes;
import vn.kipthoi.routing.flow.StandDown;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.handover.desk.Arbitration;
import vn.kipthoi.routing.handover.desk.Decisions;
import vn.kipthoi.routing.handover.desk.Handovers;
import vn.kipthoi.routing.handover.desk.Judging;
import vn.kipthoi.routing.handover.desk.Rehoming;
import vn.kipthoi.routing.handover.store.HandoverStore;
import vn.kipthoi.routing.handover.web.HandoverDesk;
import vn.kipthoi.routing.handover.web.HandoverPages;
import vn.kipthoi.routing.handover.web.HandoverRoutes;
import vn.kipthoi.routing.places.desk.FourPlaces;
import vn.kipthoi.routing.places.desk.StepNow;
import vn.kipthoi.routing.places.web.PlaceDesk;
import vn.kipthoi.routing.places.web.PlacePages;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.testkit.FreshDatabase;

/**
 * A case of one commune beside another, behind HTTP, with whoever may look: "leader" and "team" of the
 * one, "sister" of the other, "province", "operator", "auditor", and a "stranger" of a third.
 */
public final class Neighbours implements AutoCloseable {

  private static final Pattern FORM = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

  public final Station station;
  public final Served served;
  public final CallOut callOut;
  public final List<UUID> leaders;

  public Neighbours(FreshDatabase fresh) {
    var clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
    leaders = station.onDuty(COMMUNE, "leader", 3);
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
    Reports nothingTold = asked -> Future.succeededFuture(Optional.empty());
    served = new Served(
        fresh,
        station,
        nothingTold,
        clock,
        new Served.Subject(
            Set.of(
                "showHandovers",
                "offerHandover",
                "acceptHandover",
                "refuseHandover",
                "withdrawHandover",
                "decideHandover",
                "listExclusions",
                "keepFromPerson",
                "letPersonSeeAgain",
                "showPlaces",
                "putPlaces"),
            List.of(),
            shell -> mount(fresh, shell)));
    knowEverybody();
  }

  @Override
  public void close() {
    served.close();
    station.close();
  }

  public String number() {
    return callOut.caseNumber().text();
  }

  public String path(String way) {
    return "/api/v1/cases/" + number() + "/" + way;
  }

  /** With the version that the case has; the fields as JSON writes them, without braces. */
  public HttpResponse<String> post(String who, String way, String fields) {
    var rest = fields.isEmpty() ? "" : "," + fields;
    return served.post(who, path(way), "{\"version\":" + version() + rest + "}");
  }

  /** As a browser posts the form of a page of the case; each field as name=value. */
  public HttpResponse<String> form(String who, String way, String... fields) {
    var address = "/cases/" + number() + "/" + way;
    var token = FORM.matcher(served.page(who, address).body());
    assertThat(token.find()).as("a form of %s", who).isTrue();
    var form = new HashMap<String, String>();
    form.put("_form", token.group(1));
    form.put("version", Long.toString(version()));
    for (var field : fields) {
      var sign = field.indexOf('=');
      form.put(field.substring(0, sign), field.substring(sign + 1));
    }
    return served.postForm(who, address, form);
  }

  /** The fields that an answer finds wrong. */
  public static List<String> fields(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    return new JsonObject(answer.body())
        .getJsonArray("errors").stream()
            .map(error -> ((JsonObject) error).getString("field"))
            .toList();
  }

  public long version() {
    return station.row("select version from routing.cases").getLong("version");
  }

  public String unit() {
    return station.row("select unit from routing.cases").getString("unit");
  }

  private void knowEverybody() {
    var sisters = station.onDuty(SISTER, "team", 3);
    served.knows("leader", Role.TEAM_LEADER, Optional.of("05392"), Optional.of(leaders.get(0)));
    served.knows(
        "team",
        Role.TEAM_MEMBER,
        Optional.of("05392"),
        Optional.of(callOut.people().get(1)));
    served.knows("sister", Role.TEAM_LEADER, Optional.of("05395"), Optional.of(sisters.get(0)));
    served.knows("province", Role.PROVINCE, Optional.of("25"), Optional.empty());
    served.knows("operator", Role.OPERATOR, Optional.of("VN"), Optional.empty());
    served.knows("auditor", Role.AUDITOR, Optional.empty(), Optional.empty());
    served.knows("stranger", Role.TEAM_LEADER, Optional.of("05398"), Optional.empty());
  }

  private void mount(FreshDatabase fresh, WebShell shell) {
    var database = station.database();
    var doorbell = new Doorbell(fresh.vertx());
    var casework = new Casework(
        database,
        doorbell,
        station.office().clock(),
        CaseBooks.with(station.keys(), new Journal(station.keys().vault())),
        station.office().followers());
    var rehoming = new Rehoming(station.office());
    var arbitration = new Arbitration(station.office(), rehoming);
    var judging = new Judging(database, doorbell, casework);
    Places spoken = said -> said.revealFor(Purpose.ROUTING).contains("bên kia sông")
        ? new Locality.Determined(SISTER)
        : new Locality.Unknown();
    var handover = new HandoverDesk(
        database,
        new Handovers(database, judging, new HandoverStore(station.keys()), rehoming, arbitration),
        new Decisions(judging, rehoming, arbitration),
        spoken,
        language -> Names.in(language, () -> Served.DIRECTORY));
    new HandoverRoutes(handover).mount(shell);
    new HandoverPages(handover).mount(shell);
    var fourPlaces = new FourPlaces(database, doorbell, station.office(), casework, rehoming);
    new PlacePages(new PlaceDesk(
            database,
            fourPlaces,
            new StepNow(station.office()),
            spoken,
            language -> Names.in(language, () -> Served.DIRECTORY)))
        .mount(shell);
    var conflict = conflict(doorbell);
    new ConflictRoutes(conflict).mount(shell);
    new ConflictPages(conflict).mount(shell);
  }

  private ConflictDesk conflict(Doorbell doorbell) {
    var store = new DenyListStore(station.keys());
    var staff = new SealedStaff(station.keys());
    return new ConflictDesk(
        station.database(),
        new DenyList(
            station.database(),
            doorbell,
            station.office(),
            staff,
            store,
            new StandDown(station.office(), station.flows())),
        new Bystanders(store, staff),
        new ViewStore(),
        () -> Served.DIRECTORY,
        language -> Names.in(language, () -> Served.DIRECTORY));
  }
}
