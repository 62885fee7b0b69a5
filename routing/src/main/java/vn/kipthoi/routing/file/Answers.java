package vn.kipthoi.routing.file;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was answered on a form, by field. All of it is about people: it prints as a mask, and is kept
 * and carried as {@code Personal<Answers>}.
 */
public final class Answers {

  static final String MASK = "‹personal›";

  public static final Answers NONE = new Answers(Map.of());

  private final Map<String, AnswerValue> byField;

  public Answers(Map<String, AnswerValue> byField) {
    this.byField = Map.copyOf(byField);
  }

  public Optional<AnswerValue> at(String field) {
    return Optional.ofNullable(byField.get(field));
  }

  /** The text or code of a field that takes one. */
  public Optional<String> text(String field) {
    return at(field) instanceof Optional<AnswerValue> found
            && found.orElse(null) instanceof AnswerValue.Said(var text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** The codes of a field that takes several. */
  public List<String> codes(String field) {
    return at(field).orElse(null) instanceof AnswerValue.Chosen(var codes) ? codes : List.of();
  }

  public List<Map<String, String>> rows(String field) {
    return at(field).orElse(null) instanceof AnswerValue.Rows(var rows) ? rows : List.of();
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  /** These, with others over them; an empty other takes the answer away. */
  public Answers with(Map<String, Optional<AnswerValue>> others) {
    var merged = new LinkedHashMap<>(byField);
    others.forEach((field, value) -> {
      if (value.isPresent()) {
        merged.put(field, value.get());
      } else {
        merged.remove(field);
      }
    });
    return new Answers(merged);
  }

  /** Those of some fields alone. */
  public Answers only(Predicate<String> fields) {
    var kept = new LinkedHashMap<>(byField);
    kept.keySet().removeIf(fields.negate());
    return new Answers(kept);
  }

  public Answers and(Answers others) {
    var both = new LinkedHashMap<>(byField);
    both.putAll(others.byField);
    return new Answers(both);
  }

  public JsonObject toJson() {
    var json = new JsonObject();
    byField.forEach((field, value) -> json.put(field, json(value)));
    return json;
  }

  /** Reads what {@link #toJson} wrote. */
  public static Answers ofJson(JsonObject json) {
    var byField = new LinkedHashMap<String, AnswerValue>();
    json.fieldNames().forEach(field -> byField.put(field, value(json.getValue(field))));
    return new Answers(byField);
  }

  private static Object json(AnswerValue value) {
    return switch (value) {
      case AnswerValue.Said(var text) -> text;
      case AnswerValue.Chosen(var codes) -> new JsonArray(codes);
      case AnswerValue.Rows(var rows) -> {
        var array = new JsonArray();
        rows.forEach(row -> array.add(new JsonObject(new LinkedHashMap<>(row))));
        yield array;
      }
    };
  }

  private static AnswerValue value(Object json) {
    return switch (json) {
      case JsonArray array
      when !array.isEmpty() && array.getValue(0) instanceof JsonObject ->
        new AnswerValue.Rows(
            array.stream().map(JsonObject.class::cast).map(Answers::row).toList());
      case JsonArray array ->
        new AnswerValue.Chosen(array.stream().map(String::valueOf).toList());
      default -> new AnswerValue.Said(String.valueOf(json));
    };
  }

  private static Map<String, String> row(JsonObject json) {
    var row = new LinkedHashMap<String, String>();
    json.forEach(entry -> row.put(entry.getKey(), String.valueOf(entry.getValue())));
    return row;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers that && byField.equals(that.byField);
  }

  @Override
  public int hashCode() {
    return byField.hashCode();
  }

  @Override
  public String toString() {
    return MASK;
  }
}
