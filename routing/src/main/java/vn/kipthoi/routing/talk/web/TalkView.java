package vn.kipthoi.routing.talk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.ReporterTalk.Calling;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.talk.desk.Talking.Whole;

/**
 * The talk with a reporter, as its page needs it.
 *
 * @param calling what came of wanting to call, when somebody has just wanted to
 */
public record TalkView(
    Page page,
    TalkWords words,
    Viewer viewer,
    Whole whole,
    String done,
    FieldErrors errors,
    Optional<Calling> calling) {

  public String here() {
    return page.href("/cases/" + whole.seen().number().text() + "/reporter");
  }

  public String back() {
    return page.href("/cases/" + whole.seen().number().text());
  }

  public String number() {
    return whole.seen().number().text();
  }

  /** Whether this reader may answer and call. */
  public boolean mayAnswer() {
    return viewer.role().isOfTheHotline() || viewer.role() == Role.TEAM_LEADER;
  }

  public String key() {
    return UUID.randomUUID().toString();
  }

  public String kind(Said said) {
    return switch (said.kind()) {
      case ADDED -> words.added();
      case ANSWER -> words.answered();
      case OUTCOME -> words.outcome();
    };
  }

  public String text(Said said) {
    var written = said.text().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
    var outcome = said.outcome().map(this::outcome).orElse("");
    return (outcome + "\n" + written).strip();
  }

  /** Why it is as urgent as triage found by it, with the rules that held and their version. */
  public Optional<String> found(Said said) {
    return said.found().map(urgency -> {
      var why = urgency.why().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
      return page.language() == Language.VI ? why.vietnamese() : why.english();
    });
  }

  public String rules(Said said) {
    return said.found()
        .map(urgency -> urgency.rules().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM).stream()
            .collect(Collectors.joining(", ", "", " (" + urgency.version() + ")")))
        .orElse("");
  }

  public String mayCall() {
    return switch (whole.contact().toCall(page.now())) {
      case SafeContact.Leave.Given() -> words.callSafe();
      case SafeContact.Leave.Refused() -> words.callNotSafe();
      case SafeContact.Leave.NotBefore(var then) ->
        words.callNotBefore(new Spoken(page.language()).moment(page.now(), then));
    };
  }

  public boolean isCallSafe() {
    return whole.contact().toCall(page.now()) instanceof SafeContact.Leave.Given;
  }

  public boolean mayLeave() {
    return whole.contact().toLeaveAnswers() instanceof SafeContact.Leave.Given;
  }

  /** What came of wanting to call, in words; the number when it may be called. */
  public String called() {
    return calling
        .map(outcome -> switch (outcome) {
          case Calling.Now(var phone, var ignored) -> phone.revealFor(Purpose.CONTACTING);
          case Calling.NotBefore(var then) ->
            words.callNotBefore(new Spoken(page.language()).moment(page.now(), then));
          case Calling.NotSafe() -> words.callNotSafe();
          case Calling.NoNumber() -> words.noNumber();
        })
        .orElse("");
  }

  public String shown(Optional<Personal<String>> text) {
    return text.map(some -> some.revealFor(Purpose.CONTACTING)).orElse("");
  }

  public String from() {
    return whole.contact().hours().map(hours -> hours.from().toString()).orElse("");
  }

  public String until() {
    return whole.contact().hours().map(hours -> hours.until().toString()).orElse("");
  }

  public Field field(String name, String label, String value) {
    return Field.of(name, label).value(value).error(errors.at(name));
  }

  public List<Choice> outcomes() {
    return List.of(
        Choice.of("being_worked_on", words.beingWorkedOn()),
        Choice.of("looked_after", words.lookedAfter()),
        Choice.of("handed_on", words.handedOn()),
        Choice.of("no_further_step", words.noFurtherStep()));
  }

  public List<Choice> yesNo() {
    return List.of(
        Choice.of("yes", words.yes()),
        Choice.of("no", words.no()),
        Choice.of("unknown", words.unknown()));
  }

  private String outcome(Said.Outcome outcome) {
    return switch (outcome) {
      case BEING_WORKED_ON -> words.beingWorkedOn();
      case LOOKED_AFTER -> words.lookedAfter();
      case HANDED_ON -> words.handedOn();
      case NO_FURTHER_STEP -> words.noFurtherStep();
    };
  }
}
