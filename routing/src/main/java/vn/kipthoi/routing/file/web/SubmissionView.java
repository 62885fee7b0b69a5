package vn.kipthoi.routing.file.web;

import java.util.List;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormStep;
import vn.kipthoi.routing.file.Weighing;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** A submitted form as its page shows it. */
public final class SubmissionView {

  private final Page page;
  private final FormVoice voice;
  private final SeenCase seen;
  private final SubmittedForm form;
  private final Answers answers;
  private final FieldErrors errors;

  SubmissionView(Page page, SeenCase seen, SubmittedForm form, FieldErrors errors) {
    this.page = page;
    this.voice = new FormVoice(page.language());
    this.seen = seen;
    this.form = form;
    this.answers = FileRoom.shown(form.answers()).and(FileRoom.shown(form.identity()));
    this.errors = errors;
  }

  public Page page() {
    return page;
  }

  public FormVoice voice() {
    return voice;
  }

  public FormWords words() {
    return voice.words();
  }

  public SubmittedForm form() {
    return form;
  }

  public FieldErrors errors() {
    return errors;
  }

  public String title() {
    var definition = form.definition();
    return words().formOf(definition.form().word()) + " · " + voice.say(definition.title());
  }

  public String caseTitle() {
    return words().caseTitle(seen.number().text());
  }

  public String casePath() {
    return page.href("/cases/" + seen.number().text());
  }

  public String path(String rest) {
    return page.href("/cases/" + seen.number().text() + "/submissions/" + form.id() + rest);
  }

  public String submitted() {
    var by = form.submitted();
    return words().submittedBy(FileRoom.shown(by.name()), voice.moment(page.now(), by.at()));
  }

  /** Of a correction which one it is, and why; empty of a first one. */
  public String correction() {
    return form.corrects()
        .map(correction -> words().correctsNumber(Integer.toString(form.revision())) + ": "
            + FileRoom.shown(correction.reason()))
        .orElse("");
  }

  /** Whether who reported is on it and not shown to this viewer. */
  public boolean isReporterSealed() {
    return form.namesReporter() && FileRoom.shown(form.identity()).isEmpty();
  }

  public List<AnswerLine> lines(FormStep step) {
    return AnswerLine.of(step, answers, voice);
  }

  public List<String> weighing() {
    return Weighing.of(form.definition(), answers)
        .map(weighing -> new WeighingTold(voice, weighing).sentences())
        .orElse(List.of());
  }
}
