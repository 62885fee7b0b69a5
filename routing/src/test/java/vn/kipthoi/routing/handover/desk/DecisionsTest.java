package vn.kipthoi.routing.handover.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.COMMUNE_WITHOUT_AREA;
import static vn.kipthoi.routing.desk.Country.NATION;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Where two do not agree the desk above both decides, and has its own time to. */
class DecisionsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private TwoCommunes between;

  @BeforeEach
  void aCaseThatItsTeamWasCalledOutFor() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    between = new TwoCommunes(fresh, clock);
  }

  @AfterEach
  void close() {
    between.close();
  }

  @Test
  void isDecidedAboveAfterTheThirdBounce() {
    var asked = between.bouncesUntilAsked();

    assertThat(between.offer(SISTER)).isEqualTo(new HandingOver.DecidedAbove(PROVINCE));
    assertThat(asked.unit()).isEqualTo(PROVINCE);
    assertThat(decide(between.sender, SISTER)).isEqualTo(new HandingOver.NotYourSide());
    assertThat(decide(between.province, SISTER)).isEqualTo(new HandingOver.Done());

    assertThat(between.unit()).isEqualTo("05395");
    assertThat(between.open()).containsExactly("acknowledge");
    assertThat(between.station.told(between.report))
        .singleElement()
        .satisfies(called -> assertThat(called.people()).isEqualTo(between.receivers));
    assertThat(decide(between.province, SISTER)).isEqualTo(new HandingOver.NothingOffered());
  }

  @Test
  void asksTheHotlineWhenTheTwoHaveNoProvinceInCommon() {
    between.station.withEverybodyAbove(COMMUNE_WITHOUT_AREA);
    var far = TwoCommunes.viewer(
        Role.TEAM_LEADER,
        COMMUNE_WITHOUT_AREA,
        between.station.onDuty(COMMUNE_WITHOUT_AREA, "leader", 1).getFirst());
    for (var bounce = 0; bounce < 3; bounce++) {
      between.offer(COMMUNE_WITHOUT_AREA);
      var _ = await(between.handovers.refuse(
          far, between.number(), between.version(), Personal.of("Không phải")));
    }

    assertThat(between.offer(SISTER)).isEqualTo(new HandingOver.DecidedAbove(NATION));
  }

  @Test
  void hasAClockFromTheMomentSomebodyTakesTheQuestionUp() {
    var asked = between.bouncesUntilAsked();

    between.says(asked, asked.people().getFirst(), new Promise.GoingNow());

    assertThat(between.open()).contains("decision").doesNotContain("question");
    assertThat(dueAt("decision"))
        .isEqualTo(clock.instant().plus(Duration.between(clock.instant(), asked.dueAt())));
    assertThat(between.station.timeline(between.report)).endsWith("accepted", "question-taken-up");
    assertThat(between.unit()).as("stays responsible").isEqualTo("05392");
  }

  @Test
  void isAskedOfTheNextDeskWhenWhoeverTookItUpDoesNotDecide() {
    var asked = between.bouncesUntilAsked();
    between.says(asked, asked.people().getFirst(), new Promise.GoingNow());
    var _ = between.station.told(between.report);

    clock.advance(Duration.between(clock.instant(), dueAt("decision")).plusSeconds(1));
    between.station.sweeps();

    assertThat(between.station.told(between.report))
        .filteredOn(next -> next.deadline().clock().equals("question"))
        .singleElement()
        .satisfies(next -> assertThat(next.unit()).isEqualTo(NATION));
  }

  @Test
  void isNeverClosedBySayingOnceMoreThatItIsTakenUp() {
    var asked = between.bouncesUntilAsked();
    var person = asked.people().getFirst();
    between.says(asked, person, new Promise.GoingNow());
    var decision = between
        .station
        .row("select id from routing.deadlines where clock = 'decision'")
        .getUUID("id");

    assertThat(between.says(
            new CallOut(
                new DeadlineRef(decision, asked.deadline().caseId(), "decision", 0, 0),
                asked.caseNumber(),
                asked.rung(),
                asked.unit(),
                asked.commune(),
                asked.priority(),
                asked.dueAt(),
                asked.people()),
            person,
            new Promise.GoingNow()))
        .isEqualTo(new Answered.NotTheirs());
    between.says(asked, person, new Promise.GoingNow());

    assertThat(between.open()).filteredOn("decision"::equals).hasSize(1);
  }

  @Test
  void owesNothingAnyMoreOnceItIsDecidedAndTellsBoth() {
    var asked = between.bouncesUntilAsked();
    between.says(asked, asked.people().getFirst(), new Promise.GoingNow());
    var _ = between.news();

    assertThat(decide(between.province, COMMUNE)).isEqualTo(new HandingOver.Done());

    assertThat(between.open()).containsExactly("acknowledge");
    assertThat(between.news())
        .containsExactlyInAnyOrder(
            "stays-yours to 05392 of 05392", "placed-elsewhere to 05395 of 05392");
  }

  @Test
  void isNotDecidedForACommuneFromWhichItIsKept() {
    var _ = between.bouncesUntilAsked();
    var _ = between.station.rows(
        "insert into routing.exclusions (id, case_id, unit, reason, by, at) "
            + "values (gen_random_uuid(), $1, '05395', 'named', 'desk', platform.now())",
        between.callOut.deadline().caseId().value());

    assertThat(decide(between.province, SISTER)).isEqualTo(new HandingOver.NoSuchReceiver());
    assertThat(between.unit()).isEqualTo("05392");
  }

  private HandingOver decide(Viewer viewer, UnitCode commune) {
    return await(between.decisions.decide(viewer, between.number(), between.version(), commune));
  }

  private Instant dueAt(String clockWord) {
    return between
        .station
        .row("select due_at from routing.deadlines where clock = $1 and state = 'open'", clockWord)
        .getOffsetDateTime("due_at")
        .toInstant();
  }
}
