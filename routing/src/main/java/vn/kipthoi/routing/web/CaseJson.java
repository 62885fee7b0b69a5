package vn.kipthoi.routing.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Reason;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.store.ViewStore.SeenDeadline;

/** Cases and deadlines as the contract words them. */
final class CaseJson {

  private CaseJson() {}

  static JsonObject of(SeenCase seen, Names names) {
    var json = new JsonObject()
        .put("caseNumber", seen.number().text())
        .put("state", seen.state().word())
        .put("version", seen.version())
        .put("priority", seen.priority().name())
        .put("unitCode", seen.unit().text())
        .put("unitName", names.unit(seen.unit()))
        .put("heardAt", seen.heardAt().toString());
    seen.acceptedAt().ifPresent(at -> json.put("acceptedAt", at.toString()));
    return json;
  }

  static JsonObject of(SeenDeadline seen, Names names) {
    var deadline = seen.deadline();
    return new JsonObject()
        .put("deadlineId", deadline.ref().id().toString())
        .put("caseNumber", seen.number().text())
        .put("priority", deadline.priority().name())
        .put("clock", deadline.ref().clock())
        .put("clockName", names.clock(deadline.ref().clock()))
        .put("state", seen.overdue() ? "missed" : "open")
        .put("rung", deadline.rung().word())
        .put("round", deadline.ref().round())
        .put("unitCode", deadline.unit().text())
        .put("unitName", names.unit(deadline.unit()))
        .put("startedAt", deadline.startedAt().toString())
        .put("dueAt", deadline.dueAt().toString());
  }

  static JsonArray deadlines(List<SeenDeadline> open, Names names) {
    return new JsonArray(open.stream().map(one -> of(one, names)).toList());
  }

  /** Why a case is where it is, one sentence for each reason. */
  static JsonArray why(SeenCase seen, Names names) {
    return new JsonArray(Reason.readAll(seen.decision().getJsonArray("because")).stream()
        .map(names::because)
        .toList());
  }

  static JsonObject of(Account account) {
    var json = new JsonObject()
        .put("concern", shown(account.concern()))
        .put("child", child(account.child()))
        .put(
            "harms",
            new JsonArray(shown(account.harms()).stream()
                .map(harm -> harm.word())
                .sorted()
                .toList()));
    account.place().ifPresent(place -> json.put("place", shown(place)));
    return json;
  }

  /** What happened, for programs, and the same in words. */
  static JsonObject of(Happening happening, TimelineEntry told) {
    var json = new JsonObject()
        .put("at", told.at().toString())
        .put("kind", happening.kind().word())
        .put("text", told.what())
        .put("detail", told.detail())
        .put("tone", told.tone().css());
    var rung = happening.detail().getString("rung");
    if (rung != null) {
      return json.put("rung", rung).put("unitCode", happening.detail().getString("unit"));
    }
    return json;
  }

  private static JsonObject child(ChildConcerned child) {
    var json = new JsonObject().put("sex", shown(child.sex()).word());
    child.name().ifPresent(name -> json.put("name", shown(name)));
    child.age().ifPresent(age -> json.put("age", shown(age)));
    return json;
  }

  static <T> T shown(Personal<T> personal) {
    return personal.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
  }
}
