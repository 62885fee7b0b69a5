package vn.kipthoi.routing.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.file.web.FiledByHand.id;
import static vn.kipthoi.routing.file.web.FiledByHand.json;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;

class NotesAndPeopleTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private FiledCase filed;
  private FiledByHand by;
  private FileServed served;

  @BeforeEach
  void aCase() {
    filed = new FiledCase(fresh);
    by = new FiledByHand(filed);
    served = by.served;
  }

  @AfterEach
  void close() {
    by.close();
    filed.close();
  }

  @Test
  void writesNotesThatAreNeverEditedAndCorrectedOnce() {
    var first = id(by.created("lan", "/notes", json("text", "Gặp bà ngoại Hoàng Yến")), "noteId");
    filed.clock().advance(Duration.ofMinutes(1));
    var correction = json("text", "Gặp bà nội").put("corrects", first);
    var second = id(by.created("minh", "/notes", correction), "noteId");

    assertThat(served.post("lan", filed.path("/notes"), correction).statusCode())
        .isEqualTo(409);
    var notes = by.list("/notes", "notes");
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
    var first = id(by.created("lan", "/notes", json("text", "x")), "noteId");

    var answer = served.post(
        "lan", "/api/v1/cases/" + other + "/notes", json("text", "y").put("corrects", first));

    assertThat(answer.statusCode()).isEqualTo(409);
  }

  @Test
  void keepsPeopleInTheOrderOfTheirNamesAndSealsWhoTheyAre() {
    var child = by.person(json("role", "child")
        .put("name", "Đặng Thị Ngọc Ẩn")
        .put("birth", "Bính Thân")
        .put("sex", "female")
        .put("languages", new JsonArray().add("mong"))
        .put("interpreter", true));
    var mother =
        by.person(json("role", "parent").put("name", "Lý Thị Chu").put("birth", "41 tuổi"));
    by.person(json("role", "suspect").put("name", "Sình"));
    var relation = json("other", child).put("kind", "parent");
    assertThat(served
            .post("lan", filed.path("/people/" + mother + "/relations"), relation)
            .statusCode())
        .isEqualTo(204);

    var people = by.list("/people", "people");

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
    var child = by.person(json("role", "child").put("name", "Bé Na"));
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
}
