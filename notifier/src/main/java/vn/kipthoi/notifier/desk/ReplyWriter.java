package vn.kipthoi.notifier.desk;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import vn.kipthoi.notifier.Outcome;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.Promise;

/** Words what came of a reply, for the phone that it came from. */
public final class ReplyWriter {

  private static final Messages<ReplyWords> WORDS = Messages.load(ReplyWords.class);
  private static final Messages<TextWords> TEXT_WORDS = Messages.load(TextWords.class);
  private static final int MOST_CODES = 4;

  private final ReplyWords words;
  private final TextWords textWords;

  public ReplyWriter(Language language) {
    this.words = WORDS.in(language);
    this.textWords = TEXT_WORDS.in(language);
  }

  Replied takenOver(DutySwaps.Answer answer) {
    return switch (answer) {
      case TAKEN_OVER -> new Replied(Outcome.ACCEPTED, words.takenOver());
      case BEFORE -> new Replied(Outcome.ACCEPTED_BEFORE, words.takenOverBefore());
      case TOO_LATE -> new Replied(Outcome.TOO_LATE, words.swapOver());
      case NOT_THEIRS -> new Replied(Outcome.NOT_THEIRS, words.swapNotTheirs());
    };
  }

  Replied answered(Answered answered, Promise promise, Instant now) {
    return switch (answered) {
      case Answered.Accepted(var code, var at) ->
        new Replied(Outcome.ACCEPTED, accepted(code, at, promise, now));
      case Answered.AcceptedBefore(var code, var at) ->
        new Replied(
            Outcome.ACCEPTED_BEFORE, words.acceptedBefore(code.text(), LocalTimes.say(at, now)));
      case Answered.TakenBySomebodyElse(var code, var at) ->
        new Replied(Outcome.TAKEN, words.taken(code.text(), LocalTimes.say(at, now)));
      case Answered.TooLate(var code, var rung, var at) ->
        new Replied(
            Outcome.TOO_LATE,
            words.tooLate(code.text(), RungNames.say(textWords, rung), LocalTimes.say(at, now)));
      case Answered.PassedOn(var code) ->
        new Replied(Outcome.PASSED_ON, words.passedOn(code.text()));
      case Answered.NotTheirs() -> notTheirs();
    };
  }

  private String accepted(CaseNumber code, Instant at, Promise promise, Instant now) {
    return promise instanceof Promise.GoingAt(var going)
        ? words.acceptedForLater(code.text(), LocalTimes.say(going, now))
        : words.accepted(code.text(), LocalTimes.say(at, now));
  }

  Replied notTheirs() {
    return new Replied(Outcome.NOT_THEIRS, words.notTheirs());
  }

  Replied whichCase(List<CaseNumber> open, String answer) {
    var codes = open.stream().limit(MOST_CODES).map(CaseNumber::text).toList();
    var example = answer + " " + codes.getFirst();
    return new Replied(Outcome.WHICH_CASE, words.whichCase(String.join(", ", codes), example));
  }

  Replied noSuchCase(CaseNumber code) {
    return new Replied(Outcome.NO_SUCH_CASE, words.noSuchCase(code.text()));
  }

  Replied timePassed(LocalTime time) {
    return new Replied(Outcome.TIME_PASSED, words.timePassed(time.toString()));
  }

  Replied sayWhen() {
    return new Replied(Outcome.NOT_UNDERSTOOD, words.sayWhen());
  }

  Replied notUnderstood() {
    return new Replied(Outcome.NOT_UNDERSTOOD, words.notUnderstood());
  }

  Replied unknownPhone() {
    return new Replied(Outcome.UNKNOWN_PHONE, words.unknownPhone());
  }
}
