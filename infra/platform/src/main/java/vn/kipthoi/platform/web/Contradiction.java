package vn.kipthoi.platform.web;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Objects;

/** What a request said that the contract does not allow, field by field where that is known. */
final class Contradiction {

  private Contradiction() {}

  static Problem of(ValidatorException invalid) {
    var errors = new FieldErrors();
    if (invalid instanceof SchemaValidationException schema && schema.getOutputUnit() != null) {
      units(schema.getOutputUnit()).forEach(unit -> errors.add(field(unit), rule(unit)));
    }
    return Problem.malformed(errors);
  }

  private static List<OutputUnit> units(OutputUnit top) {
    return Objects.requireNonNullElse(top.getErrors(), List.of());
  }

  /** {@code #/place/text} becomes {@code place.text}. */
  private static String field(OutputUnit unit) {
    var pointer = Objects.requireNonNullElse(unit.getInstanceLocation(), "");
    return pointer.replaceFirst("^#?/?", "").replace('/', '.');
  }

  /** The keyword that was broken; the validator's own sentence may quote the value. */
  private static String rule(OutputUnit unit) {
    var location = Objects.requireNonNullElse(unit.getKeywordLocation(), "");
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
