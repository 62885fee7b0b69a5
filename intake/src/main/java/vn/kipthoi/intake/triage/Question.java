package vn.kipthoi.intake.triage;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.HarmFamily;
import vn.kipthoi.intake.YesNo;

/** What the rules may look at, and which answers there are. The set is closed: rules are data. */
public enum Question {
  DANGER_NOW("dangerNow"),
  ABUSER_NEAR("abuserNear"),
  INJURED("injured"),
  SAFE_TONIGHT("safeTonight"),
  SELF_HARM("selfHarm"),
  AGE("age"),
  SUSPECT("suspect"),
  /** The families of harm that were named; several may be. */
  HARM("harm"),
  /** Whether it is about harm at all. */
  ABOUT("about"),
  /** How many families of harm were named. */
  KINDS("kinds"),
  /** Which report of twelve months it is about this child, address or suspect; as counted at taking. */
  REPEATS("repeats");

  private final String word;

  Question(String word) {
    this.word = word;
  }

  /** The name of the question in the file of rules. */
  public String word() {
    return word;
  }

  /** Every answer there can be. */
  Set<String> answers() {
    return switch (this) {
      case DANGER_NOW, ABUSER_NEAR, INJURED, SAFE_TONIGHT, SELF_HARM -> words(YesNo.values());
      case AGE -> Set.of("under3", "3to15", "16to17", "unknown");
      case SUSPECT -> Set.of("caregiver", "other", "unknown");
      case HARM -> words(HarmFamily.values(), "unknown");
      case ABOUT -> Set.of("harm", "need", "unknown");
      case KINDS -> Set.of("none", "one", "several");
      case REPEATS -> Set.of("first", "second", "third");
    };
  }

  static Optional<Question> of(String word) {
    return Arrays.stream(values())
        .filter(question -> question.word.equals(word))
        .findFirst();
  }

  private static Set<String> words(Coded[] constants, String... more) {
    return Stream.concat(Arrays.stream(constants).map(Coded::word), Arrays.stream(more))
        .collect(Collectors.toUnmodifiableSet());
  }
}
