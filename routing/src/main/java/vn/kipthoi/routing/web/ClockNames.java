package vn.kipthoi.routing.web;

import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Deadline;

/** Clocks by what is to be done, never by their letter alone. */
public final class ClockNames {

  private static final Messages<ClockNameWords> WORDS = Messages.load(ClockNameWords.class);

  private ClockNames() {}

  /** What is to be done; a clock that nobody here knows by its own word. */
  public static String of(Language language, String clock) {
    var words = WORDS.in(language);
    return ClockId.ofWord(clock)
        .map(known -> of(words, known))
        .orElseGet(() -> asked(words, clock));
  }

  /** What is asked of somebody who does not have the case. */
  private static String asked(ClockNameWords words, String clock) {
    return switch (clock) {
      case Deadline.CANDIDATE -> words.candidate();
      case Deadline.HANDOVER -> words.handover();
      case Deadline.RESIDENCE -> words.residence();
      case Deadline.QUESTION -> words.question();
      case Deadline.DECISION -> words.decision();
      default -> clock;
    };
  }

  private static String of(ClockNameWords words, ClockId clock) {
    return switch (clock) {
      case FIRST_LOOK -> words.firstLook();
      case TRIAGE -> words.triage();
      case DELIVERY -> words.delivery();
      case ACKNOWLEDGE -> words.acknowledge();
      case CHILD_SEEN -> words.childSeen();
      case EMERGENCY -> words.emergency();
      case POLICE -> words.police();
      case SEPARATION -> words.separation();
      case PLAN -> words.plan();
      case APPROVAL -> words.approval();
      case REVIEW -> words.review();
      case FEEDBACK -> words.feedback();
      case ESCALATION -> words.escalation();
      case CALL_ANSWERED, DATA_BREACH, DATA_REQUEST -> clock.word();
    };
  }
}
