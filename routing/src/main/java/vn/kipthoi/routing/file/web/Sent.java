package vn.kipthoi.routing.file.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;

/** The JSON that a program sent. What has another type than the contract says ends with 400. */
record Sent(JsonObject json) {

  static Sent of(RoutingContext ctx) {
    return new Sent(Asked.json(ctx));
  }

  /** A text without the blanks around it; empty when there is none. */
  String text(String name) {
    return typed(() -> Optional.ofNullable(json.getString(name)))
        .map(String::strip)
        .orElse("");
  }

  long number(String name) {
    return typed(() -> Optional.ofNullable(json.getLong(name))).orElseThrow(Problem::badRequest);
  }

  JsonObject object(String name) {
    return typed(() -> Optional.ofNullable(json.getJsonObject(name)))
        .orElseThrow(Problem::badRequest);
  }

  /** Texts of a list; empty when there is none. */
  List<String> texts(String name) {
    return typed(() -> Optional.ofNullable(json.getJsonArray(name)))
        .map(array -> typed(() -> array.stream().map(String.class::cast).toList()))
        .orElse(List.of());
  }

  boolean yes(String name) {
    return typed(() -> Optional.ofNullable(json.getBoolean(name))).orElse(false);
  }

  UUID uuid(String name) {
    return uuidIfAny(name).orElseThrow(Problem::badRequest);
  }

  Optional<UUID> uuidIfAny(String name) {
    var text = text(name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static <T> T typed(Supplier<T> read) {
    try {
      return read.get();
    } catch (ClassCastException e) {
      throw Problem.badRequest();
    }
  }
}
