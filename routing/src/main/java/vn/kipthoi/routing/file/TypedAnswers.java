package vn.kipthoi.routing.file;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads answers as a program or a browser sends them. What is blank takes an answer away; what has
 * another shape than its field is a mistake, and takes nothing away.
 */
public final class TypedAnswers {

  private static final int ROWS_AT_MOST = 40;

  private final FormDefinition definition;
  private final Map<String, Optional<AnswerValue>> changes = new LinkedHashMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private TypedAnswers(FormDefinition definition) {
    this.definition = definition;
  }

  public static TypedAnswers read(FormDefinition definition, JsonObject sent) {
    var typed = new TypedAnswers(definition);
    sent.fieldNames().forEach(name -> typed.take(name, sent.getValue(name)));
    return typed;
  }

  /** What is to be kept, by field; empty where an answer is taken away. */
  public Map<String, Optional<AnswerValue>> changes() {
    return changes;
  }

  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  private void take(String name, Object value) {
    var field = definition.field(name);
    if (field.isEmpty()) {
      mistakes.add(Mistake.at(name, Mistake.Why.NO_SUCH_FIELD));
    } else if (value == null) {
      changes.put(name, Optional.empty());
    } else {
      read(field.get(), value)
          .ifPresentOrElse(
              read -> changes.put(name, read),
              () -> mistakes.add(Mistake.at(name, Mistake.Why.WRONG_SHAPE)));
    }
  }

  /** Outer empty: of another shape. Inner empty: nothing was said. */
  private Optional<Optional<AnswerValue>> read(FormField field, Object value) {
    return switch (field.kind()) {
      case ROWS -> value instanceof JsonArray array ? rows(field, array) : Optional.empty();
      case CHOICES -> value instanceof JsonArray array ? codes(array) : Optional.empty();
      default -> scalar(value).map(text -> blankToNothing(text).map(AnswerValue.Said::new));
    };
  }

  private static Optional<Optional<AnswerValue>> codes(JsonArray array) {
    var codes = array.stream().flatMap(code -> scalar(code).stream()).distinct().toList();
    return array.stream().allMatch(code -> scalar(code).isPresent())
        ? Optional.of(
            codes.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Chosen(codes)))
        : Optional.empty();
  }

  private Optional<Optional<AnswerValue>> rows(FormField field, JsonArray array) {
    if (array.size() > ROWS_AT_MOST) {
      mistakes.add(new Mistake(field.name(), Mistake.Why.TOO_MANY_ROWS, ROWS_AT_MOST));
      return Optional.of(Optional.empty());
    }
    var rows = new ArrayList<Map<String, String>>();
    for (var row : array) {
      if (!(row instanceof JsonObject cells) || !knownCells(field, cells)) {
        return Optional.empty();
      }
      row(field, cells).ifPresent(rows::add);
    }
    return Optional.of(rows.isEmpty() ? Optional.empty() : Optional.of(new AnswerValue.Rows(rows)));
  }

  private static boolean knownCells(FormField field, JsonObject cells) {
    return cells.stream()
        .allMatch(cell ->
            field.columns().stream().anyMatch(column -> column.name().equals(cell.getKey()))
                && (cell.getValue() == null || scalar(cell.getValue()).isPresent()));
  }

  /** A row in which nothing was said is no row. */
  private static Optional<Map<String, String>> row(FormField field, JsonObject cells) {
    var row = new LinkedHashMap<String, String>();
    for (var column : field.columns()) {
      scalar(cells.getValue(column.name()))
          .flatMap(TypedAnswers::blankToNothing)
          .ifPresent(text -> row.put(column.name(), text));
    }
    return row.isEmpty() ? Optional.empty() : Optional.of(row);
  }

  private static Optional<String> scalar(Object value) {
    return switch (value) {
      case String text -> Optional.of(text);
      case Integer number -> Optional.of(number.toString());
      case Long number -> Optional.of(number.toString());
      case Boolean yes -> Optional.of(yes ? "yes" : "no");
      case null, default -> Optional.empty();
    };
  }

  /** Composed Vietnamese (NFC), without what no form has: control characters but line breaks. */
  private static Optional<String> blankToNothing(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
        .strip();
    return Optional.of(text).filter(some -> !some.isEmpty());
  }
}
