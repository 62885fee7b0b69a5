package vn.kipthoi.routing.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.life.Acts.NOW;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.intake.Priority;

/** Every state meets every act: where the law has a way it leads on, and nowhere else. */
class EveryStateAndActTest {

  private static final Set<String> OPEN =
      States.OPEN.stream().map(CaseState::word).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> ENDED =
      States.ENDED.stream().map(CaseState::word).collect(Collectors.toUnmodifiableSet());

  /** What the specification says: from which states an act leads on, and where it leads. */
  private static final Map<String, Map<String, String>> WAYS = Map.ofEntries(
      Map.entry("set-out", Map.of("acknowledged", "verifying")),
      Map.entry(
          "assessed",
          Map.of("acknowledged", "assessed", "verifying", "assessed", "assessed", "assessed")),
      Map.entry("found-groundless", Map.of("assessed", "unfounded-review")),
      Map.entry("needs-taken", Map.of("assessed", "needs")),
      Map.entry("plan-drafted", Map.of("needs", "plan-draft", "review", "plan-draft")),
      Map.entry("plan-submitted", Map.of("plan-draft", "plan-submitted")),
      Map.entry("plan-approved", Map.of("plan-submitted", "plan-approved")),
      Map.entry("plan-returned", Map.of("plan-submitted", "plan-draft")),
      Map.entry("support-begun", Map.of("plan-approved", "in-support")),
      Map.entry("reviewed", Map.of("in-support", "review")),
      Map.entry("closing", Map.of("review", "review")),
      Map.entry(
          "screening-out-proposed",
          Map.of("unrouted", "unrouted", "routed", "routed", "acknowledged", "acknowledged")),
      Map.entry("groundless-agreed", Map.of("unfounded-review", "closed")),
      Map.entry("groundless-refused", Map.of("unfounded-review", "assessed")),
      Map.entry("placed", Map.of("unrouted", "routed")),
      Map.entry("unmerged", Map.of("merged", "assessed")));

  /** What may be done in every open state, and leaves it as it is. */
  private static final Set<String> ANYWHERE = Set.of(
      "measure-applied",
      "measure-not-needed",
      "measure-ended",
      "separation-begun",
      "crime-sign-noted",
      "police-told",
      "priority-raised",
      "lowering-proposed",
      "escalated-by-hand",
      "taken-over",
      "took-in",
      "transfer-declined");

  /** What needs something to lie over the case that does not: looked at in tests of their own. */
  private static final Set<String> NEEDS_MORE = Set.of(
      "separation-extended",
      "separation-ended",
      "ending-confirmed",
      "ending-refused",
      "lowering-confirmed",
      "lowering-refused",
      "longer-allowed",
      "clock-paused",
      "clock-resumed",
      "transfer-offered");

  static Stream<CaseState> states() {
    return Stream.concat(
        Stream.<CaseState>concat(States.OPEN.stream(), States.ENDED.stream()),
        Stream.of(new CaseState.Assessed().merged()));
  }

  @ParameterizedTest
  @MethodSource("states")
  void leadsOnWhereTheLawHasAWayAndNowhereElse(CaseState state) {
    for (var act : Acts.all()) {
      if (!NEEDS_MORE.contains(act.word())) {
        assertThat(led(act, state)).as(act.word()).isEqualTo(expected(act.word(), state));
      }
    }
  }

  @Test
  void knowsAnActOfEveryKind() {
    var kinds = Arrays.stream(Act.class.getPermittedSubclasses())
        .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()))
        .map(Class::getName)
        .toList();

    assertThat(Acts.all())
        .extracting(act -> act.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void givesEveryActAWordOfItsOwn() {
    var words = Acts.all().stream().map(Act::word).toList();

    assertThat(new TreeSet<>(words)).hasSameSizeAs(words);
  }

  @ParameterizedTest
  @MethodSource("states")
  void readsEveryStateFromItsWord(CaseState state) {
    var before = state instanceof CaseState.Merged(var was)
        ? Optional.of(was.word())
        : Optional.<String>empty();

    assertThat(States.of(state.word(), before)).isEqualTo(state);
  }

  @Test
  void mergesEveryOpenStateAndFindsItAgain() {
    for (var state : States.OPEN) {
      assertThat(state.merged().unmerged()).isEqualTo(state);
    }
  }

  private static String expected(String word, CaseState state) {
    var here = state.word();
    if (ANYWHERE.contains(word)) {
      return OPEN.contains(here) ? here : refused(here);
    }
    return switch (word) {
      case "child-seen" ->
        here.equals("acknowledged") ? "verifying" : OPEN.contains(here) ? here : refused(here);
      case "escalation-answered", "let-go" -> here;
      case "merged" -> OPEN.contains(here) ? "merged" : refused(here);
      case "reopened" -> ENDED.contains(here) ? "routed" : refused(here);
      default -> WAYS.getOrDefault(word, Map.of()).getOrDefault(here, refused(here));
    };
  }

  private static String refused(String state) {
    return OPEN.contains(state) ? "NOT_NOW" : "ENDED";
  }

  /** Where the act leads, tried by everybody: the first whose part it is finds out. */
  private static String led(Act act, CaseState state) {
    var everybody = List.of(Acts.MEMBER, Acts.LEADER, Acts.DISTRICT, Acts.PROVINCE, Acts.OPERATOR);
    var standing = act instanceof Protection.Separate || act instanceof Conclusion
        ? Acts.at(state, Priority.P2)
        : Acts.laden(state);
    return everybody.stream()
        .map(doer -> act.by(doer, standing, NOW))
        .map(EveryStateAndActTest::word)
        .filter(said -> !said.equals("NOT_YOUR_PART") && !said.equals("NOT_ASKED"))
        .findFirst()
        .orElseThrow();
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Done done -> done.after().state().word();
      case Verdict.Refused(var why) -> why.name();
    };
  }
}
