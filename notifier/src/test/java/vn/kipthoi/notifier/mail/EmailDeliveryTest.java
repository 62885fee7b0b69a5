package vn.kipthoi.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Certificate;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.delivery.Carriers;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.Courier;
import vn.kipthoi.notifier.desk.ShortTexts;
import vn.kipthoi.notifier.mail.MailPeer.Conduct;
import vn.kipthoi.notifier.mail.MailSettings.Security;
import vn.kipthoi.notifier.mail.delivery.MailServer;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.AttemptStore.Lane;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

/** Letters over SMTP, to a real server and to one that is bad on purpose. */
@Isolated("changes whom the JVM trusts")
class EmailDeliveryTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private static final Certificate CERTIFICATE = Certificate.forLoopback();
  private static final String ADDRESS = "lan@example.test";

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final MailPeer peer = new MailPeer(CERTIFICATE.context());
  private final List<AlertDispatcher> nodes = new ArrayList<>();
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");

  @AfterEach
  void stop() {
    nodes.forEach(node -> await(node.stop()));
    peer.close();
    notifier.close();
  }

  @Test
  void bringsALetterOverALineThatIsEncryptedFromTheFirstByte()
      throws MessagingException, IOException {
    System.setProperty(
        DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
        CERTIFICATE.file().toString());
    System.setProperty(
        DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, CERTIFICATE.password());
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
    server.start();
    try {
      var _ = server.setUser("kipthoi@example.test", "kipthoi", "secret");
      start(courier(Security.TLS, server.getSmtps().getPort(), true));

      var callOut = called(Priority.P1);

      eventually(() -> assertThat(states()).containsExactly("handed_over"));
      assertThat(server.getReceivedMessages()).hasSize(1);
      says(server.getReceivedMessages()[0], callOut);
    } finally {
      server.stop();
    }
  }

  private void says(MimeMessage letter, CallOut callOut) throws MessagingException, IOException {
    var code = callOut.caseNumber().text();
    assertThat(letter.getSubject())
        .isEqualTo("Kịp Thời " + code + ": việc KHẨN CẤP tại Xã Lạc Thủy");
    assertThat((String) letter.getContent())
        .contains(code + ": việc KHẨN CẤP tại Xã Lạc Thủy. Cần có người nhận trước 15:10.")
        .contains("\"1 " + code + "\" nếu đi ngay")
        .doesNotContain("Lan");
    assertThat(letter.getHeader("Message-ID"))
        .containsExactly("<%s@example.test>".formatted(alert(callOut)));
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void encryptsALineThatBeginsInTheOpenBeforeItSaysAnything() {
    start(courier(Security.STARTTLS, peer.port(), true));

    called(Priority.P1);

    eventually(() -> assertThat(states()).containsExactly("handed_over"));
    assertThat(peer.letters).hasSize(1);
    assertThat(peer.overheard).noneMatch(line -> line.contains("MAIL") || line.contains("AUTH"));
  }

  @Test
  void bringsTheCodeThatProvesAnAddress() {
    var mail = new ContactWay(ContactWay.Kind.EMAIL, Personal.of(ADDRESS));
    var texts = new ShortTexts(
        courier(Security.STARTTLS, peer.port(), true), EnumSet.of(Channel.EMAIL), notifier.clock);

    assertThat(texts.carried()).containsExactly(ContactWay.Kind.EMAIL);
    assertThat(await(texts.send(mail, "271828", true))).isTrue();
    assertThat(peer.letters).hasSize(1);
    assertThat(peer.letters.getFirst()).contains("271828", ADDRESS);

    peer.behave(MailPeer.Conduct.KNOWS_NO_SUCH_ADDRESS);
    assertThat(await(texts.send(mail, "271828", true))).isFalse();
  }

  @Test
  void writesToEachInTheirOwnLanguage() {
    notifier.staff.reach(
        lan, Language.EN, new ContactWay(ContactWay.Kind.EMAIL, Personal.of(ADDRESS)));
    start(courier(Security.STARTTLS, peer.port(), true));

    calledAsTheyAre(Priority.P1);

    eventually(() -> assertThat(peer.letters).hasSize(1));
    assertThat(peer.letters.getFirst()).contains("going now").doesNotContain("Lan");
  }

  @Test
  void saysNothingToAServerWhoseCertificateNobodyVouchesFor() {
    start(courier(Security.STARTTLS, peer.port(), false));

    called(Priority.P1);

    eventually(() -> assertThat(states()).containsExactly("failed_for_now", "queued"));
    assertThat(reasons()).contains("the mail server does not prove who it is");
    assertThat(peer.letters).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          OFFERS_NO_TLS              | failed_for_now  | the mail server cannot be reached
          HANGS_UP_AT_ONCE           | failed_for_now  | the mail server cannot be reached
          REFUSES_LOGIN              | failed_for_now  | the mail server does not let us in
          BUSY_WITH_THE_ADDRESS      | failed_for_now  | the mail server asks to come back later
          SAYS_THE_BOX_IS_FULL       | failed_for_now  | the mail server asks to come back later
          KNOWS_NO_SUCH_ADDRESS      | failed_for_good | the mail server does not know the address
          BUSY_WITH_THE_LETTER       | failed_for_now  | the mail server asks to come back later
          REFUSES_THE_LETTER         | failed_for_good | the carrier does not let this text through
          HANGS_UP_BEFORE_THE_LETTER | failed_for_now  | the mail server cannot be reached
          """)
  void tellsWhatMayWorkLaterFromWhatNeverWill(Conduct conduct, String state, String why) {
    peer.behave(conduct);
    start(courier(Security.STARTTLS, peer.port(), true));

    called(Priority.P1);

    eventually(() -> assertThat(states()).first().isEqualTo(state));
    assertThat(reasons()).contains(why);
    assertThat(states()).hasSize(state.equals("failed_for_now") ? 2 : 1);
    assertThat(peer.letters).isEmpty();
  }

  @Test
  void marksALetterThatMayHaveGoneAndSendsAnUrgentOneAgainUnderTheSameId() {
    peer.behave(Conduct.TAKES_IT_AND_HANGS_UP);
    start(courier(Security.STARTTLS, peer.port(), true));
    var callOut = called(Priority.P1);
    eventually(() -> assertThat(states()).containsExactly("unknown", "queued"));

    peer.behave(Conduct.GOOD);
    notifier.clock.advance(Duration.ofSeconds(21));

    eventually(() -> assertThat(states()).containsExactly("unknown", "handed_over"));
    var id = "Message-ID: <%s@example.test>".formatted(alert(callOut));
    assertThat(peer.letters).hasSize(2).allMatch(letter -> letter.contains(id));
  }

  @Test
  void leavesALessUrgentLetterThatMayHaveGoneAlone() {
    peer.behave(Conduct.TAKES_IT_AND_HANGS_UP);
    start(courier(Security.STARTTLS, peer.port(), true));

    called(Priority.P3);

    eventually(() -> assertThat(states()).containsExactly("unknown"));
  }

  @Test
  void doesNotSendAgainByItselfWhatADyingNodeMayHaveSent() {
    called(Priority.P3);
    var dead = new AttemptStore("dead", NotifierAtWork.LEASE);
    assertThat(await(dead.claim(fresh.pool(), Lane.ALL_OTHERS, 10))).hasSize(2);
    notifier.clock.advance(NotifierAtWork.LEASE.plusMillis(1));

    start(courier(Security.STARTTLS, peer.port(), true));

    eventually(() -> assertThat(states()).containsExactly("unknown"));
    assertThat(peer.letters).isEmpty();
  }

  @Test
  void endsALetterToSomebodyWhoHasNoAddressAnyMore() {
    called(Priority.P1);
    notifier.staff.reach(lan, Language.VI, new ContactWay(ContactWay.Kind.SMS, lan.phone()));

    start(courier(Security.STARTTLS, peer.port(), true));

    eventually(() -> assertThat(states()).containsExactly("failed_for_good"));
  }

  private Courier courier(Security security, int port, boolean trusting) {
    var settings = new MailSettings(
        "127.0.0.1",
        port,
        security,
        Optional.of(new MailSettings.Login("kipthoi", new Secret("secret"))),
        "kipthoi@example.test",
        2,
        Duration.ofSeconds(5));
    var trusted = trusting
        ? Optional.of(CERTIFICATE.context().getSocketFactory())
        : Optional.<SSLSocketFactory>empty();
    return notifier.courierOver(
        Carriers.of(notifier.carrier).with(new MailServer(settings, trusted)));
  }

  private void start(Courier courier) {
    var node = new AlertDispatcher(
        notifier.vertx, notifier.deliveries("node", courier, NotifierAtWork.RETRIES));
    nodes.add(node);
    node.start(notifier.doorbell);
  }

  @CanIgnoreReturnValue
  private CallOut called(Priority priority) {
    notifier.staff.reach(
        lan, Language.VI, new ContactWay(ContactWay.Kind.EMAIL, Personal.of(ADDRESS)));
    return calledAsTheyAre(priority);
  }

  @CanIgnoreReturnValue
  private CallOut calledAsTheyAre(Priority priority) {
    var callOut = CallOuts.ofTheTeam(priority, notifier.in(Duration.ofMinutes(30)), lan);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
    return callOut;
  }

  private UUID alert(CallOut callOut) {
    return notifier
        .rows(
            "select id from notifier.alerts where deadline_id = $1",
            callOut.deadline().id())
        .getFirst()
        .getUUID(0);
  }

  private List<String> states() {
    return notifier.states(lan.id(), Channel.EMAIL);
  }

  private List<String> reasons() {
    return notifier.rows("select why from notifier.attempts where why is not null").stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
