package vn.kipthoi.intake.triage;

import static vn.kipthoi.platform.privacy.Purpose.ROUTING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.HarmFamily;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;

/** The answers of one report, as the rules look at them: each question has at least one. */
public final class Answers {

  private static final int INFANT_UNTIL = 3;
  private static final int CHILD_OF_THE_LAW_UNTIL = 16;

  private final Map<Question, List<String>> given;

  Answers(Map<Question, List<String>> given) {
    this.given = new EnumMap<>(given);
  }

  /** What was told, without what was said in free words: no rule reads those. */
  public static Answers of(YesNo dangerNow, Account account) {
    var safety = account.safety().revealFor(ROUTING);
    var families = families(account.harms().revealFor(ROUTING));
    var given = new EnumMap<Question, List<String>>(Question.class);
    given.put(Question.DANGER_NOW, List.of(dangerNow.word()));
    given.put(Question.ABUSER_NEAR, List.of(safety.abuserNear().word()));
    given.put(Question.INJURED, List.of(safety.injured().word()));
    given.put(Question.SAFE_TONIGHT, List.of(safety.safeTonight().word()));
    given.put(Question.SELF_HARM, List.of(safety.selfHarm().word()));
    given.put(Question.AGE, List.of(age(account.child().age())));
    given.put(Question.SUSPECT, List.of(suspect(account.suspect().revealFor(ROUTING))));
    given.put(Question.HARM, harm(families));
    given.put(Question.ABOUT, List.of(about(families)));
    given.put(Question.KINDS, List.of(kinds(families)));
    return new Answers(given);
  }

  boolean anyOf(Question question, Set<String> wanted) {
    return given.getOrDefault(question, List.of()).stream().anyMatch(wanted::contains);
  }

  /** All of them by the question's word, to be kept with the result. */
  public Map<String, List<String>> byWord() {
    return given.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().word(), Map.Entry::getValue));
  }

  /** The answers are about a child. */
  @Override
  public String toString() {
    return "‹answers›";
  }

  private static Set<HarmFamily> families(Set<Harm> harms) {
    return harms.stream().map(Harm::family).collect(Collectors.toSet());
  }

  private static List<String> harm(Set<HarmFamily> families) {
    return families.isEmpty()
        ? List.of("unknown")
        : families.stream().map(Coded::word).sorted().toList();
  }

  private static String about(Set<HarmFamily> families) {
    if (families.isEmpty()) {
      return "unknown";
    }
    return families.equals(Set.of(HarmFamily.NEED)) ? "need" : "harm";
  }

  private static String kinds(Set<HarmFamily> families) {
    var harms = families.stream().filter(family -> family != HarmFamily.NEED).count();
    return harms == 0 ? "none" : harms == 1 ? "one" : "several";
  }

  private static String age(Optional<Personal<Integer>> told) {
    return told.map(age -> age.revealFor(ROUTING))
        .map(age ->
            age < INFANT_UNTIL ? "under3" : age < CHILD_OF_THE_LAW_UNTIL ? "3to15" : "16to17")
        .orElse("unknown");
  }

  private static String suspect(Relation relation) {
    if (relation == Relation.UNKNOWN) {
      return "unknown";
    }
    return relation.caresForTheChild() ? "caregiver" : "other";
  }
}
