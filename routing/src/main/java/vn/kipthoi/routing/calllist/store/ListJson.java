package vn.kipthoi.routing.calllist.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.calllist.CallList;
import vn.kipthoi.routing.calllist.CallList.Commune;
import vn.kipthoi.routing.calllist.CallList.OnDuty;
import vn.kipthoi.routing.calllist.CallList.Post;

/** A list as the text that is sealed. */
final class ListJson {

  private ListJson() {}

  static String of(CallList list) {
    return new JsonObject()
        .put("province", list.province().text())
        .put("name", list.name())
        .put("madeAt", list.madeAt().toString())
        .put("above", array(list.above(), ListJson::of))
        .put("communes", array(list.communes(), ListJson::of))
        .encode();
  }

  static CallList read(String text) {
    var json = new JsonObject(text);
    return new CallList(
        new UnitCode(json.getString("province")),
        json.getString("name"),
        Instant.parse(json.getString("madeAt")),
        list(json.getJsonArray("above"), ListJson::post),
        list(json.getJsonArray("communes"), ListJson::commune));
  }

  private static JsonObject of(Commune commune) {
    return new JsonObject()
        .put("name", commune.name())
        .put("posts", array(commune.posts(), ListJson::of));
  }

  private static JsonObject of(Post post) {
    return new JsonObject()
        .put("rung", post.rung())
        .put(
            "people",
            array(
                post.people(),
                one -> new JsonObject().put("name", one.name()).put("phone", one.phone())));
  }

  private static Commune commune(JsonObject json) {
    return new Commune(json.getString("name"), list(json.getJsonArray("posts"), ListJson::post));
  }

  private static Post post(JsonObject json) {
    return new Post(
        json.getString("rung"),
        list(
            json.getJsonArray("people"),
            one -> new OnDuty(one.getString("name"), one.getString("phone"))));
  }

  private static <T> JsonArray array(List<T> some, Function<T, JsonObject> written) {
    var array = new JsonArray();
    some.forEach(one -> array.add(written.apply(one)));
    return array;
  }

  private static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
    return array.stream().map(JsonObject.class::cast).map(read).toList();
  }
}
