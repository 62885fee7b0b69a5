package vn.kipthoi.intake.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.intake.call.QueuedCall.End;
import vn.kipthoi.platform.web.FieldErrors.FieldError;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;

class CallFormTest {

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final CallWords WORDS = Messages.load(CallWords.class).in(Language.VI);

  @Test
  void readsBothMomentsOfACall() {
    var form = form("2026-11-22T01:59:40Z", "answeredAt", "2026-11-22T01:59:52Z");

    assertThat(form.errors().all()).isEmpty();
    var call = form.call(UUID.randomUUID());
    assertThat(call.end()).isInstanceOf(End.Answered.class);
    assertThat(call.waited()).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void takesACallerWhoGaveUp() {
    var form = form("2026-11-22T01:59:00Z", "givenUpAt", "2026-11-22T01:59:25Z");

    assertThat(form.errors().all()).isEmpty();
    assertThat(form.call(UUID.randomUUID()).end()).isInstanceOf(End.GivenUp.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T01:59:40Z, answeredAt, 2026-11-22T01:59:39Z, answeredAt",
    "2026-11-22T01:59:40Z, givenUpAt,  2026-11-22T01:59:39Z, givenUpAt",
    "2026-11-22T01:59:40Z, answeredAt, 2026-11-22T02:01:01Z, answeredAt",
    "2026-11-22T01:59:40Z, answeredAt, yesterday,            answeredAt",
    "2026-11-21T01:59:59Z, answeredAt, 2026-11-21T02:00:10Z, queuedAt",
    "at nine,              answeredAt, 2026-11-22T01:59:39Z, queuedAt"
  })
  void namesTheFieldThatIsWrong(String queued, String field, String end, String wrong) {
    assertThat(fields(form(queued, field, end))).containsExactly(wrong);
  }

  @Test
  void wantsExactlyOneEndAndSaysAllThatIsWrong() {
    assertThat(fields(new CallForm(new JsonObject(), NOW, WORDS)))
        .containsExactly("queuedAt", "answeredAt");
    var both = new JsonObject()
        .put("queuedAt", "2026-11-22T01:59:40Z")
        .put("answeredAt", "2026-11-22T01:59:50Z")
        .put("givenUpAt", "2026-11-22T01:59:50Z");
    assertThat(fields(new CallForm(both, NOW, WORDS))).containsExactly("answeredAt");
    assertThat(fields(new CallForm(new JsonObject().put("queuedAt", 7), NOW, WORDS)))
        .containsExactly("queuedAt", "answeredAt");
  }

  private static CallForm form(String queued, String field, String end) {
    return new CallForm(new JsonObject().put("queuedAt", queued).put(field, end), NOW, WORDS);
  }

  private static List<String> fields(CallForm form) {
    return form.errors().all().stream().map(FieldError::field).toList();
  }
}
