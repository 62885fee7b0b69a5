package vn.kipthoi.smsc;

import java.time.Duration;
import java.util.List;

/**
 * How a carrier deals with one text. Four things are apart, so that any can be done badly: what it
 * answers, when, whether the text arrives, and what it reports.
 *
 * @param answer what it says to the submit_sm
 * @param after how long it lets the sender wait for that
 * @param delivers whether the text reaches the phone
 * @param reports final or interim states that it reports, in this order
 * @param reportsFirst whether it reports before it answers
 */
public record Conduct(
    Answer answer, Duration after, boolean delivers, List<Report> reports, boolean reportsFirst) {

  /** Takes it, delivers it, reports it. */
  public static final Conduct GOOD =
      new Conduct(Answer.TAKEN, Duration.ZERO, true, List.of(Report.DELIVERED), false);

  public Conduct {
    reports = List.copyOf(reports);
  }

  /** What the sender is answered. */
  public enum Answer {
    TAKEN,
    /** ESME_RTHROTTLED: too many a second. */
    THROTTLED,
    /** ESME_RMSGQFUL: too many at once. */
    QUEUE_FULL,
    /** ESME_RINVDSTADR: there is no such number. */
    NO_SUCH_NUMBER,
    /** ESME_RSYSERR: something is wrong with the carrier. */
    SYSTEM_ERROR,
    /** It takes the text and hangs up without a word. */
    TAKEN_AND_CUT,
    /** It hangs up and has not taken the text. */
    CUT,
    /** It takes the text and answers something that is no PDU. */
    TAKEN_AND_GARBAGE,
    /** It takes the text and never answers. */
    TAKEN_AND_SILENT;

    boolean takes() {
      return switch (this) {
        case TAKEN, TAKEN_AND_CUT, TAKEN_AND_GARBAGE, TAKEN_AND_SILENT -> true;
        case THROTTLED, QUEUE_FULL, NO_SUCH_NUMBER, SYSTEM_ERROR, CUT -> false;
      };
    }
  }

  /** A state of a text, with SMPP's word for it in receipts and its message_state. */
  public enum Report {
    EN_ROUTE("ENROUTE", 1),
    DELIVERED("DELIVRD", 2),
    EXPIRED("EXPIRED", 3),
    UNDELIVERABLE("UNDELIV", 5),
    REJECTED("REJECTD", 8);

    private final String word;
    private final int state;

    Report(String word, int state) {
      this.word = word;
      this.state = state;
    }

    String word() {
      return word;
    }

    byte state() {
      return (byte) state;
    }
  }

  public Conduct answering(Answer other) {
    return new Conduct(other, after, delivers, reports, reportsFirst);
  }

  public Conduct answeringAfter(Duration wait) {
    return new Conduct(answer, wait, delivers, reports, reportsFirst);
  }

  public Conduct reporting(Report... others) {
    return new Conduct(answer, after, delivers, List.of(others), reportsFirst);
  }

  public Conduct reportingFirst() {
    return new Conduct(answer, after, delivers, reports, true);
  }

  public Conduct deliveringNothing() {
    return new Conduct(answer, after, false, reports, reportsFirst);
  }
}
