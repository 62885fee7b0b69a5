package vn.kipthoi.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmscTest {

  private final List<ShortMessage> shown = new CopyOnWriteArrayList<>();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final Smsc smsc = Smsc.open(new Smsc.Setup(
      0,
      new Account("kipthoi", "secret"),
      shown::add,
      ServerSocketFactory.getDefault(),
      InstantSource.fixed(Instant.parse("2026-11-22T07:40:00Z"))));
  private final SMPPSession session = new SMPPSession();

  @AfterEach
  void close() {
    session.close();
    smsc.close();
  }

  @Test
  void showsATextAndReportsIt() throws Exception {
    bind("secret");

    var id = submit("KIP THOI".getBytes(StandardCharsets.US_ASCII), 0, 0);

    assertThat(shown)
        .containsExactly(new ShortMessage(id, "KIPTHOI", "84912000001", "KIP THOI", 1));
    await().until(() -> told.size() == 1);
    assertThat(told.getFirst()).startsWith("id:" + id).contains(" stat:DELIVRD ");
  }

  @Test
  void putsALongTextTogether() throws Exception {
    bind("secret");

    var _ = submit(withHeader(2, 2, "thời"), 8, 0x40);
    var _ = submit(withHeader(2, 1, "Kịp "), 8, 0x40);

    assertThat(shown).extracting(ShortMessage::text).containsExactly("Kịp thời");
    assertThat(shown).extracting(ShortMessage::segments).containsExactly(2);
  }

  @Test
  void turnsAwayAWrongPassword() {
    assertThatThrownBy(() -> bind("guess")).isInstanceOf(IOException.class);
    assertThat(smsc.boundLines()).isZero();
  }

  @Test
  void refusesAsItIsToldTo() throws Exception {
    bind("secret");
    smsc.behave(Conduct.GOOD.answering(Conduct.Answer.THROTTLED));

    assertThatThrownBy(() -> submit(new byte[] {65}, 0, 0))
        .isInstanceOfSatisfying(
            NegativeResponseException.class,
            refused -> assertThat(refused.getCommandStatus()).isEqualTo(0x58));
    assertThat(shown).isEmpty();
  }

  @Test
  void keepsAReceiptUntilSomebodyBindsAgain() throws Exception {
    bind("secret");
    smsc.behave(Conduct.GOOD.answering(Conduct.Answer.TAKEN_AND_CUT));
    assertThatThrownBy(() -> submit(new byte[] {65}, 0, 0)).isNotNull();

    var again = new SMPPSession();
    try {
      bind(again, "secret");
      await().until(() -> told.size() == 1);
    } finally {
      again.close();
    }
  }

  @Test
  void bringsWhatAPhoneWrites() throws Exception {
    bind("secret");

    smsc.bring("84912000001", "KIPTHOI", "1").join();

    assertThat(told).containsExactly("1");
  }

  private static byte[] withHeader(int of, int part, String text) {
    var body = text.getBytes(StandardCharsets.UTF_16BE);
    var message = new byte[6 + body.length];
    System.arraycopy(new byte[] {5, 0, 3, 7, (byte) of, (byte) part}, 0, message, 0, 6);
    System.arraycopy(body, 0, message, 6, body.length);
    return message;
  }

  private void bind(String password) throws IOException {
    bind(session, password);
  }

  private void bind(SMPPSession one, String password) throws IOException {
    one.setTransactionTimer(1_000);
    one.setMessageReceiverListener(new Listening());
    var _ = one.connectAndBind(
        "127.0.0.1",
        smsc.port(),
        new BindParameter(
            BindType.BIND_TRX,
            "kipthoi",
            password,
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null));
  }

  private String submit(byte[] octets, int coding, int esmClass) throws Exception {
    return session
        .submitShortMessage(
            "",
            TypeOfNumber.ALPHANUMERIC,
            NumberingPlanIndicator.UNKNOWN,
            "KIPTHOI",
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            "84912000001",
            new ESMClass(esmClass),
            (byte) 0,
            (byte) 0,
            null,
            null,
            new RegisteredDelivery(1),
            (byte) 0,
            DataCodings.newInstance((byte) coding),
            (byte) 0,
            octets)
        .getMessageId();
  }

  private final class Listening implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm message) {
      told.add(new String(message.getShortMessage(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
      // None comes.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) {
      throw new UnsupportedOperationException();
    }
  }
}
