package vn.kipthoi.routing.file.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.NoteDesk;
import vn.kipthoi.routing.file.desk.PeopleDesk;
import vn.kipthoi.routing.file.desk.ReferralDesk;
import vn.kipthoi.routing.file.desk.ServiceDesk;
import vn.kipthoi.routing.web.Served;

/** Notes, people, services and referrals behind a real HTTP server, and hands that write them. */
final class FiledByHand implements AutoCloseable {

  private static final Set<String> OPERATIONS = Set.of(
      "listNotes",
      "writeNote",
      "listPeople",
      "addPerson",
      "changePerson",
      "relatePeople",
      "listReferrals",
      "makeReferral",
      "changeReferral",
      "listServices",
      "addService",
      "changeService");

  final FileServed served;
  private final FiledCase filed;

  FiledByHand(FiledCase filed) {
    this.filed = filed;
    this.served = new FileServed(filed, OPERATIONS, this::mount);
    served.knows("other", Role.PROVINCE, Optional.of("01"), Optional.empty());
  }

  private void mount(WebShell shell) {
    var archive = filed.archive();
    var people = new PeopleDesk(archive, filed.keys());
    var services = new ServiceDesk(archive);
    var referrals = new ReferralDesk(archive, filed.keys());
    new NoteRoutes(archive, new NoteDesk(archive, filed.keys())).mount(shell);
    new PeopleRoutes(archive, people).mount(shell);
    new PeoplePages(archive, people).mount(shell);
    new ServiceRoutes(archive, services).mount(shell);
    new ServicePages(archive, services, () -> Served.DIRECTORY).mount(shell);
    new ReferralRoutes(archive, referrals, services).mount(shell);
    new ReferralPages(archive, referrals, services, () -> Served.DIRECTORY).mount(shell);
    shell.assets(FormPages.ASSETS);
  }

  HttpResponse<String> post(String token, String path, List<Entry<String, String>> fields) {
    var all = new ArrayList<>(fields);
    all.add(entry("_form", FileServed.formToken(served.page(token, path).body())));
    return served.postForm(token, path, all);
  }

  @CanIgnoreReturnValue
  String person(JsonObject person) {
    return id(created("lan", "/people", person), "personId");
  }

  JsonObject created(String token, String way, JsonObject sent) {
    return answer(token, filed.path(way), sent);
  }

  @CanIgnoreReturnValue
  JsonObject answer(String token, String path, JsonObject sent) {
    var answer = served.post(token, path, sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  List<JsonObject> services(String query) {
    var answer = served.get("lan", "/api/v1/services" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return objects(new JsonObject(answer.body()).getJsonArray("services"));
  }

  List<JsonObject> list(String way, String name) {
    var answer = served.get("minh", filed.path(way));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return objects(new JsonObject(answer.body()).getJsonArray(name));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }

  static JsonObject service() {
    return json("kind", "medical")
        .put("name", "Trung tâm thử")
        .put("phone", "0218 000 0000")
        .put("address", "Số 1")
        .put("opening", "24 giờ")
        .put("verifiedOn", "2026-11-01");
  }

  static String id(JsonObject created, String name) {
    return created.getString(name);
  }

  static JsonObject json(String name, Object value) {
    return new JsonObject().put(name, value);
  }

  @Override
  public void close() {
    served.close();
  }
}
