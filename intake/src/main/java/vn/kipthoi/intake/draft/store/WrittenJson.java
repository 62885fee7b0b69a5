package vn.kipthoi.intake.draft.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import vn.kipthoi.intake.draft.Written;

/** The fields of a draft as the text that is sealed. */
final class WrittenJson {

  private WrittenJson() {}

  static String of(Written written) {
    var json = new JsonObject();
    written.fields().forEach((field, values) -> json.put(field, new JsonArray(values)));
    return json.encode();
  }

  static Written read(String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    new JsonObject(text)
        .forEach(field -> fields.put(
            field.getKey(),
            ((JsonArray) field.getValue()).stream().map(String::valueOf).toList()));
    return new Written(fields);
  }
}
