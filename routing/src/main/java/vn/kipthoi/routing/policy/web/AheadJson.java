package vn.kipthoi.routing.policy.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.Map;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.policy.ahead.Preview;

/** What a change would do to open cases, as the contract words it. */
final class AheadJson {

  private AheadJson() {}

  static JsonObject of(Preview preview, PolicyNames names) {
    return new JsonObject()
        .put("at", preview.at().toString())
        .put("counted", preview.counted())
        .put("complete", preview.complete())
        .put(
            "provinces",
            new JsonArray(
                preview.provinces().stream().map(one -> json(one, names)).toList()));
  }

  private static JsonObject json(Preview.OfProvince one, PolicyNames names) {
    return new JsonObject()
        .put("provinceCode", one.province().text())
        .put("provinceName", names.unit(one.province()))
        .put("cases", one.cases())
        .put("earlier", one.earlier())
        .put("later", one.later())
        .put("overdueAtOnce", one.overdueAtOnce())
        .put(
            "told",
            new JsonArray(one.told().entrySet().stream()
                .sorted(Comparator.comparing(told -> told.getKey().unit()))
                .map(told -> json(told, names))
                .toList()));
  }

  private static JsonObject json(Map.Entry<Post, Integer> told, PolicyNames names) {
    var post = told.getKey();
    return new JsonObject()
        .put("rung", post.rung().word())
        .put("unitCode", post.unit().text())
        .put("unitName", names.unit(post.unit()))
        .put("people", told.getValue());
  }
}
