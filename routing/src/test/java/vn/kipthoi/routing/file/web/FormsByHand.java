package vn.kipthoi.routing.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import vn.kipthoi.routing.file.desk.FormFollower;

/** The forms of a case behind a real HTTP server, and hands that write them. */
final class FormsByHand implements AutoCloseable {

  static final Set<String> OPERATIONS =
      Set.of("listForms", "showForm", "saveForm", "submitForm", "correctForm", "showSubmission");

  final FileServed served;
  private final FiledCase filed;

  FormsByHand(FiledCase filed) {
    this.filed = filed;
    this.served = new FileServed(
        filed,
        OPERATIONS,
        shell -> new FormRoutes(
                filed.archive(),
                filed.forms(),
                filed.submissions(FormFollower.NONE),
                filed.caseDesk())
            .mount(shell));
  }

  JsonObject whole(String token, String agrees) {
    return save(
        token,
        "01",
        0,
        json("reporterAgrees", agrees)
            .put("reporterName", FiledCase.REPORTER)
            .put("reporterPhone", "0912345678")
            .put("childNow", "unknown")
            .put("subject", new JsonArray().add("abused"))
            .put(
                "harms",
                new JsonArray()
                    .add(json("harm", "VIO.PHYS")
                        .put("stage", "suspected")
                        .put("event", "happened")))
            .put("consequences", "unknown")
            .put("caregiver", "bà ngoại")
            .put("actions", "đã bế cháu sang nhà hàng xóm"));
  }

  String form(String form) {
    return filed.path("/forms/" + form);
  }

  JsonObject show(String token, String form) {
    var answer = served.get(token, form(form));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  @CanIgnoreReturnValue
  JsonObject save(String token, String form, long version, JsonObject answers) {
    var answer = served.patch(token, form(form), body(version, answers));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body());
  }

  @CanIgnoreReturnValue
  HttpResponse<String> submit(String token, String form, JsonObject draft) {
    return served.post(
        token,
        form(form) + "/submission",
        new JsonObject()
            .put("draftId", draft.getString("draftId"))
            .put("version", draft.getLong("version"))
            .put("caseVersion", filed.version()));
  }

  JsonArray submissions(String form) {
    var forms =
        new JsonObject(served.get("lan", filed.path("/forms")).body()).getJsonArray("forms");
    return forms.stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("form").equals(form))
        .findFirst()
        .orElseThrow()
        .getJsonArray("submissions");
  }

  static List<String> fields(String body) {
    return new JsonObject(body)
        .getJsonArray("errors").stream()
            .map(error -> ((JsonObject) error).getString("field"))
            .toList();
  }

  static JsonObject body(long version, JsonObject answers) {
    return new JsonObject().put("version", version).put("answers", answers);
  }

  static JsonObject json(String name, Object value) {
    return new JsonObject().put(name, value);
  }

  @Override
  public void close() {
    served.close();
  }
}
