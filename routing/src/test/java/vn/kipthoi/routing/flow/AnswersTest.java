package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.AREA;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.store.DeadlineStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class AnswersTest {

  private static final Promise GOING = new Promise.GoingNow();
  private static final Promise CANNOT = new Promise.Cannot();

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private UUID report;
  private CallOut callOut;

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
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
  void stopsTheClockAndNothingMoreIsSaid() {
    assertThat(station.answers(callOut, 1, GOING))
        .isEqualTo(new Answered.Accepted(callOut.caseNumber(), clock.instant()));

    clock.advance(Duration.ofHours(3));
    assertThat(station.sweeps()).isZero();
    assertThat(station.told(report)).isEmpty();
    assertThat(state()).isEqualTo("acknowledged");
    assertThat(station.timeline(report)).endsWith("called-out", "accepted");
  }

  @Test
  void saysTheSameToWhoeverAcceptsTwice() {
    var first = clock.instant();
    var _ = station.answers(callOut, 1, GOING);
    clock.advance(Duration.ofSeconds(30));

    assertThat(station.answers(callOut, 1, GOING))
        .isEqualTo(new Answered.AcceptedBefore(callOut.caseNumber(), first));
  }

  @Test
  void keepsALateAnswerAndLeavesTheNextRungsClockRunning() {
    clock.advance(Duration.ofMinutes(5));
    station.sweeps();
    var leaders = station.told(report).getFirst();
    var toldAt = clock.instant();
    clock.advance(Duration.ofSeconds(10));

    assertThat(station.answers(callOut, 0, GOING))
        .isEqualTo(new Answered.TooLate(callOut.caseNumber(), leaders.rung(), toldAt));

    assertThat(isOpen(leaders)).isTrue();
    assertThat(outcomes()).containsExactly("too-late");
    assertThat(station.timeline(report)).endsWith("answered-late");
  }

  @Test
  void letsAnAnswerStandThatComesAfterTheMomentButBeforeAnybodyElseWasTold() {
    clock.advance(Duration.ofMinutes(6));

    assertThat(station.answers(callOut, 0, GOING)).isInstanceOf(Answered.Accepted.class);
    assertThat(station.sweeps()).isZero();
  }

  @Test
  void letsOneOfTwoWinWhoAcceptAtTheSameMoment() {
    var holding = await(fresh.pool().getConnection());
    var open = await(holding.begin());
    var _ = await(holding.query("select from routing.deadlines for update").execute());
    var one = station.answers().answer(answer(0));
    var other = station.answers().answer(answer(1));
    eventually(() -> assertThat(waiting()).isEqualTo(2));

    await(open.rollback());

    assertThat(List.of(await(one), await(other)))
        .hasAtLeastOneElementOfType(Answered.Accepted.class)
        .hasAtLeastOneElementOfType(Answered.TakenBySomebodyElse.class);
    assertThat(outcomes()).containsExactlyInAnyOrder("accepted", "taken");
    await(holding.close());
  }

  @Test
  void comesTooLateWhenAnotherNodeIsEscalatingAtThatMoment() {
    clock.advance(Duration.ofMinutes(5));
    var otherNode = await(fresh.pool().getConnection());
    var open = await(otherNode.begin());
    var claimed = await(new DeadlineStore().claimOverdue(otherNode, clock.instant()));
    var answering = station.answers().answer(answer(0));
    eventually(() -> assertThat(waiting()).isEqualTo(1));

    await(open.commit());

    assertThat(claimed).isPresent();
    assertThat(await(answering)).isInstanceOf(Answered.TooLate.class);
    await(otherNode.close());
  }

  @Test
  void asksTheNextRungAtOnceWhenNobodyIsLeftWhoCan() {
    assertThat(station.answers(callOut, 0, CANNOT)).isInstanceOf(Answered.PassedOn.class);
    assertThat(station.answers(callOut, 1, CANNOT)).isInstanceOf(Answered.PassedOn.class);
    assertThat(station.told(report)).as("one is left who may accept").isEmpty();

    assertThat(station.answers(callOut, 2, CANNOT)).isInstanceOf(Answered.PassedOn.class);

    assertThat(station.told(report))
        .singleElement()
        .satisfies(next -> assertThat(next.rung().word()).isEqualTo("leader"));
    assertThat(station.timeline(report))
        .endsWith("cannot", "cannot", "cannot", "declined", "called-out");
  }

  @Test
  void letsSomebodyAcceptAfterOthersCouldNot() {
    var _ = station.answers(callOut, 0, CANNOT);

    assertThat(station.answers(callOut, 0, GOING)).isInstanceOf(Answered.Accepted.class);
  }

  @Test
  void tellsTheNextRungWhenWhoeverAcceptedFindsThatTheyCannot() {
    var _ = station.answers(callOut, 1, GOING);

    assertThat(station.answers(callOut, 1, CANNOT)).isInstanceOf(Answered.PassedOn.class);

    assertThat(station.told(report))
        .singleElement()
        .satisfies(next -> assertThat(next.rung().word()).isEqualTo("leader"));
    assertThat(state()).isEqualTo("routed");
    assertThat(station.answers(callOut, 1, GOING)).isInstanceOf(Answered.TooLate.class);
  }

  @Test
  void keepsWhatSomebodySaysWhoWasNotAskedAndChangesNothing() {
    var stranger = station.onDuty(AREA, "district", 1).getFirst();
    var answer = new Answer(callOut.deadline().id(), stranger, GOING, clock.instant(), "sms");

    assertThat(await(station.answers().answer(answer))).isEqualTo(new Answered.NotTheirs());

    assertThat(isOpen(callOut)).isTrue();
    assertThat(outcomes()).containsExactly("not-theirs");
  }

  @Test
  void knowsNoDeadlineThatNobodyWasCalledOutFor() {
    var answer =
        new Answer(UUID.randomUUID(), callOut.people().getFirst(), GOING, clock.instant(), "sms");

    assertThat(await(station.answers().answer(answer))).isEqualTo(new Answered.NotTheirs());
  }

  @Test
  void keepsAPromiseToGoLater() {
    var at = clock.instant().plus(Duration.ofMinutes(40));

    assertThat(station.answers(callOut, 0, new Promise.GoingAt(at)))
        .isInstanceOf(Answered.Accepted.class);
    assertThat(station
            .row("select going_at from routing.answers")
            .getOffsetDateTime("going_at")
            .toInstant())
        .isEqualTo(at);
  }

  @Test
  void closesOnlyItsOwnDeadlineWhenAnotherCaseRunsToo() {
    var second = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var other = station.told(second).getFirst();

    var _ = station.answers(callOut, 0, GOING);

    assertThat(isOpen(callOut)).isFalse();
    assertThat(isOpen(other)).isTrue();
  }

  private Answer answer(int place) {
    return new Answer(
        callOut.deadline().id(), callOut.people().get(place), GOING, clock.instant(), "app");
  }

  private boolean isOpen(CallOut asked) {
    return await(station
        .answers()
        .stillOwed(fresh.pool(), asked.deadline().id(), asked.people().getFirst()));
  }

  private String state() {
    return station.row("select state from routing.cases").getString("state");
  }

  private List<String> outcomes() {
    return station.rows("select outcome from routing.answers").stream()
        .map(row -> row.getString("outcome"))
        .toList();
  }

  /** How many connections wait for another's lock. */
  private int waiting() {
    return station
        .rows("select from pg_stat_activity where datname = current_database() "
            + "and wait_event_type = 'Lock'")
        .size();
  }
}
