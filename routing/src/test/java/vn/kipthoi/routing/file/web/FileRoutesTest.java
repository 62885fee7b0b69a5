package vn.kipthoi.routing.file.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.NoteDesk;
import vn.kipthoi.routing.file.desk.PeopleDesk;
import vn.kipthoi.routing.file.desk.ReferralDesk;
import vn.kipthoi.routing.file.desk.ServiceDesk;
import vn.kipthoi.testkit.FreshDatabase;

class FileRoutesTest {

  private static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));
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

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FileServed served;

  @BeforeEach
  void aCase() {
    filed = new FiledCase(fresh);
    served = new FileServed(filed, OPERATIONS, this::mount);
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
    new ServicePages(archive, services, () -> DIRECTORY).mount(shell);
    new ReferralRoutes(archive, referrals, services).mount(shell);
    new ReferralPages(archive, referrals, services, () -> DIRECTORY).mount(shell);
    shell.assets(FormPages.ASSETS);
  }

  @AfterEach
  void close() {
    served.close();
    filed.close();
  }

  @Test
  void writesNotesThatAreNeverEditedAndCorrectedOnce() {
    var first = id(created("lan", "/notes", json("text", "Gặp bà ngoại Hoàng Yến")), "noteId");
    filed.clock().advance(Duration.ofMinutes(1));
    var correction = json("text", "Gặp bà nội").put("corrects", first);
    var second = id(created("minh", "/notes", correction), "noteId");

    assertThat(served.post("lan", filed.path("/notes"), correction).statusCode())
        .isEqualTo(409);
    var notes = list("/notes", "notes");
    assertThat(notes).hasSize(2);
    assertThat(notes.getLast().getString("correctedBy")).isEqualTo(second);
    assertThat(notes.getLast().getString("text")).contains("Hoàng Yến");
    assertThat(notes.getLast().getString("writtenBy")).isEqualTo("Nguyễn Thị lan");
    assertThat(served.post("lan", filed.path("/notes"), json("text", " ")).statusCode())
        .isEqualTo(422);
    assertThat(filed.timeline()).contains("note-written", "note-corrected");
    assertThat(filed.journal()).contains("notes-read");
    assertThat(filed.dump()).doesNotContain("Hoàng Yến", "bà nội");
  }

  @Test
  void correctsNoNoteOfAnotherCase() {
    var other = filed.another();
    var first = id(created("lan", "/notes", json("text", "x")), "noteId");

    var answer = served.post(
        "lan", "/api/v1/cases/" + other + "/notes", json("text", "y").put("corrects", first));

    assertThat(answer.statusCode()).isEqualTo(409);
  }

  @Test
  void keepsPeopleInTheOrderOfTheirNamesAndSealsWhoTheyAre() {
    var child = person(json("role", "child")
        .put("name", "Đặng Thị Ngọc Ẩn")
        .put("birth", "Bính Thân")
        .put("sex", "female")
        .put("languages", new JsonArray().add("mong"))
        .put("interpreter", true));
    var mother = person(json("role", "parent").put("name", "Lý Thị Chu").put("birth", "41 tuổi"));
    person(json("role", "suspect").put("name", "Sình"));
    var relation = json("other", child).put("kind", "parent");
    assertThat(served
            .post("lan", filed.path("/people/" + mother + "/relations"), relation)
            .statusCode())
        .isEqualTo(204);

    var people = list("/people", "people");

    assertThat(people.getFirst().getString("familyName")).isEqualTo("Đặng");
    assertThat(people.getFirst().getString("middleName")).isEqualTo("Thị Ngọc");
    assertThat(people.getFirst().getString("givenName")).isEqualTo("Ẩn");
    assertThat(people.getFirst().getString("birth")).isEqualTo("Bính Thân");
    assertThat(people.getLast().getString("givenName")).isEqualTo("Sình");
    assertThat(people.getLast().containsKey("familyName")).isFalse();
    assertThat(people.get(1).getJsonArray("relations").getJsonObject(0).getString("kind"))
        .isEqualTo("parent");
    assertThat(served.page("lan", "/cases/" + filed.number() + "/people").body())
        .contains("Đặng Thị Ngọc Ẩn", "sinh năm Bính Thân (khoảng 2016, 10 tuổi)", "khoảng 41 tuổi")
        .contains("Cha hoặc mẹ của Đặng Thị Ngọc Ẩn", "Cần người phiên dịch");
    assertThat(filed.dump()).doesNotContain("Ngọc Ẩn", "Lý Thị", "Sình", "Bính Thân");
  }

  @Test
  void tellsWhoeverChangesAPersonSecondAndNamesEveryWrongField() {
    var child = person(json("role", "child").put("name", "Bé Na"));
    var path = filed.path("/people/" + child);
    var change = json("role", "child").put("name", "Bé Tí").put("version", 1);

    assertThat(served.put("lan", path, change).statusCode()).isEqualTo(200);
    var late = served.put("minh", path, change.copy().put("name", "Bé Mi"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(new JsonObject(late.body()).getJsonObject("current").getString("name"))
        .isEqualTo("Bé Tí");
    var wrong = served.post(
        "lan",
        filed.path("/people"),
        json("role", "boss")
            .put("birth", "ngày xưa")
            .put("sex", "x")
            .put("languages", new JsonArray().add("klingon"))
            .put("phone", "0".repeat(300)));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("role", "birth", "sex", "languages", "phone");
  }

  @Test
  void letsAProvinceKeepItsDirectoryAndFlagsWhatIsOld() {
    var service = service().put("verifiedOn", "2026-01-05");
    var id = id(answer("province", "/api/v1/services", service), "serviceId");

    var seen = services("?province=25").getFirst();
    assertThat(seen.getBoolean("stale")).isTrue();
    assertThat(seen.getBoolean("demonstration")).isFalse();
    var verified = service.copy().put("verifiedOn", "2026-11-20").put("version", 1);
    assertThat(served.put("other", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(404);
    assertThat(served.put("minh", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(403);
    assertThat(served.put("province", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(200);
    assertThat(services("?province=25").getFirst().getBoolean("stale")).isFalse();
    assertThat(served.put("province", "/api/v1/services/" + id, verified).statusCode())
        .isEqualTo(409);
    var wrong = served.post(
        "province", "/api/v1/services", json("kind", "magic").put("verifiedOn", "2027-01-01"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("kind", "name", "phone", "address", "opening", "verifiedOn");
    assertThat(served.page("lan", "/services?province=25").body()).contains("Trung tâm thử");
  }

  @Test
  void walksAReferralThroughItsStatesAndNoOthers() {
    var service = id(answer("province", "/api/v1/services", service()), "serviceId");
    var asked = json("serviceId", service).put("need", "Khám cho cháu Ẩn Danh Bảy");
    var referral = id(created("lan", "/referrals", asked), "referralId");
    var path = filed.path("/referrals/" + referral + "/state");

    assertThat(served.post("lan", path, json("state", "done").put("version", 1)).statusCode())
        .isEqualTo(409);
    assertThat(served
            .post("lan", path, json("state", "accepted").put("version", 1))
            .statusCode())
        .isEqualTo(204);
    assertThat(served
            .post("minh", path, json("state", "refused").put("version", 1))
            .statusCode())
        .isEqualTo(409);
    assertThat(served
            .post("minh", path, json("state", "done").put("version", 2).put("remark", "Đã khám"))
            .statusCode())
        .isEqualTo(204);
    var done = list("/referrals", "referrals").getFirst();
    assertThat(done.getString("state")).isEqualTo("done");
    assertThat(done.getString("remark")).isEqualTo("Đã khám");
    assertThat(filed.timeline()).contains("referral-made", "referral-accepted", "referral-done");
    assertThat(filed.dump()).doesNotContain("Ẩn Danh Bảy");
    var wrong = served.post(
        "lan", filed.path("/referrals"), json("serviceId", UUID.randomUUID().toString()));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("serviceId", "need");
  }

  @Test
  void worksOnPagesWithoutScripts() {
    var _ = answer("province", "/api/v1/services", service());
    var notes = "/cases/" + filed.number() + "/notes";
    var sent = List.of(entry("text", "Ghi từ trang"), entry("sending", "a"));
    assertThat(post("lan", notes, sent).statusCode()).isEqualTo(303);
    assertThat(post("lan", notes, sent).statusCode()).isEqualTo(303);
    assertThat(list("/notes", "notes")).hasSize(1);
    assertThat(served.page("lan", notes).body()).contains("Ghi từ trang", "Đính chính");
    var people = "/cases/" + filed.number() + "/people";
    assertThat(post("lan", people, List.of(entry("role", "witness"), entry("birth", "hôm qua")))
            .body())
        .contains("Ghi ngày, năm, tuổi hoặc năm âm lịch");
    assertThat(post("lan", people, List.of(entry("role", "witness"), entry("name", "Bác Tư")))
            .statusCode())
        .isEqualTo(303);
    var referrals = "/cases/" + filed.number() + "/referrals";
    assertThat(served.page("lan", referrals).body()).contains("Trung tâm thử");
    assertThat(post("lan", referrals, List.of(entry("need", ""))).statusCode()).isEqualTo(422);
    assertThat(served.page("province", "/services").body()).contains("Thêm dịch vụ");
    assertThat(served.page("lan", "/services?lang=en").body()).contains("Directory of services");
  }

  @Test
  void hidesEverythingFromForeignUnits() {
    for (var way : List.of("/notes", "/people", "/referrals")) {
      assertThat(served.get("foreign", filed.path(way)).statusCode()).isEqualTo(404);
      assertThat(served.get("admin", filed.path(way)).statusCode()).isEqualTo(403);
      assertThat(served.page("foreign", "/cases/" + filed.number() + way).statusCode())
          .isEqualTo(404);
    }
    assertThat(served.post("foreign", filed.path("/notes"), json("text", "x")).statusCode())
        .isEqualTo(404);
  }

  private HttpResponse<String> post(String token, String path, List<Entry<String, String>> fields) {
    var all = new ArrayList<>(fields);
    all.add(entry("_form", FileServed.formToken(served.page(token, path).body())));
    return served.postForm(token, path, all);
  }

  @CanIgnoreReturnValue
  private String person(JsonObject person) {
    return id(created("lan", "/people", person), "personId");
  }

  private JsonObject created(String token, String way, JsonObject sent) {
    return answer(token, filed.path(way), sent);
  }

  private JsonObject answer(String token, String path, JsonObject sent) {
    var answer = served.post(token, path, sent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body());
  }

  private List<JsonObject> services(String query) {
    var answer = served.get("lan", "/api/v1/services" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return objects(new JsonObject(answer.body()).getJsonArray("services"));
  }

  private List<JsonObject> list(String way, String name) {
    var answer = served.get("minh", filed.path(way));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return objects(new JsonObject(answer.body()).getJsonArray(name));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }

  private static JsonObject service() {
    return json("kind", "medical")
        .put("name", "Trung tâm thử")
        .put("phone", "0218 000 0000")
        .put("address", "Số 1")
        .put("opening", "24 giờ")
        .put("verifiedOn", "2026-11-01");
  }

  private static String id(JsonObject created, String name) {
    return created.getString(name);
  }

  private static JsonObject json(String name, Object value) {
    return new JsonObject().put(name, value);
  }
}
