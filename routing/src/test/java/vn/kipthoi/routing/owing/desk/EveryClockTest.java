package vn.kipthoi.routing.owing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.CallingOut;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/**
 * Each clock of the specification's table 8.2 that runs over a case, in all four ways: met, warned of
 * at each share, missed, and told upwards. Everything happens to a P1 that came in at nine on a Monday.
 */
class EveryClockTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Optional<Station> station = Optional.empty();
  private UUID report = UUID.randomUUID();

  @AfterEach
  void close() {
    station.ifPresent(Station::close);
  }

  @ParameterizedTest
  @EnumSource
  void isMetByWhatStopsItJustBeforeItIsDue(TestedClock tested) {
    begin(tested);
    clock.setTo(tested.due().minusMillis(1));
    sweeps();

    stop(tested);

    clock.setTo(tested.due().plusSeconds(1));
    sweeps();
    assertThat(deadline(tested).getString("state")).isEqualTo("met");
    assertThat(escalationsOf(tested)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void warnsAtEachShareAndNotBefore(TestedClock tested) {
    begin(tested);
    var told = 0;
    for (var moment : tested.warnings()) {
      clock.setTo(moment.minusMillis(1));
      sweeps();
      assertThat(warned(tested)).as("just before " + moment).isEqualTo(told);
      clock.setTo(moment);
      sweeps();
      told++;
      assertThat(warned(tested)).as("at " + moment).isEqualTo(told);
    }
    clock.setTo(tested.due());
    sweeps();
    assertThat(warned(tested)).as("and never again").isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource
  void isMissedAtTheMomentItIsDueAndTellsTheRungAbove(TestedClock tested) {
    begin(tested);
    clock.setTo(tested.due().minusMillis(1));
    sweeps();
    assertThat(deadline(tested).getString("state")).isEqualTo("open");

    clock.setTo(tested.due());
    sweeps();

    assertThat(deadline(tested).getString("state")).isEqualTo("missed");
    var told = escalationsOf(tested);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getString("rung")).isEqualTo(tested.rungs().getFirst());
    assertThat(rungsOf(told.getFirst().getArrayOfUUIDs("people")))
        .containsExactlyInAnyOrderElementsOf(tested.rungs());
    sweeps();
    assertThat(escalationsOf(tested)).as("once").hasSize(1);
  }

  private void begin(TestedClock tested) {
    clock = fresh.clockAt(START.toString());
    var started = Station.keepingClocks(fresh, clock, Pace.REAL_TIME)
        .withEverybodyAbove(COMMUNE)
        .withEverybodyAbove(SISTER);
    station = Optional.of(started);
    report = started.hears(new ReportReceived(
        UUID.randomUUID(),
        "R-2026-000123",
        START,
        Priority.P1,
        new Locality.Determined(COMMUNE),
        false,
        false,
        tested == TestedClock.FIRST_LOOK || tested == TestedClock.TRIAGE,
        List.of()));
    started.reads();
    if (tested == TestedClock.TRIAGE) {
      // A person opens it a minute after a program has found how urgent it is.
      clock.advance(Duration.ofMinutes(1));
    }
    tested.starts().forEach(milestone -> started.reaches(report, milestone));
    if (tested.isAskedOfOthers()) {
      var routed = routed();
      var _ = await(started
          .database()
          .inTransaction(transaction -> new CallingOut(started.office())
              .ask(transaction, routed, tested.word(), tested.asked())));
    }
    if (tested == TestedClock.ESCALATION) {
      clock.setTo(START.plusSeconds(7200));
      sweeps();
    }
  }

  private void stop(TestedClock tested) {
    if (tested.stop().isPresent()) {
      station().reaches(report, tested.stop().get());
      return;
    }
    var open = deadline(tested).getUUID("id");
    var asked = station()
        .rows("select person from routing.call_outs where deadline = $1 order by place", open)
        .getFirst()
        .getUUID("person");
    var _ = await(station()
        .answers()
        .answer(new Answer(open, asked, new Promise.GoingNow(), clock.instant(), "sms")));
  }

  @CanIgnoreReturnValue
  private int sweeps() {
    var watch = new WarningWatch(
        station().database(), new Doorbell(fresh.vertx()), station().office());
    var warned = 0;
    while (await(watch.actOnNext())) {
      warned++;
    }
    return warned + station().sweeps();
  }

  /** The first row of the clock; of escalations, the one about the child that was not seen. */
  private Row deadline(TestedClock tested) {
    return station().rows("""
            select d.*
              from routing.deadlines d
              left join routing.deadlines m on m.id = d.missed_deadline
             where d.clock = $1
               and coalesce(m.clock, 'child-seen') = 'child-seen'
             order by d.started_at, d.step, d.round
             limit 1
            """, tested.word()).getFirst();
  }

  private int warned(TestedClock tested) {
    return station()
        .rows(
            "select from routing.warnings where deadline = $1 and state = 'told'",
            deadline(tested).getUUID("id"))
        .size();
  }

  /** What was asked because this one was missed: the next rung, or somebody above who sees to it. */
  private List<Row> escalationsOf(TestedClock tested) {
    var missed = deadline(tested);
    return station()
        .rows(
            """
        select e.rung, array(select o.person from routing.call_outs o where o.deadline = e.id)
                 as people
          from routing.deadlines e
         where (e.missed_deadline = $1
                or (e.clock = $2
                    and e.missed_deadline is not distinct from $3::uuid
                    and (e.step, e.round) > ($4, $5)))
           and e.id <> $1
        """,
            Stream.of(
                    missed.getUUID("id"),
                    missed.getString("rule") == null ? missed.getString("clock") : "",
                    missed.getUUID("missed_deadline"),
                    missed.getInteger("step"),
                    missed.getInteger("round"))
                .toArray());
  }

  private List<String> rungsOf(UUID[] people) {
    return station().rows("""
            select distinct t.rung
              from routing.duty_rosters r
              join routing.teams t on t.id = r.team
             where r.person = any ($1)
            """, (Object) people).stream()
        .map(row -> row.getString("rung"))
        .toList();
  }

  private RoutedCase routed() {
    var row = station().row("select number from routing.cases");
    return new RoutedCase(
        station().caseOf(report),
        new CaseNumber(row.getString("number")),
        COMMUNE,
        false,
        Priority.P1);
  }

  private Station station() {
    return station.orElseThrow();
  }
}
