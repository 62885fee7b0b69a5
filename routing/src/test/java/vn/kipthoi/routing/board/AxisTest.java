package vn.kipthoi.routing.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:32:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT-12H, OVER",
    "PT0S, OVER",
    "PT0.000001S, RISK",
    "PT1H59M59S, RISK",
    "PT2H, DAY",
    "PT23H59M, DAY",
    "PT24H, LATER",
    "P90D, LATER"
  })
  void tellsWhichZoneADeadlineIsIn(Duration left, Zone zone) {
    assertThat(Zone.of(NOW, NOW.plus(left))).isEqualTo(zone);
    assertThat(NOW.plus(left)).isBetween(zone.from(NOW), zone.until(NOW).minusNanos(1));
  }

  @Test
  void runsFromLongOverdueToFarOffWithoutAStepBack() {
    var places = IntStream.rangeClosed(-48 * 60, 50 * 24 * 60)
        .mapToDouble(minutes -> Axis.at(Duration.ofMinutes(minutes)))
        .toArray();

    assertThat(IntStream.range(1, places.length).allMatch(at -> places[at] >= places[at - 1]))
        .isTrue();
    assertThat(places[0]).isZero();
    assertThat(places[places.length - 1]).isEqualTo(Axis.WIDTH);
  }

  @Test
  void dividesAllOfTheAxisAndEachZoneAtItsEdge() {
    var edges = Axis.edges(NOW);

    assertThat(edges).isSorted().doesNotHaveDuplicates();
    assertThat(edges).contains(Zone.RISK.from(NOW), Zone.DAY.from(NOW), Zone.LATER.from(NOW));
    assertThat(Axis.stretchOf(0).zone()).isEqualTo(Zone.OVER);
    assertThat(Axis.stretchOf(edges.size()).zone()).isEqualTo(Zone.LATER);
    assertThat(Axis.binAt(0)).isZero();
    var last = Axis.stretchOf(edges.size());
    assertThat(Axis.binAt(edges.size()) + Axis.binWidth(last)).isEqualTo(Axis.WIDTH, within(0.001));
  }

  @Test
  void stacksMarksThatAreDueTogetherAndKeepsThemInTheirZone() {
    var due = List.of(
        new Mark.Placing(NOW.minusSeconds(1), false),
        new Mark.Placing(NOW, true),
        new Mark.Placing(NOW.plusSeconds(1), false),
        new Mark.Placing(NOW.plusSeconds(2), false));

    var marks = Mark.place(NOW, due);

    assertThat(marks).extracting(Mark::height).containsExactly(0, 1, 0, 1);
    assertThat(marks.get(1).zone()).isEqualTo(Zone.OVER);
    assertThat(marks.get(1).x()).isLessThan(Axis.of(Zone.OVER).until());
    assertThat(marks.get(2).x()).isGreaterThan(Axis.of(Zone.RISK).from());
  }

  @Test
  void countsEachZoneOutOfItsBins() {
    var bins = List.of(
        new Bin(0, 2, 1, NOW.minusSeconds(9), NOW.minusSeconds(3)),
        new Bin(21, 5, 0, NOW.minusSeconds(2), NOW),
        new Bin(22, 1, 1, NOW.plusSeconds(5), NOW.plusSeconds(5)));

    var tallies = Tally.of(bins);

    assertThat(tallies).extracting(Tally::waiting).containsExactly(7, 1, 0, 0);
    assertThat(tallies).extracting(Tally::urgent).containsExactly(1, 1, 0, 0);
    assertThat(tallies.getFirst().first()).contains(NOW.minusSeconds(9));
    assertThat(tallies.get(2).first()).isEmpty();
  }

  @Test
  void showsADayOnWhichNothingWasDueAsOneThatSaysNothing() {
    var today = LocalDate.of(2026, 11, 22);

    var days = Kept.until(today, List.of(new Kept(today.minusDays(1), 2, 3)));

    assertThat(days).hasSize(Kept.DAYS);
    assertThat(days.getLast().day()).isEqualTo(today);
    assertThat(days).filteredOn(Kept::says).extracting(Kept::percent).containsExactly(66);
  }

  @Test
  void leavesThoseWhoWereToldInPeaceForAWhile() {
    assertThat(Nudge.notBefore(Optional.empty(), NOW)).isEmpty();
    assertThat(Nudge.notBefore(Optional.of(NOW.minusSeconds(299)), NOW))
        .contains(NOW.plusSeconds(1));
    assertThat(Nudge.notBefore(Optional.of(NOW.minusSeconds(300)), NOW)).isEmpty();
  }
}
