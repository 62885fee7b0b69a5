package vn.kipthoi.platform.web;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a status and a reason that the caller may read (RFC 9457).
 *
 * <p>The type is a word that programs can compare; the title is worded for people by the failure
 * handler, or given here. Neither ever quotes what was sent.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String title;
  private final transient List<FieldErrors.FieldError> errors;
  private final transient Map<String, String> headers;

  private Problem(
      int status,
      String type,
      String title,
      List<FieldErrors.FieldError> errors,
      Map<String, String> headers) {
    super(type, null, false, false);
    this.status = status;
    this.type = type;
    this.title = title;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /** A problem with a word of the module's own and a title in the reader's language. */
  public static Problem of(int status, String type, String title) {
    return new Problem(status, type, title, List.of(), Map.of());
  }

  public static Problem badRequest() {
    return plain(400, "bad-request");
  }

  /** Nobody is signed in. */
  public static Problem unauthorized() {
    return plain(401, "unauthorized");
  }

  public static Problem forbidden() {
    return plain(403, "forbidden");
  }

  /** Also the answer for what exists but is not the viewer's to know. */
  public static Problem notFound() {
    return plain(404, "not-found");
  }

  public static Problem unavailable() {
    return plain(503, "unavailable");
  }

  /** Too many tries; come back after so many seconds. */
  public static Problem tooMany(long seconds) {
    return new Problem(
        429, "too-many", "", List.of(), Map.of("Retry-After", Long.toString(seconds)));
  }

  public static Problem unprocessable(FieldErrors errors) {
    return new Problem(422, "invalid-fields", "", errors.all(), Map.of());
  }

  static Problem malformed(FieldErrors errors) {
    return new Problem(400, "invalid-request", "", errors.all(), Map.of());
  }

  static Problem plain(int status, String type) {
    return new Problem(status, type, "", List.of(), Map.of());
  }

  public int status() {
    return status;
  }

  /** The word programs compare, such as {@code not-found}. */
  public String type() {
    return type;
  }

  public String title() {
    return title;
  }

  public List<FieldErrors.FieldError> errors() {
    return errors;
  }

  Map<String, String> headers() {
    return headers;
  }

  Problem titled(String words) {
    return title.isEmpty() ? new Problem(status, type, words, errors, headers) : this;
  }

  JsonObject toJson() {
    var json =
        JsonObject.of("type", "urn:kipthoi:problem:" + type, "title", title, "status", status);
    if (!errors.isEmpty()) {
      var listed = new FieldErrors();
      errors.forEach(error -> listed.add(error.field(), error.message()));
      json.put("errors", listed.toJson());
    }
    return json;
  }
}
