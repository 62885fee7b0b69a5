package vn.kipthoi.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P2;
import static vn.kipthoi.intake.Priority.P3;
import static vn.kipthoi.intake.Priority.P4;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.platform.privacy.Purpose;

class RuleBookTest {

  private static final RuleBook RULES = RuleBook.shipped();

  /** Every answer is the mildest there is; each line of the table then says what differs. */
  static final Map<Question, List<String>> CALM = Map.of(
      Question.DANGER_NOW, List.of("no"),
      Question.ABUSER_NEAR, List.of("no"),
      Question.INJURED, List.of("no"),
      Question.SAFE_TONIGHT, List.of("yes"),
      Question.SELF_HARM, List.of("no"),
      Question.AGE, List.of("3to15"),
      Question.SUSPECT, List.of("other"),
      Question.HARM, List.of("violence"),
      Question.ABOUT, List.of("harm"),
      Question.KINDS, List.of("one"));

  static Stream<Arguments> decisiveRules() {
    return Stream.of(
        line("danger-now", P1, true, true, "dangerNow=yes"),
        line("wants-to-die", P1, true, true, "selfHarm=yes"),
        line("hurt-and-within-reach", P1, true, false, "injured=yes", "abuserNear=yes"),
        line("hurt-and-within-reach", P1, true, false, "injured=yes", "abuserNear=unknown"),
        line("sexual-and-within-reach", P1, true, false, "harm=sexual", "abuserNear=yes"),
        line("sexual-and-within-reach", P1, true, false, "harm=sexual", "abuserNear=unknown"),
        line("infant-maybe-hurt", P1, true, false, "age=under3", "injured=yes"),
        line("infant-maybe-hurt", P1, true, false, "age=under3", "injured=unknown"),
        line("abandoned-infant", P1, true, false, "harm=abandonment", "age=under3"),
        line("abandoned-infant", P1, true, false, "harm=abandonment", "age=unknown"),
        line("trafficking", P1, true, false, "harm=trafficking"),
        line("caregiver-harms", P2, true, false, "suspect=caregiver"),
        line("caregiver-harms", P2, true, false, "suspect=caregiver", "about=need", "harm=need"),
        line("hurt", P2, true, false, "injured=yes"),
        line("within-reach", P2, false, false, "abuserNear=yes"),
        line("nowhere-safe-tonight", P2, false, false, "safeTonight=no"),
        line("grave-kind", P2, false, false, "harm=sexual"),
        line("grave-kind", P2, false, false, "harm=missing"),
        line("several-kinds", P2, false, false, "kinds=several"),
        line("reported-again", P2, false, false, "repeats=third"),
        line("reported-again", P2, false, false, "repeats=third", "about=need", "harm=need"),
        line("who-harms-is-not-known", P2, true, false, "suspect=unknown"),
        line("danger-is-not-known", P2, false, false, "dangerNow=unknown"),
        line(
            "danger-is-not-known",
            P2,
            false,
            false,
            "dangerNow=unknown",
            "about=need",
            "harm=need"),
        line("what-happened-is-not-known", P2, false, false, "about=unknown", "harm=unknown"),
        line("reach-is-not-known", P2, false, false, "abuserNear=unknown"),
        line("injury-is-not-known", P2, false, false, "injured=unknown"),
        line("protection-is-not-known", P2, false, false, "safeTonight=unknown"),
        line("harmed-and-protected", P3, false, false),
        line("need-without-harm", P4, false, false, "about=need", "harm=need"));
  }

  @ParameterizedTest
  @MethodSource("decisiveRules")
  void ranksByTheFirstRuleThatIsMostUrgent(
      String rule, Priority priority, boolean twelveHours, boolean callNow, List<String> said) {
    var urgency = RULES.judge(calmBut(said));

    assertThat(urgency.priority()).isEqualTo(priority);
    assertThat(urgency.twelveHours()).isEqualTo(twelveHours);
    assertThat(urgency.callNow()).isEqualTo(callNow);
    assertThat(decisive(urgency)).isEqualTo(rule);
  }

  @Test
  void triesEveryRuleOfTheTable() {
    var tried = decisiveRules().map(line -> (String) line.get()[0]);

    assertThat(tried).containsAll(RULES.rules().stream().map(Rule::id).toList());
  }

  @Test
  void staysAtP2AndTheLawsClockWhenNothingIsKnown() {
    var nothing = new EnumMap<Question, List<String>>(Question.class);
    for (var question : Question.values()) {
      nothing.put(question, List.of(question == Question.KINDS ? "none" : "unknown"));
    }

    var urgency = RULES.judge(new Answers(nothing));

    assertThat(urgency.priority()).isEqualTo(P2);
    assertThat(urgency.twelveHours()).isTrue();
  }

  @Test
  void isNeverLoweredByAMilderRuleFurtherDown() {
    var urgency = RULES.judge(calmBut(List.of("dangerNow=yes", "about=need", "harm=need")));

    assertThat(urgency.priority()).isEqualTo(P1);
  }

  @Test
  void keepsRulesAnswersAndVersion() {
    var urgency =
        RULES.judge(calmBut(List.of("suspect=caregiver", "injured=yes", "repeats=first")));

    assertThat(urgency.version()).isEqualTo("2026-11-22.2");
    assertThat(urgency.rules().revealFor(Purpose.ROUTING))
        .containsExactly("caregiver-harms", "hurt");
    assertThat(urgency.answers().revealFor(Purpose.ROUTING))
        .containsEntry("suspect", List.of("caregiver"))
        .hasSameSizeAs(Question.values());
  }

  @Test
  void saysWhyInBothLanguages() {
    var why = RULES
        .judge(calmBut(List.of("suspect=caregiver", "injured=yes")))
        .why()
        .revealFor(Purpose.ROUTING);

    assertThat(why.vietnamese())
        .isEqualTo("Gấp, vì người gây hại là cha mẹ hoặc người chăm sóc trẻ; trẻ bị thương.");
    assertThat(why.english())
        .isEqualTo("Urgent, because whoever harms is a parent or caregiver; the child is hurt.");
  }

  @Test
  void refusesARuleThatCouldNeverHold() {
    assertThatThrownBy(
            () -> RuleFile.parse(fileWith(JsonObject.of("injured", JsonArray.of("maybe")))))
        .hasMessageContaining("waits for an answer to injured");
    assertThatThrownBy(
            () -> RuleFile.parse(fileWith(JsonObject.of("weather", JsonArray.of("yes")))))
        .hasMessageContaining("is no question");
  }

  private static String decisive(Urgency urgency) {
    var held = urgency.rules().revealFor(Purpose.ROUTING);
    return RULES.rules().stream()
        .filter(rule -> held.contains(rule.id()) && rule.priority() == urgency.priority())
        .map(Rule::id)
        .findFirst()
        .orElse("none");
  }

  private static Answers calmBut(List<String> said) {
    var given = new EnumMap<Question, List<String>>(CALM);
    for (var answer : said) {
      var parts = answer.split("=", 2);
      given.put(Question.of(parts[0]).orElseThrow(), List.of(parts[1]));
    }
    return new Answers(given);
  }

  private static Arguments line(
      String rule, Priority priority, boolean twelveHours, boolean callNow, String... said) {
    return Arguments.of(rule, priority, twelveHours, callNow, List.copyOf(Set.of(said)));
  }

  private static JsonObject fileWith(JsonObject when) {
    var rule = new JsonObject()
        .put("id", "planted")
        .put("when", when)
        .put("priority", "P1")
        .put("twelveHours", true)
        .put("callNow", false)
        .put("vi", "x")
        .put("en", "x");
    return new JsonObject()
        .put("version", "0")
        .put("rules", JsonArray.of(rule))
        .put("otherwise", rule.copy().put("when", new JsonObject()));
  }
}
