package vn.kipthoi.routing.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;

/** Reads the rules of the clocks from their file. A clock left out or said twice stops the program. */
final class ClocksFile {

  private ClocksFile() {}

  static Policy read(String name) {
    try (var stream = ClocksFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("expected the rules of the clocks in " + name);
      }
      return parse(new JsonObject(new String(stream.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Policy parse(JsonObject file) {
    var rules = objects(file.getJsonArray("clocks"), ClocksFile::rule);
    var policy = Policy.of(file.getString("version"), rules);
    if (rules.size() != ClockId.values().length
        || policy.rules().size() != ClockId.values().length) {
      throw new IllegalStateException(
          "the rules name each clock once: " + policy.rules().keySet());
    }
    return policy;
  }

  private static ClockRule rule(JsonObject json) {
    var word = json.getString("clock");
    var clock = ClockId.ofWord(word)
        .orElseThrow(() -> new IllegalStateException("no clock is called " + word));
    return new ClockRule(
        clock,
        Optional.ofNullable(json.getString("starts")).map(Milestone::ofWord),
        milestones(json.getJsonArray("stops")),
        objects(json.getJsonArray("lengths"), ClocksFile::allowance),
        warnings(json.getJsonArray("warnings")),
        json.getBoolean("pausable"),
        new Basis(json.getString("basis"), json.getBoolean("ofLaw")),
        WhenMissed.ofWord(json.getString("whenMissed")),
        Optional.ofNullable(json.getJsonObject("night")).map(ClocksFile::night));
  }

  private static Night night(JsonObject json) {
    return new Night(
        LocalTime.parse(json.getString("begins")), LocalTime.parse(json.getString("ends")));
  }

  private static Set<Milestone> milestones(JsonArray words) {
    return words.stream()
        .map(word -> Milestone.ofWord((String) word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Allowance allowance(JsonObject json) {
    return new Allowance(
        Priority.valueOf(json.getString("priority")),
        Condition.ofWord(json.getString("condition")),
        Length.of(Length.Kind.ofWord(json.getString("kind")), json.getLong("amount")));
  }

  private static List<Warning> warnings(JsonArray words) {
    return words.stream().map(word -> Warning.ofText((String) word)).toList();
  }

  private static <T> List<T> objects(JsonArray array, Function<JsonObject, T> read) {
    return array.stream().map(JsonObject.class::cast).map(read).toList();
  }
}
