package vn.kipthoi.routing.file;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;

/**
 * First answers of a new draft, from what is already known. Who reported is never among them: that
 * is asked for anew, and only when the reporter agrees.
 */
public final class Prefill {

  private Prefill() {}

  /** @param known what a source such as {@code report.place} or {@code form:01.age} says */
  public static Answers of(
      FormDefinition definition, Function<String, Optional<AnswerValue>> known) {
    var first = new LinkedHashMap<String, AnswerValue>();
    definition
        .fields()
        .filter(field -> !field.identity())
        .forEach(field -> field.from().stream()
            .flatMap(source -> known.apply(source).stream())
            .filter(value -> fits(field, value))
            .findFirst()
            .ifPresent(value -> first.put(field.name(), value)));
    return new Answers(first);
  }

  private static boolean fits(FormField field, AnswerValue value) {
    return switch (field.kind()) {
      case ROWS -> value instanceof AnswerValue.Rows;
      case CHOICES -> value instanceof AnswerValue.Chosen;
      case CHOICE -> value instanceof AnswerValue.Said(var code) && field.offers(code);
      default ->
        value instanceof AnswerValue.Said(var text)
            && (field.unknown() || !text.equals(AnswerValue.UNKNOWN))
            && text.length() <= field.bounds().longest();
    };
  }
}
