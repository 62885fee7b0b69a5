package vn.kipthoi.routing.owing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.owing.Ending.Done;
import vn.kipthoi.routing.owing.Ending.Dropped;
import vn.kipthoi.routing.owing.Ending.Running;
import vn.kipthoi.routing.policy.Condition;

/** The eleven timer rules of the specification, each by an example. */
class OwingTest {

  private static final Terms TERMS = TestTerms.shipped();

  @Test
  void countsHoursFromTheExactMomentAcrossMidnightAndTet() {
    // 23:50 on the eve of Tết 2026, in Viet Nam.
    var eve = Chapters.heard("2026-02-16T16:50:00Z", Priority.P1);

    assertThat(one(eve, ClockId.CHILD_SEEN).dueAt()).isEqualTo("2026-02-16T18:50:00Z");
    assertThat(one(eve, ClockId.EMERGENCY).dueAt()).isEqualTo("2026-02-17T04:50:00Z");
    assertThat(one(eve, ClockId.EMERGENCY).warnings())
        .containsExactly(
            Instant.parse("2026-02-16T22:50:00Z"),
            Instant.parse("2026-02-17T01:50:00Z"),
            Instant.parse("2026-02-17T03:50:00Z"));
  }

  @Test
  void countsWorkingDaysFromTheDayAfterAndOverTet() {
    var assessed = Chapters.heard("2026-02-11T02:00:00Z", Priority.P2)
        .then(Milestone.ASSESSED, "2026-02-12T03:00:00Z");

    assertThat(one(assessed, ClockId.PLAN).dueAt())
        .as("the 24:00 of 26 February, after nine days off")
        .isEqualTo("2026-02-26T17:00:00Z");
  }

  @Test
  void bringsForwardWhatIsRaisedAndReckonsItFromTheFirstReception() {
    var raised = Chapters.heard("2026-03-02T02:00:00Z", Priority.P3)
        .rated("2026-03-02T08:00:00Z", Priority.P1, false);

    assertThat(one(raised, ClockId.CHILD_SEEN).dueAt()).isEqualTo("2026-03-02T04:00:00Z");
    assertThat(one(raised, ClockId.EMERGENCY).dueAt()).isEqualTo("2026-03-02T14:00:00Z");
  }

  @Test
  void leavesWhatIsLoweredUnlessTheShiftLeadAllowsMore() {
    var lowered = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .rated("2026-03-02T02:30:00Z", Priority.P3, false);
    var allowed = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .rated("2026-03-02T02:30:00Z", Priority.P3, true);

    assertThat(one(lowered, ClockId.CHILD_SEEN).dueAt()).isEqualTo("2026-03-02T04:00:00Z");
    assertThat(one(allowed, ClockId.CHILD_SEEN).dueAt()).isEqualTo("2026-03-04T02:00:00Z");
    assertThat(one(allowed, ClockId.CHILD_SEEN).longerAllowed()).isEqualTo(1);
  }

  @Test
  void givesTheTwelveHoursToNobodyLonger() {
    var allowed = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .rated("2026-03-02T02:30:00Z", Priority.P4, true, Condition.TWELVE_HOURS);
    var dayForLess = TestTerms.emergencyWithin(priority -> priority == Priority.P1 ? 12 : 24);

    assertThat(due(allowed, ClockId.EMERGENCY, dayForLess)).isEqualTo("2026-03-02T14:00:00Z");
    assertThat(one(allowed, ClockId.EMERGENCY).isRunning()).isTrue();
  }

  @Test
  void runsTheTwelveHoursOfASecondPriorityOnlyWhereTheLawSaysSo() {
    assertThat(all(Chapters.heard("2026-03-02T02:00:00Z", Priority.P2), ClockId.EMERGENCY))
        .isEmpty();
    var caregiver = Chapters.heard("2026-03-02T02:00:00Z", Priority.P2, Condition.TWELVE_HOURS);
    assertThat(one(caregiver, ClockId.EMERGENCY).dueAt()).isEqualTo("2026-03-02T14:00:00Z");
  }

  @Test
  void startsNothingAnewWhenAnotherCaseIsMergedIn() {
    var merged = Chapters.heard("2026-03-02T02:00:00Z", Priority.P2)
        .then(Milestone.RECEIVED, "2026-03-01T20:00:00Z")
        .rated("2026-03-02T03:00:00Z", Priority.P2, false);

    assertThat(one(merged, ClockId.CHILD_SEEN).startedAt()).isEqualTo("2026-03-01T20:00:00Z");
    assertThat(one(merged, ClockId.CHILD_SEEN).dueAt()).isEqualTo("2026-03-02T08:00:00Z");
  }

  @Test
  void dropsTheClocksOfACaseThatGoesOnInAnotherUntilThatIsUndone() {
    var merged = Chapters.heard("2026-03-02T02:00:00Z", Priority.P2)
        .then(Milestone.MERGED, "2026-03-02T05:00:00Z");
    assertThat(one(merged, ClockId.CHILD_SEEN).ending())
        .isEqualTo(new Dropped(Instant.parse("2026-03-02T05:00:00Z"), Milestone.MERGED));

    merged.then(Milestone.UNMERGED, "2026-03-03T05:00:00Z");
    assertThat(one(merged, ClockId.CHILD_SEEN).ending()).isEqualTo(new Running());
    assertThat(one(merged, ClockId.CHILD_SEEN).dueAt()).isEqualTo("2026-03-02T14:00:00Z");
  }

  @Test
  void beginsAnewWhenReopenedAndKeepsWhatWas() {
    var reopened = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .then(Milestone.CHILD_SEEN, "2026-03-02T03:00:00Z")
        .then(Milestone.CLOSED, "2026-03-05T03:00:00Z")
        .then(Milestone.REOPENED, "2026-04-01T03:00:00Z");

    var seen = all(reopened, ClockId.CHILD_SEEN);
    assertThat(seen).extracting(Owed::run).containsExactly(0, 1);
    assertThat(seen.getFirst().ending())
        .isEqualTo(new Done(Instant.parse("2026-03-02T03:00:00Z"), false));
    assertThat(seen.getLast().dueAt()).isEqualTo("2026-04-01T05:00:00Z");
    assertThat(seen.getLast().isRunning()).isTrue();
    assertThat(all(reopened, ClockId.FEEDBACK).getFirst().isRunning())
        .as("somebody still waits to hear")
        .isTrue();
  }

  @Test
  void resetsNothingWhenACaseIsHandedOver() {
    var before = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1);
    var owed = Owing.of(before.ledger(), TERMS);

    assertThat(
            Owing.of(before.then(Milestone.TRANSFERRED, "2026-03-02T02:30:00Z").ledger(), TERMS))
        .isEqualTo(owed);
  }

  @Test
  void pausesPaperByTheDaysThatEndedMeanwhileAndNothingElse() {
    var written = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .then(Milestone.ASSESSED, "2026-03-02T03:00:00Z");
    assertThat(one(written, ClockId.PLAN).dueAt()).isEqualTo("2026-03-09T17:00:00Z");

    written
        .paused(ClockId.PLAN, "2026-03-03T02:00:00Z", "2026-03-05T02:00:00Z")
        .paused(ClockId.CHILD_SEEN, "2026-03-02T02:30:00Z", "2026-03-09T02:00:00Z")
        .paused(ClockId.EMERGENCY, "2026-03-02T02:30:00Z", "2026-03-09T02:00:00Z");

    assertThat(one(written, ClockId.PLAN).dueAt())
        .as("Tuesday and Wednesday did not count")
        .isEqualTo("2026-03-11T17:00:00Z");
    assertThat(one(written, ClockId.CHILD_SEEN).dueAt()).isEqualTo("2026-03-02T04:00:00Z");
    assertThat(one(written, ClockId.EMERGENCY).dueAt()).isEqualTo("2026-03-02T14:00:00Z");
  }

  @Test
  void believesWhatWasSynchronisedLateOnlyWhenItIsAttestedAndPlausible() {
    assertThat(acknowledged("2026-03-02T02:10:00Z", "2026-03-02T06:00:00Z", true))
        .isEqualTo(new Done(Instant.parse("2026-03-02T02:10:00Z"), true));
    assertThat(acknowledged("2026-03-02T02:10:00Z", "2026-03-02T06:00:00Z", false))
        .as("nobody vouches for it")
        .isEqualTo(new Done(Instant.parse("2026-03-02T06:00:00Z"), false));
    assertThat(acknowledged("2026-03-02T02:10:00Z", "2026-03-03T02:10:01Z", true))
        .as("more than a day ago")
        .isEqualTo(new Done(Instant.parse("2026-03-03T02:10:01Z"), false));
    assertThat(acknowledged("2026-03-02T02:04:59Z", "2026-03-02T06:00:00Z", true))
        .as("before anybody was told")
        .isEqualTo(new Done(Instant.parse("2026-03-02T06:00:00Z"), false));
    assertThat(acknowledged("2026-03-02T09:00:00Z", "2026-03-02T06:00:00Z", true))
        .as("a moment that has not come yet")
        .isEqualTo(new Done(Instant.parse("2026-03-02T06:00:00Z"), false));
  }

  @Test
  void startsAClockThatIsStoppedOnlyWhereTheWorkItselfBeginsAgain() {
    var signs = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .then(Milestone.CRIME_SIGN, "2026-03-02T03:00:00Z")
        .then(Milestone.CRIME_SIGN, "2026-03-02T03:10:00Z")
        .then(Milestone.POLICE_TOLD, "2026-03-02T03:20:00Z")
        .then(Milestone.CRIME_SIGN, "2026-03-05T03:00:00Z");

    assertThat(all(signs, ClockId.POLICE))
        .extracting(Owed::startedAt)
        .containsExactly(
            Instant.parse("2026-03-02T03:00:00Z"), Instant.parse("2026-03-05T03:00:00Z"));
    assertThat(all(signs, ClockId.POLICE).getLast().isRunning()).isTrue();
  }

  @Test
  void keepsTheVersionThatAClockBeganWithUnlessItIsMigratedOnPurpose() {
    var terms = TestTerms.changing(
        Instant.parse("2026-03-02T05:00:00Z"), TERMS, TestTerms.emergencyWithin(8));
    var before = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1);

    assertThat(due(before, ClockId.EMERGENCY, terms)).isEqualTo("2026-03-02T14:00:00Z");

    before.migrations.add(
        new Migration(Instant.parse("2026-03-02T06:00:00Z"), Migration.What.POLICY_AND_CALENDAR));
    assertThat(due(before, ClockId.EMERGENCY, terms)).isEqualTo("2026-03-02T10:00:00Z");
  }

  @Test
  void asksForAFirstLookOnlyWhereNobodyListened() {
    var web = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1);
    assertThat(all(web, ClockId.FIRST_LOOK)).isEmpty();
    web.unheard = true;
    assertThat(one(web, ClockId.FIRST_LOOK).dueAt()).isEqualTo("2026-03-02T02:05:00Z");
  }

  @Test
  void countsWhatAnotherNodeDatedAMomentTooEarly() {
    var skewed = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .then(Milestone.TRIAGED, "2026-03-02T02:00:01Z")
        .then(Milestone.DELIVERED, "2026-03-02T02:00:00.500Z");

    assertThat(one(skewed, ClockId.DELIVERY).ending())
        .isEqualTo(new Done(Instant.parse("2026-03-02T02:00:01Z"), false));
  }

  private static Ending acknowledged(String occurred, String recorded, boolean attested) {
    var told = Chapters.heard("2026-03-02T02:00:00Z", Priority.P1)
        .then(
            Milestone.DELIVERED, Instant.parse("2026-03-02T02:00:00Z").plus(Duration.ofMinutes(5)));
    told.reached.add(new Reached(
        Milestone.ACKNOWLEDGED, Instant.parse(occurred), Instant.parse(recorded), attested));
    return one(told, ClockId.ACKNOWLEDGE).ending();
  }

  private static Instant due(Chapters chapters, ClockId clock, Terms terms) {
    return Owing.of(chapters.ledger(), terms).stream()
        .filter(owed -> owed.clock() == clock)
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private static List<Owed> all(Chapters chapters, ClockId clock) {
    return Owing.of(chapters.ledger(), TERMS).stream()
        .filter(owed -> owed.clock() == clock)
        .toList();
  }

  private static Owed one(Chapters chapters, ClockId clock) {
    var all = all(chapters, clock);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
