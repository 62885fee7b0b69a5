package vn.kipthoi.intake.triage;

import static vn.kipthoi.platform.privacy.Purpose.ROUTING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final String UNKNOWN = "unknown";

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

  /**
   * The same, with how often the child, address or suspect was reported before.
   *
   * @param earlier reports of the twelve months before; from two on, this is the third or a later one
   */
  public Answers after(int earlier) {
    var given = new EnumMap<Question, List<String>>(this.given);
    given.put(
        Question.REPEATS, List.of(earlier == 0 ? "first" : earlier == 1 ? "second" : "third"));
    return new Answers(given);
  }

  /** What was kept of an earlier result. An answer to a question of before is left out. */
  public static Answers ofWords(Map<String, List<String>> kept) {
    var given = new EnumMap<Question, List<String>>(Question.class);
    kept.forEach((word, answers) ->
        Question.of(word).ifPresent(question -> given.put(question, List.copyOf(answers))));
    return new Answers(given);
  }

  /**
   * The answers after something was added: what is known later stands instead of what was said
   * before, not knowing changes nothing, and no kind of harm is forgotten.
   */
  public Answers and(Answers later) {
    var given = new EnumMap<Question, List<String>>(this.given);
    later.given.forEach((question, answers) -> {
      if (isKnown(answers)) {
        given.put(question, answers);
      }
    });
    var families =
        Stream.of(this, later).flatMap(Answers::families).collect(Collectors.toUnmodifiableSet());
    given.put(Question.HARM, harm(families));
    given.put(Question.ABOUT, List.of(about(families)));
    given.put(Question.KINDS, List.of(kinds(families)));
    return new Answers(given);
  }

  /** Whether anything at all is known. */
  public boolean sayAnything() {
    return given.entrySet().stream()
        .filter(answer -> answer.getKey() != Question.KINDS)
        .anyMatch(answer -> isKnown(answer.getValue()));
  }

  private Stream<HarmFamily> families() {
    return given.getOrDefault(Question.HARM, List.of()).stream()
        .flatMap(word -> Coded.of(HarmFamily.class, word).stream());
  }

  private static boolean isKnown(List<String> answers) {
    return !answers.isEmpty() && !answers.contains(UNKNOWN);
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
        ? List.of(UNKNOWN)
        : families.stream().map(Coded::word).sorted().toList();
  }

  private static String about(Set<HarmFamily> families) {
    if (families.isEmpty()) {
      return UNKNOWN;
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
        .orElse(UNKNOWN);
  }

  private static String suspect(Relation relation) {
    if (relation == Relation.UNKNOWN) {
      return UNKNOWN;
    }
    return relation.caresForTheChild() ? "caregiver" : "other";
  }
}
