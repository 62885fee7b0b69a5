package vn.kipthoi.routing.handover.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.handover.Handover.State;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A case is the sender's until somebody of the receiver accepts it. */
class HandoversTest {

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
  void asksTheOtherCommunesPeopleAndLeavesTheSendersClockAsItWas() {
    var due = between.dueOfTheSender();

    assertThat(between.offer(SISTER)).isEqualTo(new HandingOver.Done());

    assertThat(between.station.told(between.report)).singleElement().satisfies(asked -> {
      assertThat(asked.deadline().clock()).isEqualTo("handover");
      assertThat(asked.unit()).isEqualTo(SISTER);
      assertThat(asked.people()).isEqualTo(between.receivers);
      assertThat(asked.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    });
    assertThat(between.unit()).isEqualTo("05392");
    assertThat(between.dueOfTheSender()).isEqualTo(due);
    assertThat(between.seenBy("05395")).isOne();
    assertThat(between.station.timeline(between.report)).endsWith("transfer-offered", "called-out");
  }

  @Test
  void climbsTheReceiversLadderAndTheSendersOwnEachByItself() {
    between.offer(SISTER);
    var _ = between.station.told(between.report);
    clock.advance(Duration.ofMinutes(6));
    between.station.sweeps();

    assertThat(between.station.told(between.report))
        .extracting(one -> one.deadline().clock() + " " + one.rung() + " " + one.unit())
        .containsExactlyInAnyOrder("acknowledge leader 05392", "handover leader 05395");
  }

  @Test
  void isTheirsOnceOneOfThemAccepts() {
    between.offer(SISTER);

    assertThat(
            await(between.handovers.accept(between.receiver, between.number(), between.version())))
        .isEqualTo(new HandingOver.Done());

    assertThat(between.unit()).isEqualTo("05395");
    var row = between.station.row("select state, accepted_by from routing.cases");
    assertThat(row.getString("state")).isEqualTo("acknowledged");
    assertThat(row.getUUID("accepted_by")).isEqualTo(between.receivers.getFirst());
    assertThat(between.open()).isEmpty();
    assertThat(between.milestones()).contains("transferred", "acknowledged");
    assertThat(between.seenBy("05392")).isZero();
    assertThat(between.seenBy("05395")).isOne();
    assertThat(between.station.timeline(between.report)).contains("taken-over", "moved");
  }

  @Test
  void staysWithTheSenderWhenItIsRefused() {
    between.offer(SISTER);

    assertThat(between.refuse()).isEqualTo(new HandingOver.Done());

    assertThat(between.unit()).isEqualTo("05392");
    assertThat(between.seenBy("05395")).isZero();
    assertThat(between.open()).containsExactly("acknowledge");
    assertThat(between.offers()).singleElement().satisfies(one -> {
      assertThat(one.state()).isEqualTo(State.REFUSED);
      assertThat(one.settlingNote().map(why -> why.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)))
          .contains("Không phải xã tôi");
    });
    assertThat(between.station.timeline(between.report))
        .endsWith("transfer-declined", "handover-bounced");
  }

  @Test
  void tellsWhoeverLookedAtAnOlderVersion() {
    between.offer(SISTER);

    assertThat(await(
            between.handovers.accept(between.receiver, between.number(), between.version() - 1)))
        .isInstanceOfSatisfying(
            HandingOver.NotPerformed.class,
            not -> assertThat(not.performed()).isInstanceOf(Performed.Outdated.class));
    assertThat(between.unit()).isEqualTo("05392");
  }

  @Test
  void isNeitherAcceptedBySendersNorOfferedByReceivers() {
    between.offer(SISTER);

    assertThat(await(between.handovers.accept(between.sender, between.number(), between.version())))
        .isEqualTo(new HandingOver.NotYourSide());
    assertThat(await(between.handovers.withdraw(
            between.receiver, between.number(), between.version(), Personal.of("x"))))
        .isEqualTo(new HandingOver.NotYourSide());
    assertThat(between.offer(new UnitCode("99999"))).isEqualTo(new HandingOver.NoSuchReceiver());
    assertThat(between.offer(COMMUNE)).isEqualTo(new HandingOver.NoSuchReceiver());
  }

  @Test
  void isTakenOverByATextToo() {
    between.offer(SISTER);
    var asked = between.station.told(between.report).getFirst();

    between.says(asked, between.receivers.get(1), new Promise.GoingNow());

    assertThat(between.unit()).isEqualTo("05395");
    assertThat(between.station.row("select accepted_by from routing.cases").getUUID("accepted_by"))
        .isEqualTo(between.receivers.get(1));
    assertThat(between.offers())
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(State.ACCEPTED));
  }

  @Test
  void tellsThoseWhoOfferedItWhatBecameOfIt() {
    between.offer(SISTER);
    between.refuse();
    assertThat(between.news()).containsExactly("handover-refused to 05392 of 05395");

    between.offer(SISTER);
    var _ = await(between.handovers.withdraw(
        between.sender, between.number(), between.version(), Personal.of("Nhầm")));
    assertThat(between.news()).containsExactly("handover-withdrawn to 05395 of 05392");

    between.offer(SISTER);
    var _ = await(between.handovers.accept(between.receiver, between.number(), between.version()));
    assertThat(between.newsFacts()).singleElement().satisfies(news -> {
      assertThat(news.told().deadline().clock()).isEqualTo("handover-accepted");
      assertThat(news.told().people())
          .containsExactlyInAnyOrderElementsOf(between.callOut.people());
    });
  }

  @Test
  void isNotOfferedToACommuneFromWhichItIsKept() {
    var _ = between.station.rows(
        "insert into routing.exclusions (id, case_id, unit, reason, by, at) "
            + "values (gen_random_uuid(), $1, '05395', 'named', 'intake', platform.now())",
        between.callOut.deadline().caseId().value());

    assertThat(between.offer(SISTER)).isEqualTo(new HandingOver.NoSuchReceiver());
    assertThat(between.station.told(between.report)).isEmpty();
  }
}
