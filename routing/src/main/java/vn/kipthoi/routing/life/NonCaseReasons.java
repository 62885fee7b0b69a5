package vn.kipthoi.routing.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The closed list of reasons for which a report is no case: versioned data, with its words. A reason
 * that is no longer offered stays in the list, so that what was ended for it can be read.
 */
public final class NonCaseReasons {

  private static final String FILE = "non-case-reasons.json";
  private static final NonCaseReasons SHIPPED = parse(read());

  private final String version;
  private final List<NonCaseReason> all;

  private NonCaseReasons(String version, List<NonCaseReason> all) {
    this.version = version;
    this.all = all;
  }

  public static NonCaseReasons shipped() {
    return SHIPPED;
  }

  static NonCaseReasons parse(JsonObject file) {
    var reasons = file.getJsonArray("reasons").stream()
        .map(JsonObject.class::cast)
        .map(NonCaseReasons::reason)
        .toList();
    if (reasons.stream().map(NonCaseReason::code).distinct().count() != reasons.size()) {
      throw new IllegalStateException("two reasons for no case share a code");
    }
    return new NonCaseReasons(file.getString("version"), reasons);
  }

  public String version() {
    return version;
  }

  /** Those that may be given today, in the order in which they are shown. */
  public List<NonCaseReason> offered() {
    return all.stream().filter(reason -> !reason.retired()).toList();
  }

  /** Any that ever was; empty for what was written before there was a list. */
  public Optional<NonCaseReason> find(String code) {
    return all.stream().filter(reason -> reason.code().equals(code)).findFirst();
  }

  private static NonCaseReason reason(JsonObject json) {
    var as = Worded.of(Standing.Ending.Kind.class, json.getString("as"))
        .orElseThrow(() -> new IllegalStateException("no way to end: " + json.getString("as")));
    return new NonCaseReason(
        json.getString("code"),
        as,
        json.getString("vi"),
        json.getString("en"),
        json.getBoolean("retired", false));
  }

  private static JsonObject read() {
    try (var stream = NonCaseReasons.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return new JsonObject(new String(stream.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
