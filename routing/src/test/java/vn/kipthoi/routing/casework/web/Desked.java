package vn.kipthoi.routing.casework.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.Worked;
import vn.kipthoi.routing.owing.web.ClockSection;
import vn.kipthoi.routing.owing.web.PauseSection;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.testkit.FreshDatabase;

/** A case behind a real HTTP server, and people of every kind who work on it. */
final class Desked implements AutoCloseable {

  final Worked worked;
  final Served served;

  Desked(FreshDatabase fresh, InstantSource clock, Priority priority) {
    worked = Worked.keepingClocks(fresh, clock, priority);
    var keys = worked.station.keys();
    var desk = new CaseDesk(
        worked.station.database(),
        clock,
        worked.casework,
        CaseBooks.with(keys, new Journal(keys.vault())),
        new SealedStaff(keys),
        language -> Names.in(language, () -> Served.DIRECTORY));
    served = new Served(
        fresh,
        worked.station,
        id -> Future.succeededFuture(Optional.empty()),
        clock,
        new Served.Subject(
            operations(),
            List.of(
                new ClockSection(worked.station.database()),
                new LifeSection(desk),
                new PauseSection(desk)),
            shell -> {
              new ActRoutes(desk).mount(shell);
              new ActPages(desk).mount(shell);
            }));
    know("lan", Role.TEAM_MEMBER, "05392", Optional.of(worked.callOut.people().get(0)));
    know("minh", Role.TEAM_MEMBER, "05392", Optional.of(worked.callOut.people().get(1)));
    know("leader", Role.TEAM_LEADER, "05392", Optional.empty());
    know("district", Role.DISTRICT, "A25-159", Optional.empty());
    know("province", Role.PROVINCE, "25", Optional.empty());
    know("operator", Role.OPERATOR, "VN", Optional.empty());
    know("second", Role.OPERATOR, "VN", Optional.empty());
    know("shift-lead", Role.SHIFT_LEAD, "VN", Optional.empty());
    know("foreign", Role.TEAM_LEADER, "05395", Optional.empty());
    know("admin", Role.ADMINISTRATOR, "VN", Optional.empty());
    know("auditor", Role.AUDITOR, "VN", Optional.empty());
  }

  String path() {
    return "/api/v1/cases/" + worked.number().text();
  }

  String page() {
    return "/cases/" + worked.number().text();
  }

  /** Somebody who has just looked does something. */
  HttpResponse<String> does(String who, String resource, String fields) {
    return doesHavingSeen(worked.version(), who, resource, fields);
  }

  HttpResponse<String> doesHavingSeen(long version, String who, String resource, String fields) {
    var json = fields.isEmpty() ? new JsonObject() : new JsonObject("{" + fields + "}");
    return served.post(
        who, path() + "/" + resource, json.put("version", version).encode());
  }

  static String type(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getString("type", "").replace("urn:kipthoi:problem:", "");
  }

  static String hidden(String html, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
    if (!found.find()) {
      throw new AssertionError("the form has no " + name);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    served.close();
    worked.close();
  }

  private void know(String token, Role role, String unit, Optional<UUID> person) {
    served.knows(token, role, Optional.of(unit), person);
  }

  private static Set<String> operations() {
    return Arrays.stream(Procedure.values()).map(Procedure::operation).collect(Collectors.toSet());
  }
}
