package vn.kipthoi.routing.file.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import vn.kipthoi.routing.file.Birth;
import vn.kipthoi.routing.file.PersonName;
import vn.kipthoi.routing.file.SpokenLanguage;
import vn.kipthoi.routing.file.store.CasePerson.Particulars;

/** Who somebody is, as it is sealed. */
final class PersonJson {

  private PersonJson() {}

  static JsonObject json(Particulars who) {
    var json = new JsonObject()
        .put("sex", who.sex())
        .put("phone", who.phone())
        .put("address", who.address())
        .put(
            "languages",
            new JsonArray(who.languages().stream().map(SpokenLanguage::word).toList()))
        .put("interpreter", who.interpreter())
        .put("remark", who.remark());
    who.birth().ifPresent(birth -> json.put("birth", birth.text()));
    who.name().ifPresent(name -> json.put("name", json(name)));
    return json;
  }

  private static JsonObject json(PersonName name) {
    var json = new JsonObject().put("given", name.given());
    name.family().ifPresent(family -> json.put("family", family));
    name.middle().ifPresent(middle -> json.put("middle", middle));
    return json;
  }

  static Particulars particulars(JsonObject json) {
    return new Particulars(
        Optional.ofNullable(json.getJsonObject("name")).map(PersonJson::name),
        Optional.ofNullable(json.getString("birth"))
            .flatMap(birth -> Birth.read(birth, LocalDate.MAX)),
        json.getString("sex"),
        json.getString("phone"),
        json.getString("address"),
        json.getJsonArray("languages").stream()
            .flatMap(word -> SpokenLanguage.of((String) word).stream())
            .toList(),
        json.getBoolean("interpreter"),
        json.getString("remark"));
  }

  private static PersonName name(JsonObject json) {
    return new PersonName(
        Optional.ofNullable(json.getString("family")),
        Optional.ofNullable(json.getString("middle")),
        json.getString("given"));
  }
}
