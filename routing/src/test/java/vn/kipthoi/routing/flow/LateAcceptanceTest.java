package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.Belief.NotBelieved.Why;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Claim;
import vn.kipthoi.routing.Heard;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Acceptances that were given where there is no signal, and came in later. */
class LateAcceptanceTest {

  private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
  private static final Instant TAPPED = START.plus(Duration.ofMinutes(3));
  private static final UUID DEVICE = UUID.randomUUID();
  private static final Promise GOING = new Promise.GoingNow();

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Station station;
  private UUID report;
  private CallOut callOut;

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
    clock = fresh.clockAt(START.toString());
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
  void stopsTheClockWhenItWasGivenAndSaysThatItWasReportedLate() {
    clock.advance(Duration.ofMinutes(4).plusSeconds(30));

    var heard = says(0, TAPPED, 1);

    assertThat(heard.outcome()).isEqualTo(new Answered.Accepted(callOut.caseNumber(), TAPPED));
    assertThat(heard.belief()).isEqualTo(new Belief.Believed(TAPPED, true));
    var row = row(callOut);
    assertThat(row.getOffsetDateTime("met_at").toInstant()).isEqualTo(TAPPED);
    assertThat(row.getBoolean("reported_late")).isTrue();
    assertThat(acceptedAt()).isEqualTo(TAPPED);
    assertThat(station.timeline(report)).endsWith("accepted", "reported-late");
  }

  @Test
  void takesTheCaseFromThoseWhoWereToldMeanwhileAndKeepsThatTheyWere() {
    var leaders = passes();
    clock.advance(Duration.ofMinutes(2));

    assertThat(says(0, TAPPED, 1).outcome())
        .isEqualTo(new Answered.Accepted(callOut.caseNumber(), TAPPED));

    var first = row(callOut);
    assertThat(first.getString("state")).isEqualTo("missed");
    assertThat(first.getOffsetDateTime("done_at").toInstant()).isEqualTo(TAPPED);
    assertThat(first.getBoolean("reported_late")).isTrue();
    assertThat(row(leaders).getString("state")).isEqualTo("met");
    assertThat(holder()).isEqualTo(callOut.people().getFirst());
    assertThat(station.timeline(report))
        .containsSubsequence("missed", "called-out", "accepted", "answered-meanwhile");
    clock.advance(Duration.ofHours(1));
    assertThat(station.sweeps()).as("nobody further is told").isZero();
    assertThat(station.answers(leaders, 0, GOING)).isInstanceOf(Answered.TakenBySomebodyElse.class);
    assertThat(station.answers(callOut, 1, GOING)).isInstanceOf(Answered.TakenBySomebodyElse.class);
  }

  @Test
  void takesNothingFromSomebodyAboveWhoHasAccepted() {
    var leaders = passes();
    var _ = station.answers(leaders, 1, GOING);
    clock.advance(Duration.ofMinutes(2));

    assertThat(says(0, TAPPED, 1).outcome()).isInstanceOf(Answered.TakenBySomebodyElse.class);

    assertThat(holder()).isEqualTo(leaders.people().get(1));
  }

  @Test
  void stopsNothingThatWasGivenAfterOthersWereTold() {
    var leaders = passes();
    var tapped = clock.instant().plusSeconds(1);
    clock.advance(Duration.ofMinutes(3));

    var heard = says(0, tapped, 1);

    assertThat(heard.belief()).isEqualTo(new Belief.Believed(tapped, true));
    assertThat(heard.outcome()).isInstanceOf(Answered.TooLate.class);
    assertThat(row(leaders).getString("state")).isEqualTo("open");
  }

  @Test
  void countsWhatIsNotBelievedFromWhenItCameIn() {
    clock.advance(Duration.ofMinutes(4));

    var heard = says(0, START.minusSeconds(1), 1);

    assertThat(heard.outcome())
        .isEqualTo(new Answered.Accepted(callOut.caseNumber(), clock.instant()));
    assertThat(heard.belief())
        .isEqualTo(new Belief.NotBelieved(START.minusSeconds(1), Why.BEFORE_DELIVERY));
    assertThat(acceptedAt()).isEqualTo(clock.instant());
    assertThat(station.timeline(report)).endsWith("accepted", "claim-not-believed");
    assertThat(station.row("select disbelieved from routing.answers").getString("disbelieved"))
        .isEqualTo("before-delivery");
  }

  @Test
  void believesNobodyWhoseCountDoesNotGrowAndLeavesTheNextRungAsked() {
    clock.advance(Duration.ofMinutes(4));
    var second = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var other = station.told(second).getFirst();
    clock.advance(Duration.ofSeconds(10));
    assertThat(hears(other, 0, clock.instant().minusSeconds(5), 9).outcome())
        .isInstanceOf(Answered.Accepted.class);
    clock.advance(Duration.ofMinutes(1));
    station.sweeps();

    var heard = says(0, TAPPED, 9);

    assertThat(heard.belief()).isEqualTo(new Belief.NotBelieved(TAPPED, Why.COUNT_NOT_GROWING));
    assertThat(heard.outcome()).isInstanceOf(Answered.TooLate.class);
  }

  @Test
  void countsOnceWhatADeviceSendsAgain() {
    var leaders = passes();
    clock.advance(Duration.ofMinutes(1));
    var _ = says(0, TAPPED, 4);
    clock.advance(Duration.ofMinutes(1));

    var again = says(0, TAPPED, 4);

    assertThat(again.outcome()).isInstanceOf(Answered.AcceptedBefore.class);
    assertThat(again.belief()).isEqualTo(new Belief.Believed(TAPPED, true));
    assertThat(row(leaders).getString("state")).isEqualTo("met");
  }

  @Test
  void letsOneOfTwoSendingsWinThatComeInTogether() {
    var _ = passes();
    clock.advance(Duration.ofMinutes(1));
    var holding = await(fresh.pool().getConnection());
    var open = await(holding.begin());
    var _ = await(holding.query("select from routing.cases for update").execute());
    var one = station.answers().hear(answer(callOut, 0, TAPPED, 4));
    var other = station.answers().hear(answer(callOut, 0, TAPPED, 4));
    eventually(() -> assertThat(
            station.rows("select from pg_stat_activity where wait_event_type = 'Lock'"))
        .hasSize(2));

    await(open.rollback());

    assertThat(List.of(await(one).outcome(), await(other).outcome()))
        .extracting(outcome -> outcome.getClass().getSimpleName())
        .containsExactlyInAnyOrder("Accepted", "AcceptedBefore");
    await(holding.close());
  }

  @Test
  void tellsTheNextRungWhenTheyFindThatTheyCannotAfterAll() {
    var _ = passes();
    clock.advance(Duration.ofMinutes(1));
    var _ = says(0, TAPPED, 1);
    var _ = station.told(report);

    assertThat(station.answers(callOut, 0, new Promise.Cannot()))
        .isInstanceOf(Answered.PassedOn.class);

    assertThat(station.row("select accepted_by from routing.cases").getUUID("accepted_by"))
        .isNull();
    assertThat(station.told(report).getFirst().rung().word()).isEqualTo("district");
  }

  private CallOut passes() {
    clock.advance(Duration.ofMinutes(5));
    assertThat(station.sweeps()).isEqualTo(1);
    return station.told(report).getFirst();
  }

  private Heard says(int place, Instant at, long entry) {
    return hears(callOut, place, at, entry);
  }

  private Heard hears(CallOut asked, int place, Instant at, long entry) {
    return await(station.answers().hear(answer(asked, place, at, entry)));
  }

  private Answer answer(CallOut asked, int place, Instant at, long entry) {
    var claim = new Claim(at, Optional.of(new Claim.Attest(DEVICE, entry)));
    return new Answer(
        asked.deadline().id(),
        asked.people().get(place),
        GOING,
        clock.instant(),
        "app",
        Optional.of(claim));
  }

  private Row row(CallOut asked) {
    return station.row(
        "select state, met_at, done_at, reported_late from routing.deadlines where id = $1",
        asked.deadline().id());
  }

  private UUID holder() {
    return station.row("select accepted_by from routing.cases").getUUID("accepted_by");
  }

  private Instant acceptedAt() {
    return station
        .row("select accepted_at from routing.cases")
        .getOffsetDateTime("accepted_at")
        .toInstant();
  }
}
