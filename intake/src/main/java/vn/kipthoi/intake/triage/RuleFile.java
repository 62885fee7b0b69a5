package vn.kipthoi.intake.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;

/**
 * Reads the rules of triage from their file. A rule that asks an unknown question, waits for an answer
 * that cannot come, or shares its id with another stops the program: it would silently never hold.
 */
final class RuleFile {

  private RuleFile() {}

  static RuleBook read(String name) {
    try (var stream = RuleFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("expected the rules of triage in " + name);
      }
      return parse(new JsonObject(new String(stream.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuleBook parse(JsonObject file) {
    var rules = file.getJsonArray("rules").stream()
        .map(JsonObject.class::cast)
        .map(RuleFile::rule)
        .toList();
    requireDistinctIds(rules);
    return new RuleBook(file.getString("version"), rules, rule(file.getJsonObject("otherwise")));
  }

  private static Rule rule(JsonObject json) {
    return new Rule(
        json.getString("id"),
        conditions(json.getString("id"), json.getJsonObject("when")),
        Priority.valueOf(json.getString("priority")),
        json.getBoolean("twelveHours"),
        json.getBoolean("callNow"),
        json.getString("vi"),
        json.getString("en"));
  }

  private static Map<Question, Set<String>> conditions(String rule, JsonObject when) {
    var conditions = new EnumMap<Question, Set<String>>(Question.class);
    for (var word : when.fieldNames()) {
      var question = Question.of(word)
          .orElseThrow(() -> mistake(rule, "asks " + word + ", which is no question"));
      conditions.put(question, answers(rule, question, when.getJsonArray(word)));
    }
    return conditions;
  }

  private static Set<String> answers(String rule, Question question, JsonArray wanted) {
    var answers = wanted.stream().map(String.class::cast).collect(Collectors.toSet());
    if (answers.isEmpty() || !question.answers().containsAll(answers)) {
      throw mistake(
          rule,
          "waits for an answer to %s that is none of %s"
              .formatted(question.word(), question.answers()));
    }
    return answers;
  }

  private static void requireDistinctIds(List<Rule> rules) {
    var ids = rules.stream().map(Rule::id).distinct().count();
    if (ids != rules.size()) {
      throw new IllegalStateException("two rules of triage share an id");
    }
  }

  private static IllegalStateException mistake(String rule, String what) {
    return new IllegalStateException("the triage rule %s %s".formatted(rule, what));
  }
}
