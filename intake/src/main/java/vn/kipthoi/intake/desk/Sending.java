package vn.kipthoi.intake.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * The sending of a report, as far as it tells a repetition from another report.
 *
 * @param sender whose keys these are: two senders may use the same word without meaning the same
 * @param key what the sender calls this sending
 * @param body what was sent, in a form that does not depend on the order of its fields
 */
public record Sending(String sender, String key, Personal<String> body) {

  private static final String PUBLIC = "public";

  /** @param key as the sender gave it; without one, this sending is like no other */
  public static Sending of(Optional<UUID> operator, Optional<String> key, JsonObject body) {
    return new Sending(
        operator.map(UUID::toString).orElse(PUBLIC),
        key.map(given -> "given|" + given).orElseGet(() -> "once|" + UUID.randomUUID()),
        Personal.of(String.valueOf(ordered(body))));
  }

  private static Object ordered(Object value) {
    return switch (value) {
      case JsonObject object -> {
        var fields = new TreeMap<String, Object>();
        object.forEach(field -> fields.put(field.getKey(), ordered(field.getValue())));
        yield new JsonObject(fields).encode();
      }
      case JsonArray array -> new JsonArray(array.stream().map(Sending::ordered).toList()).encode();
      case null -> "null";
      default -> value;
    };
  }
}
