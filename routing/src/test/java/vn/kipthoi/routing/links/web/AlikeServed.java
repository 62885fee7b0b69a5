package vn.kipthoi.routing.links.web;

import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.links.desk.Linking;
import vn.kipthoi.routing.links.store.LinkStore;
import vn.kipthoi.routing.links.store.RepeatStore;
import vn.kipthoi.routing.merge.desk.Doubles;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Two cases of one commune behind a real HTTP server, and people who may merge and link them. */
final class AlikeServed implements AutoCloseable {

  private static final Set<String> OPERATIONS =
      Set.of("mergeCase", "undoMerge", "listLinks", "linkCases", "unlinkCases");

  final Doubles doubles;
  final CaseNumber one;
  final CaseNumber other;

  private final Served served;

  AlikeServed(FreshDatabase fresh, SettableClock clock) {
    doubles = new Doubles(fresh, clock);
    one = doubles.open(COMMUNE, Priority.P3);
    other = doubles.open(COMMUNE, Priority.P3);
    var keys = doubles.station.keys();
    var links = new LinkStore(keys);
    var linking = new Linking(
        doubles.station.database(),
        new Doorbell(fresh.vertx()),
        clock,
        doubles.casework,
        new Journal(keys.vault()),
        links);
    var desk = new AlikeDesk(
        doubles.station.database(),
        clock,
        doubles.mergers,
        linking,
        links,
        language -> Names.in(language, () -> Served.DIRECTORY));
    served = new Served(
        fresh,
        doubles.station,
        report -> Future.succeededFuture(Optional.empty()),
        clock,
        new Served.Subject(OPERATIONS, List.of(new AlikeSection(desk)), shell -> {
          new AlikeRoutes(desk).mount(shell);
          new AlikePages(desk).mount(shell);
        }));
    knows("operator", Role.OPERATOR, "VN");
    knows("leader", Role.TEAM_LEADER, COMMUNE.text());
    knows("member", Role.TEAM_MEMBER, COMMUNE.text());
    knows("sister", Role.TEAM_LEADER, SISTER.text());
  }

  /** When the second case was taken, it was recognised as alike to the first. */
  void recognised() {
    await(new RepeatStore()
        .keep(
            doubles.station.database().client(),
            doubles.of(other).getUUID("report_id"),
            List.of(doubles.of(one).getUUID("report_id"))));
  }

  HttpResponse<String> post(String who, CaseNumber number, String what, JsonObject body) {
    return served.post(who, "/api/v1/cases/" + number.text() + "/" + what, body.encode());
  }

  HttpResponse<String> links(String who, CaseNumber number) {
    return served.get(who, "/api/v1/cases/" + number.text() + "/links");
  }

  String page(String who, CaseNumber number) {
    return served.page(who, "/cases/" + number.text() + "/links").body();
  }

  int status(String who, CaseNumber number) {
    return served.page(who, "/cases/" + number.text() + "/links").statusCode();
  }

  /** Sends a form of the page, as it was just shown. */
  HttpResponse<String> send(String who, CaseNumber number, Map<String, String> fields) {
    var form = Pattern.compile("name=\"_form\" value=\"([^\"]*)\"").matcher(page(who, number));
    if (!form.find()) {
      throw new AssertionError("the page has no form");
    }
    var all = new HashMap<>(fields);
    all.put("_form", form.group(1));
    return served.postForm(who, "/cases/" + number.text() + "/links", all);
  }

  @Override
  public void close() {
    served.close();
    doubles.close();
  }

  private void knows(String token, Role role, String unit) {
    served.knows(token, role, Optional.of(unit), Optional.empty());
  }
}
