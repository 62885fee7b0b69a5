package vn.kipthoi.routing.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.administrator;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.done;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.wanted;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.StaffTexts;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.roster.desk.OfficeAtWork;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.ContactChannel.Standing;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.testkit.FreshDatabase;

class ChannelsTest {

  private static final Personal<String> MAIL = Personal.of("lan@example.vn");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private OfficeAtWork office;

  @BeforeEach
  void open() {
    office = new OfficeAtWork(fresh);
  }

  @Test
  void countsANumberOnceItsCodeCameBackAndForAMonth() {
    var lan = office.person("Lan");
    assertThat(lan.mayBeOnDuty(office.clock.instant())).isFalse();

    var channel = lan.channels().getFirst().id();
    var _ = done(office.channels.sendCode(administrator(), lan.id(), channel));
    lan = done(office.channels.verify(administrator(), lan.id(), channel, office.texts.getLast()));

    assertThat(lan.channels().getFirst().standing(office.clock.instant()))
        .isEqualTo(Standing.VERIFIED);
    office.clock.advance(Duration.ofDays(27));
    assertThat(lan.channels().getFirst().standing(office.clock.instant()))
        .isEqualTo(Standing.SOON_TO_CONFIRM);
    office.clock.advance(Duration.ofDays(4));
    assertThat(lan.channels().getFirst().standing(office.clock.instant()))
        .isEqualTo(Standing.LAPSED);
    assertThat(lan.mayBeOnDuty(office.clock.instant())).isFalse();
    assertThat(office.journal())
        .containsExactly("person-registered", "channel-code-sent", "channel-verified");
  }

  @Test
  void stopsListeningAfterFiveWrongCodesEvenToTheRightOne() {
    var lan = office.person("Lan");
    var channel = lan.channels().getFirst().id();
    var _ = done(office.channels.sendCode(administrator(), lan.id(), channel));
    var right = office.texts.getLast();
    var wrong = right.equals("000000") ? "000001" : "000000";

    for (var tries = 0; tries < 5; tries++) {
      assertThat(fault(lan, channel, wrong)).isEqualTo(What.WRONG_CODE);
    }

    assertThat(fault(lan, channel, right)).isEqualTo(What.TOO_MANY_TRIES);
  }

  @Test
  void takesNoCodeThatIsOlderThanAQuarterOfAnHour() {
    var lan = office.person("Lan");
    var channel = lan.channels().getFirst().id();
    assertThat(fault(lan, channel, "123456")).isEqualTo(What.NO_CODE_SENT);
    var _ = done(office.channels.sendCode(administrator(), lan.id(), channel));

    office.clock.advance(Duration.ofMinutes(15).plusSeconds(1));

    assertThat(fault(lan, channel, office.texts.getLast())).isEqualTo(What.CODE_EXPIRED);
  }

  @Test
  void saysSoWhenNoCarrierTookTheCode() {
    var lan = office.person("Lan");
    office.carrierIsDown();

    assertThat(await(office.channels.sendCode(
            administrator(), lan.id(), lan.channels().getFirst().id())))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("code", What.NOT_CARRIED))));
  }

  @Test
  void tellsThatANumberIsSomebodyElsesAlready() {
    var _ = done(
        office.members.register(administrator(), UUID.randomUUID(), wanted("Lan", "+84912345678")));

    assertThat(await(office.members.register(
            administrator(), UUID.randomUUID(), wanted("Minh", "+84912345678"))))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("phone", What.TAKEN))));
  }

  @Test
  void changesNobodyWhomSomebodyElseChangedSince() {
    var lan = office.person("Lan");
    var changed = done(office.members.change(
        administrator(), lan.id(), lan.edit(), wanted("Lan Anh", "+84912345678")));

    assertThat(await(office.members.change(
            administrator(), lan.id(), lan.edit(), wanted("Lan Chi", "+84912345678"))))
        .isEqualTo(new Settled.Stale<>(changed.edit()));
  }

  private What fault(Member person, UUID channel, String code) {
    var asked = await(office.channels.verify(administrator(), person.id(), channel, code));
    return asked instanceof Settled.Faulty<Member>(var faults)
        ? faults.getFirst().what()
        : throwing(asked);
  }

  private static What throwing(Settled<Member> asked) {
    throw new AssertionError("expected a fault, not " + asked);
  }

  @Test
  void offersWhatHasARouteHereAndPutsNobodyOnDutyForALetter() {
    var lan = office.person("Lan");
    assertThat(await(office.channels.add(
            administrator(), lan.id(), lan.edit(), Optional.of(Kind.EMAIL), Optional.of(MAIL))))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("kind", What.NOT_CARRIED))));

    var letters = new Letters();
    var channels = new Channels(over(letters), new Random(7), (language, code) -> code);
    var with = done(channels.add(
        administrator(), lan.id(), lan.edit(), Optional.of(Kind.EMAIL), Optional.of(MAIL)));
    var mail = with.channels().getLast();
    var _ = done(channels.sendCode(administrator(), lan.id(), mail.id()));
    with = done(channels.verify(administrator(), lan.id(), mail.id(), letters.sent.getLast()));

    assertThat(with.channels().getLast().standing(office.clock.instant()))
        .isEqualTo(Standing.VERIFIED);
    assertThat(with.mayBeOnDuty(office.clock.instant())).isFalse();
    assertThat(await(channels.add(
            administrator(), lan.id(), with.edit(), Optional.of(Kind.EMAIL), Optional.of(MAIL))))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("address", What.TAKEN))));
    var number = with.channels().getFirst().id();
    assertThat(await(channels.remove(administrator(), lan.id(), with.edit(), number)))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("channel", What.LAST_CHANNEL))));
  }

  /** A node that has a route for mail, too. */
  private static final class Letters implements StaffTexts {

    private final List<String> sent = new ArrayList<>();

    @Override
    public Future<Boolean> send(Personal<String> phone, String text, boolean marks) {
      return Future.succeededFuture(false);
    }

    @Override
    public Set<ContactWay.Kind> carried() {
      return Set.of(ContactWay.Kind.SMS, ContactWay.Kind.EMAIL);
    }

    @Override
    public Future<Boolean> send(ContactWay way, String text, boolean marks) {
      return Future.succeededFuture(way.kind() == ContactWay.Kind.EMAIL && sent.add(text));
    }
  }

  private StaffDesk over(StaffTexts texts) {
    var desk = office.staff;
    return new StaffDesk(
        desk.database(),
        desk.clock(),
        desk.journal(),
        desk.directory(),
        desk.teams(),
        desk.members(),
        desk.channels(),
        texts);
  }
}
