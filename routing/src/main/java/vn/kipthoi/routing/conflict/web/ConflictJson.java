package vn.kipthoi.routing.conflict.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.conflict.Exclusion;
import vn.kipthoi.routing.conflict.Exclusion.Whom;
import vn.kipthoi.routing.conflict.desk.Bystanders.Bystander;
import vn.kipthoi.routing.conflict.web.ConflictView.Found;
import vn.kipthoi.routing.web.Names;

/** The deny-list as the contract words it. */
final class ConflictJson {

  private ConflictJson() {}

  static JsonObject of(Found found, Names names) {
    var exclusions =
        found.exclusions().stream().map(one -> exclusion(one, found)).toList();
    var people = found.bystanders().stream().map(one -> bystander(one, names)).toList();
    return new JsonObject()
        .put("caseNumber", found.number().text())
        .put("exclusions", new JsonArray(exclusions))
        .put("people", new JsonArray(people));
  }

  private static JsonObject exclusion(Exclusion one, Found found) {
    var json = new JsonObject()
        .put("exclusionId", one.id().toString())
        .put("reason", one.reason().word())
        .put("at", one.at().toString())
        .put("hadSeen", one.hadSeen());
    switch (one.whom()) {
      case Whom.AllOf(var commune) -> json.put("unitCode", commune.text());
      case Whom.Somebody(var person) -> {
        json.put("personId", person.toString());
        Optional.ofNullable(found.people().get(person))
            .ifPresent(known -> json.put("personName", shown(known)));
      }
    }
    one.note()
        .ifPresent(note -> json.put("note", note.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)));
    one.askedBack().ifPresent(asked -> json.put("askedBackAt", asked.at().toString()));
    return json;
  }

  private static JsonObject bystander(Bystander one, Names names) {
    return new JsonObject()
        .put("personId", one.person().id().toString())
        .put("personName", shown(one.person()))
        .put("unitCode", one.post().unit().text())
        .put("unitName", names.unit(one.post().unit()))
        .put("rung", one.post().rung().word());
  }

  private static String shown(Person person) {
    return ConflictView.shown(person);
  }
}
