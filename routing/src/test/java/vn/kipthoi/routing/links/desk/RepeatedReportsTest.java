package vn.kipthoi.routing.links.desk;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.testkit.FreshDatabase;

/** What is screened out comes back by itself when the third similar report of twelve months comes. */
class RepeatedReportsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private RepeatsAtWork work;

  @BeforeEach
  void start() {
    work = new RepeatsAtWork(fresh);
  }

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void staysScreenedOutAfterTheSecondReport() {
    var first = work.screenedOut();

    work.repeats(work.report(), first);

    assertThat(work.state(first)).isEqualTo("screened-out");
  }

  @Test
  void comesBackWithTheThirdAndCallsItsTeam() {
    var first = work.screenedOut();
    var second = work.report();
    work.repeats(second, first);
    var _ = work.station.told(first);
    work.clock.advance(Duration.ofDays(40));

    work.repeats(work.report(), first, second);

    assertThat(work.state(first)).isEqualTo("routed");
    assertThat(work.priority(first)).isEqualTo("P2");
    var told = work.station.told(first);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().people()).isNotEmpty();
    assertThat(work.station.timeline(first)).contains(RepeatedReports.REOPENED);
    assertThat(work.journal(first)).contains("case-reopened-by-repeats");
  }

  @Test
  void startsItsClocksAsAReopeningDoes() {
    var first = work.screenedOut();
    var second = work.report();
    work.repeats(second, first);
    work.clock.advance(Duration.ofDays(2));

    work.repeats(work.report(), first, second);

    assertThat(work.milestones(first)).contains("reopened");
    assertThat(work
            .station
            .rows(
                "select d.clock from routing.deadlines d join routing.cases c on c.id = d.case_id"
                    + " where c.report_id = $1 and d.state = 'open' and d.started_at >= $2",
                first,
                work.clock.instant().atOffset(UTC))
            .stream()
            .map(row -> row.getString("clock")))
        .contains("acknowledge", "child-seen");
  }

  @Test
  void doesNotCountWhatIsOlderThanTwelveMonths() {
    var first = work.screenedOut();
    var second = work.report();
    work.repeats(second, first);
    work.clock.advance(Duration.ofDays(366));

    work.repeats(work.report(), first, second);

    assertThat(work.state(first)).isEqualTo("screened-out");
  }

  @Test
  void doesNotCountWhatSomebodyJudgedToBeAnotherChild() {
    var first = work.screenedOut();
    var second = work.report();
    work.repeats(second, first);
    work.judgedNotTheSame(first, second);

    work.repeats(work.report(), first, second);

    assertThat(work.state(first)).isEqualTo("screened-out");
  }

  @Test
  void leavesWhatWasNeverACaseAndWhatWasClosedWithASafeChild() {
    var prank = work.ended("closed-non-case");
    var closed = work.ended("closed");

    work.repeats(work.report(), prank, closed);

    assertThat(work.state(prank)).isEqualTo("closed-non-case");
    assertThat(work.state(closed)).isEqualTo("closed");
  }

  @Test
  void makesOpenCasesSeriousAndNeverLessSo() {
    var first = work.report(Priority.P4);
    var second = work.report(Priority.P1);

    work.repeats(work.report(), first, second);

    assertThat(work.priority(first)).isEqualTo("P2");
    assertThat(work.priority(second)).isEqualTo("P1");
    assertThat(work.station.timeline(first)).contains(RepeatedReports.RAISED);
  }

  @Test
  void isNotBetrayedToThoseFromWhomTheOtherReportsAreKept() {
    var first = work.screenedOut();
    var second = work.report(Priority.P3, true);
    var third = work.report(Priority.P3, true);

    work.repeats(third, first, second);

    assertThat(work.state(first)).isEqualTo("screened-out");
    assertThat(work.station.timeline(first)).doesNotContain(RepeatedReports.REOPENED);
  }

  @Test
  void tellsNothingOfTheOtherReports() {
    var first = work.screenedOut();
    var second = work.report();
    var third = work.report();
    work.repeats(third, first, second);

    var kept =
        work.station.row("select (select string_agg(t.detail::text, '') from routing.timeline t)"
            + " || (select string_agg(j.detail::text, '') from platform.journal j"
            + " where j.action like '%-by-repeats') as kept");
    assertThat(kept.getString("kept"))
        .doesNotContain(
            second.toString(),
            third.toString(),
            work.of(second, "number"),
            work.of(third, "number"));
  }
}
