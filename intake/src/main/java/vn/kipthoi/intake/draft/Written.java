package vn.kipthoi.intake.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The fields of a form as they stand, right or wrong: a draft keeps what was typed and judges nothing.
 *
 * @param fields by the names that the form gives them; a field with several answers has several
 */
public record Written(Map<String, List<String>> fields) {

  private static final String REPORTER = "reporter.";

  public Written {
    var copy = new LinkedHashMap<String, List<String>>();
    fields.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    fields = Collections.unmodifiableMap(copy);
  }

  /** What was written there; empty text for nothing. */
  public String at(String field) {
    return String.join(" ", fields.getOrDefault(field, List.of()));
  }

  /** What tells who reports; it is sealed apart from everything else. */
  public Written ofReporter() {
    return only(field -> field.startsWith(REPORTER));
  }

  public Written withoutReporter() {
    return only(field -> !field.startsWith(REPORTER));
  }

  public Written and(Written other) {
    var all = new LinkedHashMap<>(fields);
    all.putAll(other.fields);
    return new Written(all);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  private Written only(Predicate<String> wanted) {
    var some = new LinkedHashMap<String, List<String>>();
    fields.forEach((field, values) -> {
      if (wanted.test(field)) {
        some.put(field, values);
      }
    });
    return new Written(some);
  }

  /** It is about people. */
  @Override
  public String toString() {
    return "‹written›";
  }
}
