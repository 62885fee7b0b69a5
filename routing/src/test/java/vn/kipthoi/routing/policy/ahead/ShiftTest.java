package vn.kipthoi.routing.policy.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.owing.CaseLedger;
import vn.kipthoi.routing.owing.Migration;
import vn.kipthoi.routing.owing.Owing;
import vn.kipthoi.routing.owing.Rating;
import vn.kipthoi.routing.owing.Reached;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.Condition;
import vn.kipthoi.routing.policy.Draft;
import vn.kipthoi.routing.policy.Draft.Change;
import vn.kipthoi.routing.policy.Draft.LengthChange;
import vn.kipthoi.routing.policy.Length;
import vn.kipthoi.routing.policy.Policy;
import vn.kipthoi.routing.policy.PolicyBook;

class ShiftTest {

  private static final UnitCode PHU_THO = new UnitCode("25");
  private static final Instant HEARD = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant TEN_HOURS_LATER = HEARD.plus(Duration.ofHours(10));

  private final PolicyBook shipped = PolicyBook.shipped();

  @Test
  void a_shorter_limit_makes_what_runs_due_earlier_and_perhaps_overdue_at_once() {
    var eight = with(ClockId.EMERGENCY, Length.Kind.CLOCK_HOURS, 8 * 3600, TEN_HOURS_LATER);

    var shifts = Shift.of(ledger(), shipped, eight, applied(TEN_HOURS_LATER));

    assertThat(shifts)
        .containsExactly(new Shift(
            ClockId.EMERGENCY, HEARD.plus(Duration.ofHours(12)), HEARD.plus(Duration.ofHours(8))));
    assertThat(shifts.getFirst().isOverdueAt(TEN_HOURS_LATER)).isTrue();
    assertThat(shifts.getFirst().isOverdueAt(HEARD)).isFalse();
  }

  @Test
  void a_longer_one_moves_paper_and_never_safety() {
    var longerPaper = with(ClockId.PLAN, Length.Kind.WORKING_DAYS, 9, TEN_HOURS_LATER);
    var longerSafety = with(ClockId.CHILD_SEEN, Length.Kind.CLOCK_HOURS, 7200 * 9, HEARD);

    assertThat(Shift.of(ledger(Milestone.ASSESSED), shipped, longerPaper, applied(TEN_HOURS_LATER)))
        .singleElement()
        .satisfies(shift -> {
          assertThat(shift.clock()).isEqualTo(ClockId.PLAN);
          assertThat(shift.isEarlier()).isFalse();
        });
    assertThat(Shift.of(ledger(), shipped, longerSafety, applied(HEARD.plusSeconds(60))))
        .isEmpty();
  }

  @Test
  void what_takes_effect_while_clocks_run_leaves_them_until_somebody_applies_it() {
    var later = HEARD.plus(Duration.ofHours(1));
    var eight = with(ClockId.EMERGENCY, Length.Kind.CLOCK_HOURS, 8 * 3600, later);

    var untouched = Owing.of(ledger(), Shift.terms(eight, PHU_THO));

    assertThat(untouched).isEqualTo(Owing.of(ledger(), Shift.terms(shipped, PHU_THO)));
    assertThat(Shift.of(ledger(), eight, eight, applied(TEN_HOURS_LATER))).hasSize(1);
  }

  @Test
  void a_book_that_says_the_same_moves_nothing() {
    assertThat(Shift.of(ledger(Milestone.ASSESSED), shipped, shipped, applied(TEN_HOURS_LATER)))
        .isEmpty();
  }

  private PolicyBook with(ClockId clock, Length.Kind kind, long amount, Instant from) {
    var draft = Draft.ofNation(Policy.shipped(), Map.of(), from, "a test")
        .with(new Change(
            Optional.empty(),
            Optional.empty(),
            List.of(new LengthChange(
                clock,
                new Allowance.Place(Priority.P1, Condition.ALWAYS),
                Optional.of(Length.of(kind, amount)))),
            Map.of(),
            Map.of()));
    return shipped.with(draft.asVersion("2026-1", Policy.shipped()));
  }

  private static CaseLedger ledger(Milestone... reached) {
    var all = new ArrayList<Reached>();
    all.add(Reached.now(Milestone.RECEIVED, HEARD));
    for (var milestone : reached) {
      all.add(Reached.now(milestone, HEARD.plusSeconds(3600)));
    }
    return new CaseLedger(
        PHU_THO,
        false,
        all,
        List.of(new Rating(HEARD, Priority.P1, Set.of(), false)),
        List.of(),
        List.of());
  }

  private static Migration applied(Instant at) {
    return new Migration(at, Migration.What.POLICY_AND_CALENDAR);
  }
}
