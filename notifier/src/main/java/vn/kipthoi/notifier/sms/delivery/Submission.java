package vn.kipthoi.notifier.sms.delivery;

import java.time.Duration;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.SMPPSession;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/**
 * One short message as submit_sm says it.
 *
 * @param to in E.164
 * @param headed whether the octets begin with a header of segments
 * @param reference what receipts are to repeat, 16 bits
 * @param urgency 1 for the most urgent, to 4
 * @param validFor after that the carrier is to drop it
 */
record Submission(
    Personal<String> to,
    byte dataCoding,
    boolean headed,
    byte[] octets,
    int reference,
    int urgency,
    Duration validFor) {

  private static final int WITH_HEADER = 0x40;
  private static final int HIGHEST_PRIORITY = 3;

  /** Hands it over and waits for the carrier's name for it. */
  String over(SMPPSession session, SmppSettings carrier) throws Exception {
    var sender = carrier.sender();
    return session
        .submitShortMessage(
            "",
            kind(sender),
            plan(sender),
            sender,
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            to.revealFor(Purpose.CONTACTING).substring(1),
            new ESMClass(headed ? WITH_HEADER : 0),
            (byte) 0,
            (byte) Math.max(0, HIGHEST_PRIORITY + 1 - urgency),
            null,
            relative(validFor),
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            DataCodings.newInstance(dataCoding),
            (byte) 0,
            octets,
            new OptionalParameter.User_message_reference((short) reference))
        .getMessageId();
  }

  /**
   * A length in SMPP's relative form (3.4, 7.1.1), which no clock of the carrier's can spoil.
   */
  static String relative(Duration length) {
    var seconds = Math.max(1, length.toSeconds());
    return "0000%02d%02d%02d%02d000R"
        .formatted(
            Math.min(99, seconds / 86_400), seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60);
  }

  static TypeOfNumber kind(String sender) {
    return sender.chars().allMatch(Character::isDigit)
        ? sender.length() > 7 ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.NETWORK_SPECIFIC
        : TypeOfNumber.ALPHANUMERIC;
  }

  static NumberingPlanIndicator plan(String sender) {
    return kind(sender) == TypeOfNumber.ALPHANUMERIC
        ? NumberingPlanIndicator.UNKNOWN
        : NumberingPlanIndicator.ISDN;
  }
}
