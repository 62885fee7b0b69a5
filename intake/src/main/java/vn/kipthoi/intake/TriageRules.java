package vn.kipthoi.intake;

import java.util.Optional;

/** The rules of triage in words, for those who show why a report is as urgent as it is. */
public interface TriageRules {

  /** What a rule says; empty for one that is in no rules of today. */
  Optional<Urgency.Why> words(String ruleId);
}
