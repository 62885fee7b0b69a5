package vn.kipthoi.routing.privacy.web;

import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DutyKind;
import vn.kipthoi.routing.privacy.Matter;
import vn.kipthoi.routing.privacy.Outcome;

/** Names the codes of the register in a language. */
public record DutyNames(DutyWords words) {

  private static final Messages<DutyWords> WORDS = Messages.load(DutyWords.class);

  static DutyNames in(Language language) {
    return new DutyNames(WORDS.in(language));
  }

  public String kind(DutyKind kind) {
    return switch (kind) {
      case BREACH -> words.breach();
      case REQUEST -> words.request();
    };
  }

  public String matter(Matter matter) {
    return switch (matter) {
      case LOST_DEVICE -> words.lostDevice();
      case WRONG_RECIPIENT -> words.wrongRecipient();
      case UNAUTHORISED_ACCESS -> words.unauthorisedAccess();
      case DISCLOSURE -> words.disclosure();
      case OTHER_BREACH -> words.otherBreach();
      case ACCESS -> words.access();
      case CORRECTION -> words.correction();
      case ERASURE -> words.erasure();
      case OBJECTION -> words.objection();
      case OTHER_REQUEST -> words.otherRequest();
    };
  }

  public String outcome(Outcome outcome) {
    return switch (outcome) {
      case NOTIFIED -> words.notified();
      case NOT_NOTIFIABLE -> words.notNotifiable();
      case GRANTED -> words.granted();
      case REFUSED -> words.refused();
      case WITHDRAWN -> words.withdrawn();
    };
  }

  public String state(DataDuty duty) {
    return switch (duty.state()) {
      case OPEN -> words.stateOpen();
      case MET -> words.stateMet();
      case MISSED -> duty.isOwed() ? words.stateMissed() : words.stateLate();
    };
  }

  /** One list for both kinds: what fits which is checked when it is sent. */
  public List<Choice> matters() {
    return Stream.of(DutyKind.values())
        .flatMap(kind -> kind.matters().stream()
            .map(matter -> Choice.of(matter.word(), kind(kind) + ": " + matter(matter))))
        .toList();
  }

  public List<Choice> outcomes(DutyKind kind) {
    return kind.outcomes().stream()
        .map(outcome -> Choice.of(outcome.word(), outcome(outcome)))
        .toList();
  }
}
