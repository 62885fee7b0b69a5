package vn.kipthoi.routing.handover.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.COMMUNE_WITHOUT_AREA;
import static vn.kipthoi.routing.desk.Country.NATION;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.flow.Answers;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.Handover.State;
import vn.kipthoi.routing.handover.desk.Handovers.Offered;
import vn.kipthoi.routing.handover.store.HandoverStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class HandoversTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Handovers handovers;
  private UUID report;
  private CallOut callOut;
  private List<UUID> receivers = List.of();
  private Viewer sender;
  private Viewer receiver;

  @BeforeEach
  void aCaseThatItsTeamWasCalledOutFor() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
    var casework = new Casework(
        station.database(),
        new Doorbell(fresh.vertx()),
        clock,
        CaseBooks.with(station.keys(), new Journal(station.keys().vault())),
        station.office().followers());
    handovers = new Handovers(
        station.database(),
        new Doorbell(fresh.vertx()),
        casework,
        new HandoverStore(station.keys()),
        new Rehoming(station.office()));
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
    receivers = station.onDuty(SISTER, "team", 3);
    sender = viewer(Role.TEAM_LEADER, COMMUNE, callOut.people().getFirst());
    receiver = viewer(Role.TEAM_MEMBER, SISTER, receivers.getFirst());
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void asksTheOtherCommunesPeopleAndLeavesTheSendersClockAsItWas() {
    var due = dueOfTheSender();

    assertThat(offer(SISTER)).isEqualTo(new HandingOver.Done());

    assertThat(station.told(report)).singleElement().satisfies(asked -> {
      assertThat(asked.deadline().clock()).isEqualTo("handover");
      assertThat(asked.unit()).isEqualTo(SISTER);
      assertThat(asked.people()).isEqualTo(receivers);
      assertThat(asked.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    });
    assertThat(unit()).isEqualTo("05392");
    assertThat(dueOfTheSender()).isEqualTo(due);
    assertThat(seenBy("05395")).isOne();
    assertThat(station.timeline(report)).endsWith("transfer-offered", "called-out");
  }

  @Test
  void climbsTheReceiversLadderAndTheSendersOwnEachByItself() {
    offer(SISTER);
    var _ = station.told(report);
    clock.advance(Duration.ofMinutes(6));
    station.sweeps();

    assertThat(station.told(report))
        .extracting(one -> one.deadline().clock() + " " + one.rung() + " " + one.unit())
        .containsExactlyInAnyOrder("acknowledge leader 05392", "handover leader 05395");
  }

  @Test
  void isTheirsOnceOneOfThemAccepts() {
    offer(SISTER);

    assertThat(await(handovers.accept(receiver, number(), version())))
        .isEqualTo(new HandingOver.Done());

    assertThat(unit()).isEqualTo("05395");
    var row = station.row("select state, accepted_by from routing.cases");
    assertThat(row.getString("state")).isEqualTo("acknowledged");
    assertThat(row.getUUID("accepted_by")).isEqualTo(receivers.getFirst());
    assertThat(open()).isEmpty();
    assertThat(milestones()).contains("transferred", "acknowledged");
    assertThat(seenBy("05392")).isZero();
    assertThat(seenBy("05395")).isOne();
    assertThat(station.timeline(report)).contains("taken-over", "moved");
  }

  @Test
  void isTakenOverByATextToo() {
    offer(SISTER);
    var asked = station.told(report).getFirst();
    var answers = new Answers(
        station.database(),
        new Doorbell(fresh.vertx()),
        station.office(),
        station.flows(),
        handovers);

    var _ = await(answers.answer(new Answer(
        asked.deadline().id(), receivers.get(1), new Promise.GoingNow(), clock.instant(), "sms")));

    assertThat(unit()).isEqualTo("05395");
    assertThat(station.row("select accepted_by from routing.cases").getUUID("accepted_by"))
        .isEqualTo(receivers.get(1));
    assertThat(offers())
        .singleElement()
        .satisfies(one -> assertThat(one.state()).isEqualTo(State.ACCEPTED));
  }

  @Test
  void staysWithTheSenderWhenItIsRefused() {
    offer(SISTER);

    assertThat(refuse()).isEqualTo(new HandingOver.Done());

    assertThat(unit()).isEqualTo("05392");
    assertThat(seenBy("05395")).isZero();
    assertThat(open()).containsExactly("acknowledge");
    assertThat(offers()).singleElement().satisfies(one -> {
      assertThat(one.state()).isEqualTo(State.REFUSED);
      assertThat(one.settlingNote().map(why -> why.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)))
          .contains("Không phải xã tôi");
    });
    assertThat(station.timeline(report)).endsWith("transfer-declined", "handover-bounced");
  }

  @Test
  void isDecidedAboveAfterTheThirdBounce() {
    for (var bounce = 0; bounce < 3; bounce++) {
      offer(SISTER);
      refuse();
    }

    assertThat(offer(SISTER)).isEqualTo(new HandingOver.DecidedAbove(PROVINCE));
    assertThat(station.told(report))
        .filteredOn(one -> one.deadline().clock().equals("question"))
        .singleElement()
        .satisfies(asked -> assertThat(asked.unit()).isEqualTo(PROVINCE));

    var province = viewer(Role.PROVINCE, PROVINCE, UUID.randomUUID());
    assertThat(await(handovers.decide(sender, number(), version(), SISTER)))
        .isEqualTo(new HandingOver.NotYourSide());
    assertThat(await(handovers.decide(province, number(), version(), SISTER)))
        .isEqualTo(new HandingOver.Done());

    assertThat(unit()).isEqualTo("05395");
    assertThat(open()).containsExactly("acknowledge");
    assertThat(station.told(report))
        .singleElement()
        .satisfies(asked -> assertThat(asked.people()).isEqualTo(receivers));
    assertThat(await(handovers.decide(province, number(), version(), SISTER)))
        .isEqualTo(new HandingOver.NothingOffered());
  }

  @Test
  void asksTheHotlineWhenTheTwoHaveNoProvinceInCommon() {
    station.withEverybodyAbove(COMMUNE_WITHOUT_AREA);
    var far = viewer(
        Role.TEAM_LEADER,
        COMMUNE_WITHOUT_AREA,
        station.onDuty(COMMUNE_WITHOUT_AREA, "leader", 1).getFirst());
    for (var bounce = 0; bounce < 3; bounce++) {
      offer(COMMUNE_WITHOUT_AREA);
      var _ = await(handovers.refuse(far, number(), version(), Personal.of("Không phải")));
    }

    assertThat(offer(SISTER)).isEqualTo(new HandingOver.DecidedAbove(NATION));
  }

  @Test
  void isAcceptedOnceByTwoAtTheSameMoment() {
    offer(SISTER);
    var version = version();
    var other = viewer(Role.TEAM_MEMBER, SISTER, receivers.get(1));

    var came = atTheSameMoment(
        () -> handovers.accept(receiver, number(), version),
        () -> handovers.accept(other, number(), version));

    assertThat(came).contains(new HandingOver.Done()).contains(new HandingOver.NothingOffered());
    assertThat(milestones()).filteredOn("transferred"::equals).hasSize(1);
  }

  @Test
  void isEitherAcceptedOrWithdrawnAndNeverBoth() {
    offer(SISTER);
    var version = version();

    var came = atTheSameMoment(
        () -> handovers.withdraw(sender, number(), version, Personal.of("Nhầm")),
        () -> handovers.accept(receiver, number(), version));

    assertThat(came.getFirst()).isEqualTo(new HandingOver.Done());
    assertThat(came.getLast()).isEqualTo(new HandingOver.NotThere());
    assertThat(unit()).isEqualTo("05392");
    assertThat(milestones()).doesNotContain("transferred");
  }

  @Test
  void tellsWhoeverLookedAtAnOlderVersion() {
    offer(SISTER);

    assertThat(await(handovers.accept(receiver, number(), version() - 1)))
        .isInstanceOfSatisfying(
            HandingOver.NotPerformed.class,
            not -> assertThat(not.performed()).isInstanceOf(Performed.Outdated.class));
    assertThat(unit()).isEqualTo("05392");
  }

  @Test
  void isNeitherAcceptedBySendersNorOfferedByReceivers() {
    offer(SISTER);

    assertThat(await(handovers.accept(sender, number(), version())))
        .isEqualTo(new HandingOver.NotYourSide());
    assertThat(await(handovers.withdraw(receiver, number(), version(), Personal.of("x"))))
        .isEqualTo(new HandingOver.NotYourSide());
    assertThat(offer(new UnitCode("99999"))).isEqualTo(new HandingOver.NoSuchReceiver());
    assertThat(offer(COMMUNE)).isEqualTo(new HandingOver.NoSuchReceiver());
  }

  @CanIgnoreReturnValue
  private HandingOver offer(UnitCode to) {
    return await(handovers.offer(
        sender,
        new Offered(
            number(),
            version(),
            to,
            Handover.Reason.HAPPENED_THERE,
            Optional.of(Personal.of("Nhà bên kia sông")))));
  }

  @CanIgnoreReturnValue
  private HandingOver refuse() {
    return await(handovers.refuse(receiver, number(), version(), Personal.of("Không phải xã tôi")));
  }

  /** Both wait for the case that somebody else holds; the first to have come is the first to go on. */
  private List<HandingOver> atTheSameMoment(
      Supplier<Future<HandingOver>> one, Supplier<Future<HandingOver>> two) {
    var other = await(fresh.pool().getConnection());
    var open = await(other.begin());
    var _ = await(other.query("select from routing.cases for no key update").execute());
    var first = one.get();
    eventually(() -> assertThat(waiting()).isEqualTo(1));
    var second = two.get();
    eventually(() -> assertThat(waiting()).isEqualTo(2));
    await(open.commit());
    await(other.close());
    return List.of(await(first), await(second));
  }

  private CaseNumber number() {
    return callOut.caseNumber();
  }

  private long version() {
    return station.row("select version from routing.cases").getLong("version");
  }

  private String unit() {
    return station.row("select unit from routing.cases").getString("unit");
  }

  private Instant dueOfTheSender() {
    return station
        .row("select due_at from routing.deadlines where clock = 'acknowledge'")
        .getOffsetDateTime("due_at")
        .toInstant();
  }

  private List<Handover> offers() {
    return await(handovers.of(callOut.deadline().caseId()));
  }

  private List<String> open() {
    return station.rows("select clock from routing.deadlines where state = 'open'").stream()
        .map(row -> row.getString("clock"))
        .toList();
  }

  private List<String> milestones() {
    return station.rows("select milestone from routing.milestones").stream()
        .map(row -> row.getString("milestone"))
        .toList();
  }

  private int seenBy(String unit) {
    return station.rows("select from routing.cases_visible_to($1, null)", unit).size();
  }

  /** How many connections wait for another's lock. */
  private int waiting() {
    return station
        .rows("select from pg_stat_activity where datname = current_database() "
            + "and wait_event_type = 'Lock'")
        .size();
  }

  private static Viewer viewer(Role role, UnitCode unit, UUID person) {
    return new Viewer(
        UUID.randomUUID(), "x", "X", role, Optional.of(unit.text()), Optional.of(person));
  }
}
