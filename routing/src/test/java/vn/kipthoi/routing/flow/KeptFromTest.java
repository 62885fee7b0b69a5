package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A case that is kept from somebody does not exist for them, and nothing of theirs touches it. */
class KeptFromTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private UUID report;
  private CallOut callOut;

  @BeforeEach
  void aCaseThatTheTeamWasCalledOutFor() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void isNotThereForThemButForAllOthersOfTheirUnit() {
    var kept = callOut.people().getFirst();
    keepFrom(kept);

    assertThat(visible("05392", kept)).isZero();
    assertThat(visible("VN", kept)).isZero();
    assertThat(visible("05392", callOut.people().get(1))).isOne();
    assertThat(station.rows("select from routing.cases_visible_to($1, null)", "05392"))
        .hasSize(1);
  }

  @Test
  void isThereAgainOnceTwoPeopleHaveLiftedIt() {
    var kept = callOut.people().getFirst();
    keepFrom(kept);

    var _ = station.rows(
        "update routing.exclusions set asked_back_by = $1, asked_back_role = 'LEADER', asked_back_at = at, "
            + "lifted_by = $2, lifted_at = at",
        UUID.randomUUID(),
        UUID.randomUUID());

    assertThat(visible("05392", kept)).isOne();
  }

  @Test
  void isNotOwedByThemAnyMoreAlthoughItIsStillOpen() {
    keepFrom(callOut.people().getFirst());

    assertThat(isOwedBy(callOut.people().getFirst())).isFalse();
    assertThat(isOwedBy(callOut.people().get(1))).isTrue();
    assertThat(await(station
            .answers()
            .keptFrom(fresh.pool(), callOut.people().getFirst(), Set.of(theCase()))))
        .containsExactly(theCase());
  }

  @Test
  void isNotAcceptedByThem() {
    keepFrom(callOut.people().getFirst());

    assertThat(station.answers(callOut, 0, new Promise.GoingNow()))
        .isEqualTo(new Answered.NotTheirs());

    assertThat(station.row("select state from routing.cases").getString("state"))
        .isEqualTo("routed");
    assertThat(station.row("select state from routing.deadlines").getString("state"))
        .isEqualTo("open");
  }

  @Test
  void goesOnAtOnceWhenAllOthersSaidThatTheyCannot() {
    keepFrom(callOut.people().getFirst());

    var _ = station.answers(callOut, 1, new Promise.Cannot());
    assertThat(station.told(report)).isEmpty();
    var _ = station.answers(callOut, 2, new Promise.Cannot());

    assertThat(station.told(report))
        .singleElement()
        .satisfies(next -> assertThat(next.rung().word()).isEqualTo("leader"));
  }

  @Test
  void callsNoneOfThemOutOnAnyRung() {
    var leaders = station.onDuty(COMMUNE, "leader", 3);
    keepFrom(leaders.get(1));

    clock.advance(Duration.ofMinutes(6));
    station.sweeps();

    assertThat(station.told(report))
        .singleElement()
        .satisfies(
            next -> assertThat(next.people()).containsExactly(leaders.get(0), leaders.get(2)));
  }

  @Test
  void passesARungOverOfWhichItIsKeptFromEverybody() {
    station.onDuty(COMMUNE, "leader", 3).forEach(this::keepFrom);

    clock.advance(Duration.ofMinutes(6));
    station.sweeps();

    assertThat(station.told(report))
        .singleElement()
        .satisfies(next -> assertThat(next.rung().word()).isEqualTo("district"));
    assertThat(station.row("select why from routing.skipped_rungs").getString("why"))
        .isEqualTo("conflict");
  }

  private int visible(String unit, UUID person) {
    return station
        .rows("select from routing.cases_visible_to($1, $2)", unit, person)
        .size();
  }

  private boolean isOwedBy(UUID person) {
    return await(station.answers().stillOwed(fresh.pool(), callOut.deadline().id(), person));
  }

  private CaseId theCase() {
    return callOut.deadline().caseId();
  }

  private void keepFrom(UUID person) {
    var _ = station.rows(
        "insert into routing.exclusions (id, case_id, person, reason, by, at) "
            + "values (gen_random_uuid(), $1, $2, 'named', 'desk', platform.now())",
        theCase().value(),
        person);
  }
}
