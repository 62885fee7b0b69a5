package vn.kipthoi.routing.policy.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights.Refusal;

/** Answers 403 and 409 that say how things stand now, so that whoever asked need not guess. */
final class Conflict {

  private static final String PROBLEM = "application/problem+json";

  private Conflict() {}

  static Answer stale(PolicyNames names, Filed current) {
    return of(
        "stale",
        current.state().isChecked() ? settled(names, current) : names.words().stale(),
        current);
  }

  static Answer refused(PolicyNames names, Filed current, Refusal why) {
    return switch (why) {
      case NOT_A_CHECKER, MADE_IT -> answer(403, word(why), names.refusal(why), current);
      case NOT_SUBMITTED -> answer(409, word(why), names.refusal(why), current);
      case CHECKED_ALREADY -> answer(409, word(why), settled(names, current), current);
    };
  }

  static Answer of(String type, String title, Filed current) {
    return answer(409, type, title, current);
  }

  private static String settled(PolicyNames names, Filed current) {
    var at = current.hands().checkedAt().map(names::moment).orElse("");
    return names.words().checkedAlready() + " " + names.state(current.state()) + " " + at;
  }

  static String settled(PolicyNames names, DaysDraft current) {
    var at = current.checkedAt().map(names::moment).orElse("");
    return names.words().checkedAlready() + " " + names.state(current.state()) + " " + at;
  }

  private static Answer answer(int status, String type, String title, Filed current) {
    var json = new JsonObject()
        .put("type", "urn:kipthoi:problem:" + type)
        .put("title", title)
        .put("status", status)
        .put("version", current.version())
        .put("state", current.state().word())
        .put("edit", current.edit());
    current.hands().checkedAt().ifPresent(at -> json.put("checkedAt", at.toString()));
    current.hands().checker().ifPresent(by -> json.put("checkedBy", by.toString()));
    return Answer.of(status, PROBLEM, Buffer.buffer(json.encode()));
  }

  static String word(Refusal why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
