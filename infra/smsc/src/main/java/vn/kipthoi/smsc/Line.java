package vn.kipthoi.smsc;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.SMPPServerSession;

/** One connection of a sender. What it is told waits for the sender's answer. */
final class Line {

  private static final ESMClass PLAIN = new ESMClass();
  private static final ESMClass RECEIPT = new ESMClass(4);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

  private final Socket socket;
  private final SMPPServerSession session;

  Line(Socket socket, SMPPServerSession session) {
    this.socket = socket;
    this.session = session;
  }

  boolean bound() {
    return session.getSessionState().isReceivable();
  }

  boolean is(SMPPServerSession other) {
    return session == other;
  }

  /** Tells what became of a text, in the words of SMPP 3.4 appendix B and as parameters. */
  void report(Segment segment, Conduct.Report state, Instant now, boolean withParameters)
      throws Exception {
    var words = "id:%s sub:001 dlvrd:%s submit date:%s done date:%s stat:%s err:000 text:%s"
        .formatted(
            segment.id(),
            state == Conduct.Report.DELIVERED ? "001" : "000",
            MOMENT.format(now),
            MOMENT.format(now),
            state.word(),
            beginning(segment.written().text()));
    var parameters = withParameters ? parameters(segment, state) : new OptionalParameter[0];
    deliver(segment.to(), segment.from(), RECEIPT, (byte) 0, latin(words), parameters);
  }

  /** Brings what a phone has written. */
  void bring(String from, String to, String text) throws Exception {
    var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    var octets = plain ? latin(text) : text.getBytes(StandardCharsets.UTF_16BE);
    deliver(from, to, PLAIN, (byte) (plain ? 0 : 8), octets);
  }

  /** Says something that need not be SMPP. */
  void say(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
    socket.getOutputStream().flush();
  }

  /** As when a cable is pulled: no unbind. */
  void cut() {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // It was to go.
    }
    session.close();
  }

  private void deliver(
      String from,
      String to,
      ESMClass kind,
      byte coding,
      byte[] octets,
      OptionalParameter... parameters)
      throws Exception {
    session.deliverShortMessage(
        "",
        TypeOfNumber.INTERNATIONAL,
        NumberingPlanIndicator.ISDN,
        from,
        TypeOfNumber.ALPHANUMERIC,
        NumberingPlanIndicator.UNKNOWN,
        to,
        kind,
        (byte) 0,
        (byte) 0,
        new RegisteredDelivery(),
        DataCodings.newInstance(coding),
        octets,
        parameters);
  }

  private static OptionalParameter[] parameters(Segment segment, Conduct.Report state) {
    List<OptionalParameter> parameters = new ArrayList<>();
    parameters.add(new OptionalParameter.Receipted_message_id(segment.id()));
    parameters.add(new OptionalParameter.Message_state(state.state()));
    segment
        .reference()
        .map(OptionalParameter.User_message_reference::new)
        .ifPresent(parameters::add);
    return parameters.toArray(OptionalParameter[]::new);
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(20, text.length()));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
