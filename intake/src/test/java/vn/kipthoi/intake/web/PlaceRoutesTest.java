package vn.kipthoi.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.desk.Drafts;
import vn.kipthoi.intake.directory.ShippedDirectory;
import vn.kipthoi.intake.place.FinderOfToday;
import vn.kipthoi.testkit.FreshDatabase;

class PlaceRoutesTest {

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  private static Served served;

  @BeforeAll
  static void serve() {
    var bench = Bench.on(database, Drafts.PLACES);
    var directory = new Directory(ShippedDirectory.read(), LocalDate.of(2026, 11, 22));
    var finder = new FinderOfToday(bench.vertx(), () -> directory);
    var unused = await(finder.prepare());
    served = new Served(bench, Set.of("findPlaces"), new PlaceRoutes(finder)::mount);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void answersWithTheOneCommune() {
    var found = found("TT Chi Nê, huyện Lạc Thủy, Hòa Bình", "");

    assertThat(found.containsKey("question")).isFalse();
    assertThat(found.getJsonArray("candidates"))
        .containsExactly(JsonObject.of(
            "unitCode", "05392",
            "name", "Xã Lạc Thủy",
            "province", "Phú Thọ",
            "certainty", "certain",
            "reason", "Thị trấn Chi Nê (Huyện Lạc Thủy cũ) nhập toàn bộ vào đây từ 01/07/2025."));
  }

  @Test
  void asksInTheLanguageThatWasAskedFor() {
    assertThat(found("huyện Lạc Thủy, Hòa Bình", "").getString("question"))
        .isEqualTo("Ở xã, phường nào của Huyện Lạc Thủy?");
    assertThat(found("huyện Lạc Thủy, Hòa Bình", "&lang=en").getString("question"))
        .isEqualTo("Which commune or ward of Huyện Lạc Thủy is it?");
  }

  @Test
  void findsNothingWhereNothingIsNamed() {
    var found = found("cứu cháu với", "");

    assertThat(found.getJsonArray("candidates")).isEmpty();
    assertThat(found.getString("question")).isNotBlank();
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(served.get("/api/v1/places").statusCode()).isEqualTo(422);
    assertThat(served.get("/api/v1/places?q=" + "x".repeat(501)).statusCode()).isEqualTo(422);
  }

  private static JsonObject found(String said, String language) {
    var answer = served.get("/api/v1/places?q=" + URLEncoder.encode(said, UTF_8) + language);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonObject(answer.body());
  }
}
