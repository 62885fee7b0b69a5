package vn.kipthoi.intake.spool.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Raised;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.desk.Judgement;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.spool.KeptReport;
import vn.kipthoi.intake.store.ContentJson;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

/** A draft without its reporter, and what was said of earlier cases, as the text that is sealed. */
final class DraftJson {

  private DraftJson() {}

  static String text(KeptReport kept) {
    var draft = kept.draft();
    var json = new JsonObject()
        .put("channel", draft.channel().word())
        .put("dangerNow", draft.dangerNow().word())
        .put("conflict", draft.conflict())
        .put(
            "keptFrom",
            new JsonArray(draft.keptFrom().stream().map(KeptFrom::word).toList()))
        .put("account", ContentJson.json(draft.account()))
        .put(
            "judgements",
            new JsonArray(kept.judgements().stream().map(DraftJson::json).toList()));
    draft.heardAt().ifPresent(heard -> json.put("heardAt", heard.toString()));
    draft.operator().ifPresent(operator -> json.put("operator", operator.toString()));
    draft.unit().ifPresent(unit -> json.put("unit", unit.text()));
    draft.raised().ifPresent(raised -> json.put("raised", json(raised)));
    return json.encode();
  }

  static ReportDraft draft(JsonObject json, Optional<Reporter> reporter) {
    return new ReportDraft(
        coded(Channel.class, json.getString("channel")),
        Optional.ofNullable(json.getString("heardAt")).map(Instant::parse),
        Optional.ofNullable(json.getString("operator")).map(UUID::fromString),
        coded(YesNo.class, json.getString("dangerNow")),
        Optional.ofNullable(json.getString("unit")).map(UnitCode::new),
        json.getBoolean("conflict"),
        keptFrom(json.getJsonArray("keptFrom")),
        ContentJson.account(json.getJsonObject("account")),
        reporter,
        Optional.ofNullable(json.getJsonObject("raised")).map(DraftJson::raised));
  }

  static List<Judgement> judgements(JsonObject json) {
    return json.getJsonArray("judgements").stream()
        .map(JsonObject.class::cast)
        .map(DraftJson::judgement)
        .toList();
  }

  private static JsonObject json(Raised raised) {
    return new JsonObject()
        .put("to", raised.to().name())
        .put("because", raised.because().revealFor(Purpose.STORING));
  }

  private static Raised raised(JsonObject json) {
    return new Raised(
        Priority.valueOf(json.getString("to")), Personal.of(json.getString("because")));
  }

  private static List<KeptFrom> keptFrom(JsonArray words) {
    return words.stream().map(String.class::cast).map(DraftJson::keptFrom).toList();
  }

  private static KeptFrom keptFrom(String word) {
    return KeptFrom.ofWord(word)
        .orElseThrow(() -> new IllegalStateException("a kept report is kept from nobody known"));
  }

  private static JsonObject json(Judgement said) {
    var operator = said.operator();
    var json = new JsonObject()
        .put("case", said.caseNumber())
        .put("same", said.same())
        .put("account", operator.accountId().toString())
        .put("username", operator.username())
        .put("name", operator.displayName())
        .put("role", operator.role().name());
    operator.unitCode().ifPresent(unit -> json.put("unit", unit));
    operator.personId().ifPresent(person -> json.put("person", person.toString()));
    return json;
  }

  private static Judgement judgement(JsonObject json) {
    var operator = new Viewer(
        UUID.fromString(json.getString("account")),
        json.getString("username"),
        json.getString("name"),
        Role.valueOf(json.getString("role")),
        Optional.ofNullable(json.getString("unit")),
        Optional.ofNullable(json.getString("person")).map(UUID::fromString));
    return new Judgement(operator, json.getString("case"), json.getBoolean("same"));
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> kind, String word) {
    return Coded.of(kind, word)
        .orElseThrow(
            () -> new IllegalStateException("a kept report has no known " + kind.getSimpleName()));
  }
}
