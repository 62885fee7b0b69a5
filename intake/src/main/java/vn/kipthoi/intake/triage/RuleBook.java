package vn.kipthoi.intake.triage;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.TriageRules;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.Urgency.Why;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Finds how urgent a report is, by rules that anybody can read, and says why in a sentence.
 *
 * <p>Every rule is tried. The most urgent result stands, and the law's clock runs as soon as one rule
 * starts it; a rule further down can never lower what one above found. Not knowing is an answer that
 * the rules name, and they count it as the worse one.
 */
public final class RuleBook implements TriageRules {

  private static final int REASONS_IN_A_SENTENCE = 3;

  private final String version;
  private final List<Rule> rules;
  private final Rule otherwise;

  RuleBook(String version, List<Rule> rules, Rule otherwise) {
    this.version = version;
    this.rules = List.copyOf(rules);
    this.otherwise = otherwise;
  }

  /** The rules that the program ships. */
  public static RuleBook shipped() {
    return RuleFile.read("rules.json");
  }

  public Urgency judge(Answers answers) {
    var fitting = rules.stream().filter(rule -> rule.holds(answers)).toList();
    var held = fitting.isEmpty() ? List.of(otherwise) : fitting;
    var priority =
        held.stream().map(Rule::priority).min(Comparator.naturalOrder()).orElseThrow();
    return new Urgency(
        priority,
        held.stream().anyMatch(Rule::twelveHours),
        held.stream().anyMatch(Rule::callNow),
        version,
        Personal.of(held.stream().map(Rule::id).toList()),
        Personal.of(answers.byWord()),
        Personal.of(why(priority, held)));
  }

  @Override
  public Optional<Why> words(String ruleId) {
    return Stream.concat(rules.stream(), Stream.of(otherwise))
        .filter(rule -> rule.id().equals(ruleId))
        .map(rule -> new Why(rule.vietnamese(), rule.english()))
        .findFirst();
  }

  List<Rule> rules() {
    return rules;
  }

  private static Why why(Priority priority, List<Rule> held) {
    var decisive = held.stream()
        .filter(rule -> rule.priority() == priority)
        .limit(REASONS_IN_A_SENTENCE)
        .toList();
    return new Why(
        "%s, vì %s.".formatted(vietnamese(priority), joined(decisive, Rule::vietnamese)),
        "%s, because %s.".formatted(english(priority), joined(decisive, Rule::english)));
  }

  private static String joined(List<Rule> rules, Function<Rule, String> text) {
    return rules.stream().map(text).collect(joining("; "));
  }

  private static String vietnamese(Priority priority) {
    return switch (priority) {
      case P1 -> "Khẩn cấp";
      case P2 -> "Nghiêm trọng";
      case P3 -> "Cần can thiệp";
      case P4 -> "Cần hỗ trợ";
    };
  }

  private static String english(Priority priority) {
    return switch (priority) {
      case P1 -> "Emergency";
      case P2 -> "Serious";
      case P3 -> "Needs action";
      case P4 -> "Needs support";
    };
  }
}
