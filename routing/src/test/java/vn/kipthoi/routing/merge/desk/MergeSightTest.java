package vn.kipthoi.routing.merge.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.merge.MergeRefusal;
import vn.kipthoi.routing.merge.Merging;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Who may merge what, and who sees it afterwards. */
class MergeSightTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Doubles doubles;

  @BeforeEach
  void aNode() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    doubles = new Doubles(fresh, clock);
  }

  @AfterEach
  void close() {
    doubles.close();
  }

  @Test
  void saysWhereACaseWentWhenSomebodyWantsToMergeIntoIt() {
    var a = doubles.open(COMMUNE, Priority.P3);
    var b = doubles.open(COMMUNE, Priority.P3);
    var c = doubles.open(COMMUNE, Priority.P3);
    doubles.merge(doubles.operator, b, c);

    assertThat(doubles.merge(doubles.operator, a, b))
        .isEqualTo(new Merging.Refused(MergeRefusal.SURVIVOR_WENT_ON, Optional.of(c)));
    assertThat(doubles.merge(doubles.operator, c, b))
        .isEqualTo(new Merging.Refused(MergeRefusal.SURVIVOR_WENT_ON, Optional.of(c)));
    assertThat(doubles.merge(doubles.operator, b, a))
        .isEqualTo(new Merging.Refused(MergeRefusal.WENT_ELSEWHERE, Optional.of(c)));
    assertThat(doubles.merge(doubles.operator, a, a))
        .isEqualTo(new Merging.Refused(MergeRefusal.ITSELF, Optional.empty()));
  }

  @Test
  void isForThoseWhoLeadAndSeeBoth() {
    var here = doubles.open(COMMUNE, Priority.P3);
    var there = doubles.open(SISTER, Priority.P3);
    var alsoHere = doubles.open(COMMUNE, Priority.P3);

    assertThat(doubles.merge(doubles.member, here, alsoHere))
        .isInstanceOfSatisfying(
            Merging.NotPerformed.class,
            not -> assertThat(not.why()).isInstanceOf(Performed.Refused.class));
    assertThat(doubles.merge(doubles.leader, here, there))
        .isEqualTo(new Merging.NotPerformed(new Performed.NotThere()));
    assertThat(doubles.merge(doubles.sister, here, there))
        .isEqualTo(new Merging.NotPerformed(new Performed.NotThere()));
    assertThat(Stream.of(here, there, alsoHere).map(doubles::state)).containsOnly("routed");
  }

  @Test
  void hidesAllOfThemFromWhomeverOneIsKeptFrom() {
    var kept = doubles.open(COMMUNE, Priority.P2);
    var other = doubles.open(COMMUNE, Priority.P2);
    var third = doubles.open(COMMUNE, Priority.P2);
    var person = doubles.station.onDuty(COMMUNE, "team", 3).getFirst();
    keepFrom(kept, person);
    assertThat(doubles.sees(COMMUNE.text(), person, other)).isTrue();

    doubles.merge(doubles.operator, kept, other);
    doubles.merge(doubles.operator, third, other);

    assertThat(Stream.of(kept, other, third).map(one -> doubles.sees(COMMUNE.text(), person, one)))
        .containsOnly(false);
    assertThat(doubles.sees(COMMUNE.text(), UUID.randomUUID(), other)).isTrue();
    doubles.undo(doubles.operator, kept);
    assertThat(doubles.sees(COMMUNE.text(), person, other)).isTrue();
    assertThat(doubles.sees(COMMUNE.text(), person, kept)).isFalse();
  }

  @Test
  void neverShowsACommuneWhatPassesItOver() {
    var restricted = doubles.open(COMMUNE, Priority.P2, true);
    var open = doubles.open(COMMUNE, Priority.P2);
    assertThat(doubles.scope(restricted)).doesNotContain(COMMUNE.text());

    assertThat(doubles.merge(doubles.province, restricted, open))
        .isEqualTo(new Merging.Refused(MergeRefusal.RESTRICTED_GOES_ON, Optional.empty()));
    assertThat(doubles.merge(doubles.province, open, restricted)).isInstanceOf(Merging.Done.class);

    assertThat(doubles.scope(restricted)).doesNotContain(COMMUNE.text());
  }

  private void keepFrom(CaseNumber number, UUID person) {
    var _ = doubles.station.rows(
        "insert into routing.exclusions (id, case_id, person, reason, by, at)"
            + " select gen_random_uuid(), c.id, $1, 'kin-of-suspect', 'desk', $2"
            + " from routing.cases c where c.number = $3",
        person,
        clock.instant().atOffset(ZoneOffset.UTC),
        number.text());
  }
}
