package vn.kipthoi.platform.web;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong with a form, field by field, so that all of it is said at once. */
public final class FieldErrors {

  /**
   * One thing to put right.
   *
   * @param field where, with dots between levels: {@code place.text}
   * @param message what to do, in the language of the reader, never quoting what was typed
   */
  public record FieldError(String field, String message) {}

  private final List<FieldError> found = new ArrayList<>();

  @CanIgnoreReturnValue
  public FieldErrors add(String field, String message) {
    found.add(new FieldError(field, message));
    return this;
  }

  /** Adds the error unless the rule holds. */
  @CanIgnoreReturnValue
  public FieldErrors unless(boolean holds, String field, String message) {
    return holds ? this : add(field, message);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<FieldError> all() {
    return List.copyOf(found);
  }

  /** The first error of a field, to show beside it. */
  public Optional<String> at(String field) {
    return found.stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst();
  }

  /** Ends an operation with 422 when anything was found. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw Problem.unprocessable(this);
    }
  }

  JsonArray toJson() {
    var errors = new JsonArray();
    found.forEach(
        error -> errors.add(JsonObject.of("field", error.field(), "message", error.message())));
    return errors;
  }
}
