package vn.kipthoi.routing.file.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.Level;
import vn.kipthoi.routing.file.Mistake;
import vn.kipthoi.routing.file.Weighing;
import vn.kipthoi.routing.file.desk.FormDesk.Overview;
import vn.kipthoi.routing.file.store.FormDraft;
import vn.kipthoi.routing.file.store.SubmissionStore.Listed;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.file.store.Written;

/** Forms as the contract words them. */
final class FormJson {

  private final FormVoice voice;

  FormJson(FormVoice voice) {
    this.voice = voice;
  }

  JsonObject of(Overview overview) {
    var forms = new JsonArray();
    overview.forms().forEach(definition -> forms.add(of(definition, overview)));
    return new JsonObject().put("forms", forms);
  }

  private JsonObject of(FormDefinition definition, Overview overview) {
    var form = definition.form();
    var json = new JsonObject()
        .put("form", form.word())
        .put("title", voice.say(definition.title()))
        .put("basis", definition.basis())
        .put(
            "submissions",
            new JsonArray(overview.done().stream()
                .filter(done -> done.form() == form)
                .map(FormJson::listed)
                .toList()));
    overview.drafts().stream()
        .filter(draft -> draft.definition().form() == form)
        .forEach(draft -> json.put("draft", state(draft)));
    return json;
  }

  static JsonObject listed(Listed done) {
    var json = new JsonObject()
        .put("submissionId", done.id().toString())
        .put("number", done.number().text())
        .put("revision", done.revision())
        .put("replaced", done.replaced())
        .put("submittedAt", done.submittedAt().toString());
    done.corrects().ifPresent(corrects -> json.put("corrects", corrects.toString()));
    return json;
  }

  /** @param withReporter whether who reported is shown too */
  JsonObject of(FormDraft draft, List<Mistake> mistakes, boolean withReporter) {
    var answers = FileRoom.shown(draft.answers());
    var shown = withReporter ? answers.and(FileRoom.shown(draft.identity())) : answers;
    var json = state(draft)
        .put("form", draft.definition().form().word())
        .put("definition", new JsonObject(draft.definition().text()))
        .put("definitionHash", draft.definition().hash())
        .put("answers", shown.toJson())
        .put("mistakes", mistakes(mistakes));
    draft
        .corrects()
        .ifPresent(correction -> json.put("corrects", correction.corrects().toString())
            .put("reason", FileRoom.shown(correction.reason())));
    return weighed(json, draft.definition(), answers);
  }

  JsonObject of(SubmittedForm form) {
    var answers = FileRoom.shown(form.answers());
    var json = new JsonObject()
        .put("submissionId", form.id().toString())
        .put("form", form.definition().form().word())
        .put("number", form.number().text())
        .put("revision", form.revision())
        .put("definition", new JsonObject(form.definition().text()))
        .put("definitionHash", form.definition().hash())
        .put("answers", answers.and(FileRoom.shown(form.identity())).toJson())
        .put("reporterSealed", form.namesReporter())
        .put("submittedAt", form.submitted().at().toString())
        .put("submittedBy", FileRoom.shown(form.submitted().name()));
    form.corrects()
        .ifPresent(correction -> json.put("corrects", correction.corrects().toString())
            .put("reason", FileRoom.shown(correction.reason())));
    return weighed(json, form.definition(), answers);
  }

  private JsonArray mistakes(List<Mistake> mistakes) {
    var array = new JsonArray();
    mistakes.forEach(mistake ->
        array.add(JsonObject.of("field", mistake.field(), "message", voice.message(mistake))));
    return array;
  }

  private static JsonObject state(FormDraft draft) {
    var json =
        new JsonObject().put("draftId", draft.id().toString()).put("version", draft.version());
    draft.saved().ifPresent(saved -> into(json, saved));
    return json;
  }

  private static void into(JsonObject json, Written saved) {
    json.put("savedAt", saved.at().toString()).put("savedBy", FileRoom.shown(saved.name()));
  }

  private JsonObject weighed(JsonObject json, FormDefinition definition, Answers answers) {
    Weighing.of(definition, answers).ifPresent(weighing -> json.put("weighing", of(weighing)));
    return json;
  }

  private JsonObject of(Weighing weighing) {
    return new JsonObject()
        .put("harm", counts(weighing.harm()))
        .put("protection", counts(weighing.protection()))
        .put("harmLevel", weighing.harmLevel().word())
        .put("protectionLevel", weighing.protectionLevel().word())
        .put("unknown", new JsonArray(weighing.unknown()))
        .put("asksForIntervention", weighing.asksForIntervention())
        .put("because", String.join(" ", new WeighingTold(voice, weighing).sentences()));
  }

  private static JsonObject counts(Map<Level, Integer> counts) {
    var json = new JsonObject();
    for (var level : Level.values()) {
      json.put(level.word(), counts.getOrDefault(level, 0));
    }
    return json;
  }
}
