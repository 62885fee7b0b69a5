package vn.kipthoi.intake.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    var finding = find(answers);
    return new Urgency(
        finding.priority(),
        finding.twelveHours(),
        finding.callNow(),
        version,
        Personal.of(finding.held().stream().map(Rule::id).toList()),
        Personal.of(answers.byWord()),
        Personal.of(finding.why()));
  }

  /** Which rules hold, before anything is put into words. */
  Finding find(Answers answers) {
    var fitting = rules.stream().filter(rule -> rule.holds(answers)).toList();
    return new Finding(fitting.isEmpty() ? List.of(otherwise) : fitting);
  }

  @Override
  public Optional<Why> words(String ruleId) {
    if (ruleId.equals(ByHand.ID)) {
      return Optional.of(ByHand.WORDS);
    }
    return Stream.concat(rules.stream(), Stream.of(otherwise))
        .filter(rule -> rule.id().equals(ruleId))
        .map(rule -> new Why(rule.vietnamese(), rule.english()))
        .findFirst();
  }

  List<Rule> rules() {
    return rules;
  }
}
