package vn.kipthoi.notifier.desk;

import java.util.Optional;
import vn.kipthoi.routing.ClockId;

/** What a clock asks for, short enough for a text. */
final class WorkNames {

  private WorkNames() {}

  /** @param clock the word of a clock; one that is not known here is said in general */
  static String say(TextWords words, String clock) {
    return ClockId.ofWord(clock).flatMap(known -> say(words, known)).orElse(words.otherWork());
  }

  private static Optional<String> say(TextWords words, ClockId clock) {
    return switch (clock) {
      case FIRST_LOOK -> Optional.of(words.firstLook());
      case TRIAGE -> Optional.of(words.triage());
      case DELIVERY -> Optional.of(words.delivery());
      case CHILD_SEEN -> Optional.of(words.childSeen());
      case EMERGENCY -> Optional.of(words.emergency());
      case POLICE -> Optional.of(words.police());
      case SEPARATION -> Optional.of(words.separation());
      case PLAN -> Optional.of(words.plan());
      case APPROVAL -> Optional.of(words.approval());
      case REVIEW -> Optional.of(words.review());
      case FEEDBACK -> Optional.of(words.feedback());
      case ACKNOWLEDGE -> Optional.of(words.acknowledge());
      case ESCALATION -> Optional.of(words.escalation());
      case DATA_BREACH -> Optional.of(words.dataBreach());
      case DATA_REQUEST -> Optional.of(words.dataRequest());
      case CALL_ANSWERED -> Optional.empty();
    };
  }
}
