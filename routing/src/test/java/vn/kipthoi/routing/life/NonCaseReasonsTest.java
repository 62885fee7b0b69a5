package vn.kipthoi.routing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.routing.life.Acts.NOW;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.ContactKind;
import vn.kipthoi.intake.Priority;

/** The closed list of reasons for which a report is no case. */
class NonCaseReasonsTest {

  private static final NonCaseReasons REASONS = NonCaseReasons.shipped();

  @Test
  void haveTheWordsOfEveryContactThatIsNoReport() {
    var contacts = Arrays.stream(ContactKind.values()).map(ContactKind::word).toList();

    assertThat(REASONS.offered())
        .filteredOn(reason -> reason.as() == Standing.Ending.Kind.NO_CASE)
        .extracting(NonCaseReason::code)
        .containsExactlyInAnyOrderElementsOf(contacts);
  }

  @Test
  void standInTheContract() throws IOException {
    var contract = Files.readString(Path.of("../infra/docs/openapi.yaml"));
    var list = Pattern.compile("NonCaseReason:\\n(?s:.)*?enum: \\[([^]]+)]").matcher(contract);
    assertThat(list.find()).isTrue();

    assertThat(list.group(1).split(",\\s*"))
        .containsExactlyElementsOf(
            REASONS.offered().stream().map(NonCaseReason::code).toList());
  }

  @Test
  void endACaseInTheWayThatTheReasonSays() {
    for (var reason : REASONS.offered()) {
      var proposed = (Verdict.Done) new Conclusion.ScreenOut(reason, Optional.empty())
          .by(Acts.OPERATOR, Acts.at(new CaseState.Routed(), Priority.P3), NOW);
      assertThat(proposed.after().ending().orElseThrow().kind()).isEqualTo(reason.as());
    }
  }

  @Test
  void areKeptWithTheirVersionAndWithoutAWordOfTheNote() {
    var act =
        new Conclusion.ScreenOut(REASONS.find("prank").orElseThrow(), Optional.of(Acts.WORDS));

    assertThat(act.codes())
        .isEqualTo(JsonObject.of("as", "no-case", "reason", "prank", "reasons", REASONS.version()));
    assertThat(act.words()).containsOnlyKeys("note");
  }

  @Test
  void staySaidWhenTheyAreNotOfferedAnyMore() {
    var reasons =
        NonCaseReasons.parse(file(reason("silent").put("retired", true), reason("prank")));

    assertThat(reasons.offered()).extracting(NonCaseReason::code).containsExactly("prank");
    assertThat(reasons.find("silent")).isPresent();
    assertThat(reasons.find("hàng xóm vừa gọi lại")).isEmpty();
  }

  @Test
  void areNotReadWhenOneIsGivenTwiceOrEndsNothing() {
    assertThatThrownBy(() -> NonCaseReasons.parse(file(reason("prank"), reason("prank"))))
        .hasMessageContaining("share a code");
    assertThatThrownBy(() -> NonCaseReasons.parse(file(reason("prank").put("as", "nothing"))))
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> NonCaseReasons.parse(file(reason("prank").put("as", "close"))))
        .hasMessageContaining("has been a case");
  }

  private static JsonObject file(JsonObject... reasons) {
    return JsonObject.of("version", "1", "reasons", new JsonArray(List.of(reasons)));
  }

  private static JsonObject reason(String code) {
    return JsonObject.of("code", code, "as", "no-case", "vi", "vi", "en", "en");
  }
}
