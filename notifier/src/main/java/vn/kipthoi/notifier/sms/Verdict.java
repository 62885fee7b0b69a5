package vn.kipthoi.notifier.sms;

import vn.kipthoi.notifier.Delivery.Reason;

/** What a carrier says to one short message. */
public sealed interface Verdict {

  /** It took it. */
  record Taken(String messageId) implements Verdict {}

  /** Too many at the moment; it wants to be left alone for a while. */
  record Throttled() implements Verdict {}

  /** It does not take this one now. Another carrier may. */
  record NotNow(int status) implements Verdict {}

  /** No carrier ever will. */
  record Never(Reason reason) implements Verdict {}

  /** There is no line to it, and nothing has gone. */
  record NoLine() implements Verdict {}

  /** It went, and nobody heard an answer. */
  record Unheard(String why) implements Verdict {}

  /** Reads a command_status of SMPP 3.4, 5.1.3, other than "no error". */
  static Verdict ofStatus(int status) {
    return switch (status) {
      case 0x14, 0x58 -> new Throttled(); // ESME_RMSGQFUL, ESME_RTHROTTLED
      case 0x0b, 0x50, 0x51 -> new Never(Reason.UNKNOWN_NUMBER); // ESME_RINVDSTADR, TON, NPI
      case 0x65, 0x66 -> new Never(Reason.NOT_ALLOWED); // ESME_RX_P_APPN, ESME_RX_R_APPN
      default -> new NotNow(status);
    };
  }
}
