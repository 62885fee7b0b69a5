package vn.kipthoi.intake.web;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.talk.ComingBack.Caller;
import vn.kipthoi.intake.talk.ComingBack.Pin;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;

/**
 * The page of a reporter who came back, as its template needs it. Of what was told, by them or at
 * first, nothing stands on it.
 *
 * @param typed the form as it was posted
 * @param state how far the report has come, or that it was kept for its time; empty before a receipt was
 *     recognised
 * @param mistake what is wrong with the receipt
 * @param done what was just done, in words
 * @param caller who it is, empty list before the receipt was recognised
 * @param inTrouble whether the system could not look or take anything just now
 */
public record ReturnView(
    Page page,
    PublicWords words,
    TalkWords talk,
    Typed typed,
    String state,
    String mistake,
    String done,
    FieldErrors errors,
    List<Caller.Known> caller,
    List<Said> answers,
    int waiting,
    boolean inTrouble) {

  static final String RECEIPT = "receipt";
  static final String PIN = "pin";

  public ReturnView {
    caller = List.copyOf(caller);
    answers = List.copyOf(answers);
  }

  static ReturnView asking(Page page, PublicWords words, TalkWords talk, Typed typed) {
    return new ReturnView(
        page, words, talk, typed, "", "", "", new FieldErrors(), List.of(), List.of(), 0, false);
  }

  ReturnView mistaken(String why) {
    return new ReturnView(
        page, words, talk, typed, state, why, done, errors, caller, answers, waiting, inTrouble);
  }

  /** The receipt is right, and nothing can be opened with it any more. */
  ReturnView gone() {
    return new ReturnView(
        page,
        words,
        talk,
        typed,
        words.progressErased(),
        mistake,
        done,
        errors,
        caller,
        answers,
        waiting,
        false);
  }

  public boolean isGone() {
    return caller.isEmpty() && !state.isEmpty();
  }

  ReturnView known(Caller.Known known, String progress, List<Said> said, int unread) {
    return new ReturnView(
        page,
        words,
        talk,
        typed,
        progress,
        mistake,
        done,
        errors,
        List.of(known),
        said,
        unread,
        false);
  }

  ReturnView after(String what, FieldErrors wrong) {
    return new ReturnView(
        page, words, talk, typed, state, mistake, what, wrong, caller, answers, waiting, inTrouble);
  }

  /** Nothing was taken: the form comes back with all that was written, to be sent again. */
  ReturnView troubled(FieldErrors unsent) {
    return new ReturnView(
        page, words, talk, typed, state, mistake, done, unsent, caller, answers, waiting, true);
  }

  /** Whether this form came back because it could not be sent. */
  public boolean isUnsent(String field) {
    return inTrouble && errors.at(field).isPresent();
  }

  /** As it was ticked; on a fresh form it is. */
  public boolean mayLeave() {
    return errors.isEmpty() || typed.has("mayLeaveAnswers");
  }

  public boolean isKnown() {
    return !caller.isEmpty();
  }

  public boolean mayRead() {
    return isKnown() && caller.getFirst().mayRead();
  }

  public String receipt() {
    return typed.at(RECEIPT);
  }

  public String pin() {
    return typed.at(PIN);
  }

  /** Makes two clicks on "send" one addition; a new one for each page that is shown. */
  public String key() {
    return errors.isEmpty() ? Typed.nothing().at(Typed.KEY) : typed.at(Typed.KEY);
  }

  /** The digits to be entered before answers are shown. */
  public Field pinField() {
    var field =
        Field.of(PIN, talk.pinAsk()).hint(talk.pinHint()).type("password").longest(8);
    var wrong = caller.getFirst().pin() == Pin.WRONG || caller.getFirst().pin() == Pin.PAUSED;
    return wrong ? field.error(Optional.of(TalkRoutes.refusal(caller.getFirst(), talk))) : field;
  }

  public String text(Said said) {
    return TalkRoutes.text(said, talk);
  }

  /** What was just written stays in its field while something is wrong with it. */
  public Field field(String name, String label) {
    var value = errors.isEmpty() ? "" : typed.at(name);
    return Field.of(name, label).value(value).error(errors.at(name));
  }

  public List<Choice> yesNo() {
    return List.of(
        Choice.of("yes", talk.yes()),
        Choice.of("no", talk.no()),
        Choice.of("unknown", talk.unknown()));
  }

  public List<Choice> calls() {
    return List.of(Choice.of("yes", talk.callYes()), Choice.of("no", talk.callNo()));
  }
}
