package vn.kipthoi.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.HarmFamily;

/** Every combination of answers there can be: nothing that gets worse makes a report less urgent. */
class TriagePropertyTest {

  private static final RuleBook RULES = RuleBook.shipped();

  /** Each question's answers from the best to the worst; not knowing is never better than a no. */
  private static final Map<Question, List<String>> FROM_BEST_TO_WORST = Map.of(
      Question.DANGER_NOW, List.of("no", "unknown", "yes"),
      Question.ABUSER_NEAR, List.of("no", "unknown", "yes"),
      Question.INJURED, List.of("no", "unknown", "yes"),
      Question.SAFE_TONIGHT, List.of("yes", "unknown", "no"),
      Question.SELF_HARM, List.of("no", "unknown", "yes"),
      Question.SUSPECT, List.of("other", "unknown", "caregiver"),
      Question.REPEATS, List.of("first", "second", "third"));

  private static final List<String> AGES = List.of("16to17", "3to15", "under3", "unknown");

  @Test
  void neverRanksLowerWhenAnAnswerGetsWorse() {
    forEach(answers -> FROM_BEST_TO_WORST.forEach((question, order) -> {
      var at = order.indexOf(given(answers, question).getFirst());
      if (at + 1 < order.size()) {
        var worse = new EnumMap<>(answers);
        worse.put(question, List.of(order.get(at + 1)));
        assertNotLower(answers, worse);
      }
    }));
  }

  @Test
  void neverRanksLowerWhenAKindOfHarmIsAddedToAnother() {
    forEach(answers -> {
      var harms = families(answers);
      if (!harms.isEmpty()) {
        for (var more : HarmFamily.values()) {
          var worse = new EnumMap<>(answers);
          var with = new HashSet<>(harms);
          with.add(more);
          putHarms(worse, with);
          assertNotLower(answers, worse);
        }
      }
    });
  }

  @Test
  void neverRanksAnUnknownAgeLowerThanThatOfAnOlderChild() {
    forEach(answers -> {
      if (given(answers, Question.AGE).equals(List.of("3to15"))) {
        var unknown = new EnumMap<>(answers);
        unknown.put(Question.AGE, List.of("unknown"));
        assertNotLower(answers, unknown);
      }
    });
  }

  @Test
  void startsTheTwelveHoursWheneverACaregiverIsTheOneWhoHarms() {
    forEach(answers -> {
      if (given(answers, Question.SUSPECT).equals(List.of("caregiver"))) {
        assertThat(judge(answers).twelveHours()).isTrue();
      }
    });
  }

  @Test
  void losesNothingOfWhatWasKnownWhenSomethingIsAdded() {
    forEach(answers -> {
      var unsaid = new EnumMap<Question, List<String>>(Question.class);
      for (var question : Question.values()) {
        unsaid.put(question, List.of(question == Question.KINDS ? "none" : "unknown"));
      }
      var after = new Answers(answers).and(new Answers(unsaid));

      assertThat(after.byWord()).isEqualTo(new Answers(answers).byWord());
    });
  }

  private static void assertNotLower(
      Map<Question, List<String>> better, Map<Question, List<String>> worse) {
    var before = judge(better);
    var after = judge(worse);
    if (after.priority().compareTo(before.priority()) > 0
        || before.twelveHours() && !after.twelveHours()
        || before.callNow() && !after.callNow()) {
      throw new AssertionError("%s -> %s, but worse: %s -> %s"
          .formatted(better, before.priority(), worse, after.priority()));
    }
  }

  private static List<String> given(Map<Question, List<String>> answers, Question question) {
    return Objects.requireNonNull(answers.get(question));
  }

  private static Finding judge(Map<Question, List<String>> answers) {
    return RULES.find(new Answers(answers));
  }

  private static void forEach(Consumer<EnumMap<Question, List<String>>> check) {
    var answers = new EnumMap<Question, List<String>>(Question.class);
    var questions = List.copyOf(FROM_BEST_TO_WORST.keySet());
    for (var harms : harms()) {
      putHarms(answers, harms);
      for (var age : AGES) {
        answers.put(Question.AGE, List.of(age));
        each(answers, questions, check);
      }
    }
  }

  private static void each(
      EnumMap<Question, List<String>> answers,
      List<Question> open,
      Consumer<EnumMap<Question, List<String>>> check) {
    if (open.isEmpty()) {
      check.accept(new EnumMap<>(answers));
      return;
    }
    for (var answer : given(FROM_BEST_TO_WORST, open.getFirst())) {
      answers.put(open.getFirst(), List.of(answer));
      each(answers, open.subList(1, open.size()), check);
    }
  }

  /** None, each alone, and each with violence or a need beside it. */
  private static List<Set<HarmFamily>> harms() {
    var all = new ArrayList<Set<HarmFamily>>();
    all.add(Set.of());
    Arrays.stream(HarmFamily.values()).forEach(family -> all.add(Set.of(family)));
    for (var family : HarmFamily.values()) {
      all.add(new HashSet<>(List.of(family, HarmFamily.VIOLENCE)));
      all.add(new HashSet<>(List.of(family, HarmFamily.NEED)));
    }
    return all;
  }

  private static Set<HarmFamily> families(Map<Question, List<String>> answers) {
    var found = new HashSet<HarmFamily>();
    for (var family : HarmFamily.values()) {
      if (given(answers, Question.HARM).contains(family.word())) {
        found.add(family);
      }
    }
    return found;
  }

  private static void putHarms(Map<Question, List<String>> answers, Set<HarmFamily> harms) {
    var kinds = harms.stream().filter(family -> family != HarmFamily.NEED).count();
    answers.put(
        Question.HARM,
        harms.isEmpty()
            ? List.of("unknown")
            : harms.stream().map(HarmFamily::word).sorted().toList());
    answers.put(
        Question.ABOUT,
        List.of(
            harms.isEmpty() ? "unknown" : harms.equals(Set.of(HarmFamily.NEED)) ? "need" : "harm"));
    answers.put(Question.KINDS, List.of(kinds == 0 ? "none" : kinds == 1 ? "one" : "several"));
  }
}
