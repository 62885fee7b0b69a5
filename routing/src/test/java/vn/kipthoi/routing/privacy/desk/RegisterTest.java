package vn.kipthoi.routing.privacy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.casework.Worked.viewer;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DataDuty.Fulfilment;
import vn.kipthoi.routing.privacy.DutyKind;
import vn.kipthoi.routing.privacy.Matter;
import vn.kipthoi.routing.privacy.Outcome;
import vn.kipthoi.routing.privacy.desk.Register.Done;
import vn.kipthoi.routing.privacy.desk.Register.Entry;
import vn.kipthoi.routing.privacy.store.RegisterStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class RegisterTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private final Viewer desk = viewer(Role.PROVINCE, PROVINCE.text(), Optional.empty());
  private final Viewer administrator = viewer(Role.ADMINISTRATOR, "VN", Optional.empty());
  private final Viewer lead = viewer(Role.SHIFT_LEAD, "VN", Optional.empty());
  private SettableClock clock = SettableClock.startingAt("2026-11-16T02:00:00Z");
  private Station station;
  private Register register;
  private DutyWatch watch;

  @BeforeEach
  void aStation() {
    clock = fresh.clockAt("2026-11-16T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    register = new Register(station.database(), station.office(), RandomGenerator.getDefault());
    watch = new DutyWatch(station.database(), new Doorbell(fresh.vertx()), station.office());
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void countsSeventyTwoHoursFromTheDiscoveryAndTwoWorkingDaysFromTheRequest() {
    var discovered = clock.instant().minus(Duration.ofHours(10));

    assertThat(breach(discovered).dueAt()).isEqualTo(discovered.plus(Duration.ofHours(72)));
    assertThat(request(at("2026-02-12T09:00")).dueAt())
        .as("Friday is one; the other comes after nine days of Tết")
        .isEqualTo(at("2026-02-24T00:00"));
  }

  @Test
  void isMetByADocumentInTimeAndFallsSilent() {
    var duty = breach(clock.instant());
    clock.advance(Duration.ofHours(71));
    sweeps();

    var done = await(register.fulfil(desk, duty.number(), filed()));

    assertThat(done).isInstanceOf(Done.Now.class);
    assertThat(row().getString("state")).isEqualTo("met");
    clock.advance(Duration.ofHours(20));
    assertThat(sweeps()).isZero();
    assertThat(told()).isEmpty();
    assertThat(await(register.fulfil(desk, duty.number(), filed())))
        .isInstanceOf(Done.Before.class);
    assertThat(journal()).containsExactly("data-duty-opened", "data-duty-fulfilled");
  }

  @Test
  void remindsTheDeskThatOwesItAtHalfAndAtFourFifths() {
    breach(clock.instant());
    clock.advance(Duration.ofHours(36).minusMillis(1));
    assertThat(sweeps()).isZero();
    clock.advance(Duration.ofMillis(1));

    assertThat(sweeps()).isEqualTo(1);
    var half = reminded();
    clock.advance(Duration.ofMinutes(22 * 60));
    sweeps();

    assertThat(half).singleElement().satisfies(near -> {
      assertThat(near.reminded().rung().word()).isEqualTo("province");
      assertThat(near.reminded().notBefore()).as("it is nine in the evening").isPresent();
      assertThat(near.reminded().deadline().clock()).isEqualTo("data-breach");
    });
    assertThat(reminded()).extracting(DeadlineNear::number).containsExactly(2);
  }

  @Test
  void tellsThoseAboveWhenItIsMissedAndAgainUntilSomebodyTakesNotice() {
    breach(clock.instant());
    clock.advance(Duration.ofHours(72));
    sweeps();
    assertThat(row().getString("state")).isEqualTo("missed");

    var first = told();
    clock.advance(Duration.ofHours(4).minusMillis(1));
    sweeps();
    assertThat(told()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    sweeps();
    var second = told();

    assertThat(first).extracting(callOut -> callOut.rung().word()).containsExactly("hotline");
    assertThat(second).singleElement().satisfies(callOut -> {
      assertThat(callOut.rung().word()).isEqualTo("hotline");
      assertThat(callOut.people()).hasSizeGreaterThan(first.getFirst().people().size());
    });
    assertThat(answers(first.getFirst())).isInstanceOf(Answered.TooLate.class);
    assertThat(answers(second.getFirst())).isInstanceOf(Answered.Accepted.class);
    assertThat(answers(second.getFirst())).isInstanceOf(Answered.AcceptedBefore.class);
    clock.advance(Duration.ofDays(3));
    assertThat(sweeps()).as("somebody knows; it is still owed").isZero();
    assertThat(await(register.seenBy(desk)).getFirst().isOwed()).isTrue();
    assertThat(journal())
        .containsExactly(
            "data-duty-opened",
            "data-duty-missed",
            "data-duty-escalated",
            "data-duty-escalated",
            "data-duty-acknowledged");
  }

  @Test
  void takesNoticeOnThePageToo() {
    var duty = breach(clock.instant());
    assertThat(await(register.acknowledge(lead, duty.number())))
        .as("nothing was missed yet")
        .isInstanceOf(Done.NotThere.class);
    clock.advance(Duration.ofHours(73));
    sweeps();

    assertThat(await(register.acknowledge(desk, duty.number())))
        .as("not by those who owe it")
        .isInstanceOf(Done.NotTheirs.class);
    assertThat(await(register.acknowledge(lead, duty.number()))).isInstanceOf(Done.Now.class);
    assertThat(await(register.acknowledge(administrator, duty.number())))
        .isInstanceOf(Done.Before.class);
  }

  @Test
  void staysMissedWhenItIsDoneAfterwardsAndCallsThoseOff() {
    var duty = breach(clock.instant());
    clock.advance(Duration.ofHours(73));
    sweeps();
    var call = told().getFirst();

    var done = await(register.fulfil(administrator, duty.number(), filed()));

    assertThat(done).isInstanceOf(Done.Now.class);
    assertThat(row().getString("state")).isEqualTo("missed");
    clock.advance(Duration.ofHours(9));
    assertThat(sweeps()).isZero();
    assertThat(answers(call)).isInstanceOf(Answered.TooLate.class);
  }

  @Test
  void entersTheSameSendingOnce() {
    var entry = new Entry(UUID.randomUUID(), DutyKind.BREACH, Matter.LOST_DEVICE, clock.instant());

    var once = await(register.open(desk, PROVINCE, entry));
    var twice = await(register.open(desk, PROVINCE, entry));

    assertThat(twice.number()).isEqualTo(once.number());
    assertThat(journal()).containsExactly("data-duty-opened");
  }

  @Test
  void showsAProvinceItsOwnAlone() {
    var duty = breach(clock.instant());
    var other = viewer(Role.PROVINCE, "51", Optional.empty());
    var team = viewer(Role.TEAM_LEADER, COMMUNE.text(), Optional.empty());

    assertThat(await(register.seenBy(other))).isEmpty();
    assertThat(await(register.seenBy(team))).isEmpty();
    assertThat(await(register.fulfil(other, duty.number(), filed())))
        .isInstanceOf(Done.NotThere.class);
    assertThat(await(register.seenBy(lead))).hasSize(1);
  }

  @Test
  void givesWhatIsOverdueToOneOfTwoNodes() {
    breach(clock.instant());
    clock.advance(Duration.ofHours(73));
    var otherNode = await(fresh.pool().getConnection());
    var open = await(otherNode.begin());
    assertThat(await(new RegisterStore().claimMissed(otherNode, clock.instant())))
        .isPresent();

    sweeps();
    assertThat(told()).as("it is in another's hands").isEmpty();

    await(open.rollback());
    await(otherNode.close());
    assertThat(sweeps()).isPositive();
    assertThat(told()).hasSize(1);
  }

  @CanIgnoreReturnValue
  private DataDuty breach(Instant discovered) {
    return await(register.open(
        desk,
        PROVINCE,
        new Entry(UUID.randomUUID(), DutyKind.BREACH, Matter.LOST_DEVICE, discovered)));
  }

  private DataDuty request(Instant came) {
    return await(register.open(
        desk, PROVINCE, new Entry(UUID.randomUUID(), DutyKind.REQUEST, Matter.ACCESS, came)));
  }

  private Fulfilment filed() {
    return new Fulfilment(Outcome.NOTIFIED, clock.instant(), "12/TB-SYT");
  }

  @CanIgnoreReturnValue
  private int sweeps() {
    var acted = 0;
    while (await(watch.actOnNext())) {
      acted++;
    }
    return acted;
  }

  private Answered answers(CallOut callOut) {
    return await(new DutyCalls(station.answers(), station.database(), station.office())
        .answer(new Answer(
            callOut.deadline().id(),
            callOut.people().getFirst(),
            new Promise.GoingNow(),
            clock.instant(),
            "sms")));
  }

  private List<CallOut> told() {
    return facts("DeadlineMissed").stream()
        .map(fact -> DeadlineMissed.from(fact).next())
        .toList();
  }

  private List<DeadlineNear> reminded() {
    return facts("DeadlineNear").stream().map(DeadlineNear::from).toList();
  }

  private List<Fact> facts(String kind) {
    return station.rows("delete from platform.facts where kind = $1 returning *", kind).stream()
        .map(row -> new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant()))
        .toList();
  }

  private Row row() {
    return station.row("select * from routing.data_duties");
  }

  private List<String> journal() {
    return station
        .rows("select action from platform.journal where action like 'data-duty%' order by line")
        .stream()
        .map(row -> row.getString("action"))
        .toList();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietNam.ZONE).toInstant();
  }
}
