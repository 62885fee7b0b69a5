package vn.kipthoi.intake.triage;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Urgency.Why;

/**
 * What the rules that hold come to together: the most urgent of them stands.
 *
 * @param held at least one rule
 */
record Finding(List<Rule> held) {

  private static final int REASONS_IN_A_SENTENCE = 3;

  Priority priority() {
    return held.stream().map(Rule::priority).min(Comparator.naturalOrder()).orElseThrow();
  }

  boolean twelveHours() {
    return held.stream().anyMatch(Rule::twelveHours);
  }

  boolean callNow() {
    return held.stream().anyMatch(Rule::callNow);
  }

  /** The first few rules of this urgency, in a sentence of each language. */
  Why why() {
    var priority = priority();
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

  static String vietnamese(Priority priority) {
    return switch (priority) {
      case P1 -> "Khẩn cấp";
      case P2 -> "Gấp";
      case P3 -> "Cần sớm";
      case P4 -> "Cần giúp";
    };
  }

  static String english(Priority priority) {
    return switch (priority) {
      case P1 -> "Critical";
      case P2 -> "Urgent";
      case P3 -> "Soon";
      case P4 -> "Needs help";
    };
  }
}
