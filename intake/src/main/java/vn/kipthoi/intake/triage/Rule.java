package vn.kipthoi.intake.triage;

import java.util.Map;
import java.util.Set;
import vn.kipthoi.intake.Priority;

/**
 * One rule of triage: when these answers were given, the report is at least so urgent.
 *
 * @param id stored with every result
 * @param when for each question the answers that fit; all questions have to fit
 * @param twelveHours whether the law's twelve hours run
 * @param callNow whether 113 or 115 comes before anything else
 */
record Rule(
    String id,
    Map<Question, Set<String>> when,
    Priority priority,
    boolean twelveHours,
    boolean callNow,
    String vietnamese,
    String english) {

  Rule {
    when = Map.copyOf(when);
  }

  boolean holds(Answers answers) {
    return when.entrySet().stream()
        .allMatch(condition -> answers.anyOf(condition.getKey(), condition.getValue()));
  }
}
