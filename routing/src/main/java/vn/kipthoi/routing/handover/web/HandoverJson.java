package vn.kipthoi.routing.handover.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.web.HandoverDesk.Found;
import vn.kipthoi.routing.store.QuestionStore.Question;
import vn.kipthoi.routing.web.Names;

/** The offers of a case as the contract words them. */
final class HandoverJson {

  private HandoverJson() {}

  static JsonObject of(Found found, Names names) {
    var json = new JsonObject()
        .put("version", found.stood().version())
        .put("responsible", unit(found.holder(), names))
        .put(
            "offers",
            new JsonArray(found.offers().stream().map(one -> offer(one, names)).toList()));
    found.questions().stream()
        .findFirst()
        .ifPresent(asked -> json.put("question", question(asked, names)));
    return json;
  }

  private static JsonObject offer(Handover one, Names names) {
    var json = new JsonObject()
        .put("from", unit(one.from(), names))
        .put("to", unit(one.to(), names))
        .put("reason", one.reason().word())
        .put("state", one.state().word())
        .put("offeredAt", one.offeredAt().toString());
    one.note()
        .ifPresent(note -> json.put("note", note.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)));
    one.settledAt().ifPresent(at -> json.put("settledAt", at.toString()));
    one.settlingNote()
        .ifPresent(
            note -> json.put("settlingNote", note.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)));
    return json;
  }

  private static JsonObject question(Question asked, Names names) {
    return new JsonObject()
        .put("kind", asked.kind().word())
        .put("askedOf", unit(asked.askedOf(), names))
        .put("askedAt", asked.askedAt().toString())
        .put(
            "candidates",
            new JsonArray(
                asked.candidates().stream().map(one -> unit(one, names)).toList()));
  }

  private static JsonObject unit(UnitCode unit, Names names) {
    return new JsonObject().put("unitCode", unit.text()).put("unitName", names.unit(unit));
  }
}
