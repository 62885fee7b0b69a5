package vn.kipthoi.routing.file.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.FormField;
import vn.kipthoi.routing.file.FormStep;
import vn.kipthoi.routing.file.Weighing;
import vn.kipthoi.routing.file.store.FormDraft;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** A form as its page shows it: one step of it, or all of it to be read through. */
public final class FormView {

  static final String REVIEW = "review";

  private final Page page;
  private final FormVoice voice;
  private final SeenCase seen;
  private final FormDraft draft;
  private final Answers answers;
  private final String stepId;
  private final FieldErrors errors;
  private final String warning;
  private final long caseVersion;

  /** @param answers what stands in the fields, also what is not saved */
  FormView(
      Page page,
      SeenCase seen,
      FormDraft draft,
      Answers answers,
      String stepId,
      FieldErrors errors,
      String warning) {
    this(page, seen, draft, answers, stepId, errors, warning, seen.version());
  }

  private FormView(
      Page page,
      SeenCase seen,
      FormDraft draft,
      Answers answers,
      String stepId,
      FieldErrors errors,
      String warning,
      long caseVersion) {
    this.page = page;
    this.voice = new FormVoice(page.language());
    this.seen = seen;
    this.draft = draft;
    this.answers = answers;
    this.stepId = stepId;
    this.errors = errors;
    this.warning = warning;
    this.caseVersion = caseVersion;
  }

  /** The same, beside a case that is at another version by now. */
  FormView ofCase(long version) {
    return new FormView(page, seen, draft, answers, stepId, errors, warning, version);
  }

  /** Of the case as it stands while this page is read. */
  public long caseVersion() {
    return caseVersion;
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

  public FormDraft draft() {
    return draft;
  }

  public FormDefinition definition() {
    return draft.definition();
  }

  public FieldErrors errors() {
    return errors;
  }

  public String warning() {
    return warning;
  }

  /** By whom a device tells whose unsent words it keeps. */
  public String writer() {
    return page.viewer().map(viewer -> viewer.accountId().toString()).orElse("");
  }

  /** The module that keeps them there, of the app that teams have on their phones. */
  public String vault() {
    return page.asset("inbox", "drafts.mjs");
  }

  public String title() {
    return words().formOf(definition().form().word()) + " · "
        + voice.say(definition().title());
  }

  public String caseTitle() {
    return words().caseTitle(seen.number().text());
  }

  public String casePath() {
    return page.href("/cases/" + seen.number().text());
  }

  public String path() {
    return page.href(
        "/cases/" + seen.number().text() + "/forms/" + definition().form().word());
  }

  public String path(String step) {
    var path =
        "/cases/" + seen.number().text() + "/forms/" + definition().form().word();
    return page.href(path + "?step=" + step);
  }

  public String saved() {
    return draft
        .saved()
        .map(saved ->
            words().savedBy(FileRoom.shown(saved.name()), voice.moment(page.now(), saved.at())))
        .orElseGet(words()::notSavedYet);
  }

  public boolean isPrefilled() {
    return draft.version() == 0 && !answers.isEmpty();
  }

  public Optional<FormStep> step() {
    return definition().step(stepId);
  }

  public boolean isAt(String step) {
    return stepId.equals(step);
  }

  public String stepOf() {
    var steps = definition().steps();
    var place = step().map(steps::indexOf).orElse(steps.size()) + 1;
    return words().stepOf(Integer.toString(place), Integer.toString(steps.size() + 1));
  }

  /** Where going on leads to, from this step. */
  static String after(FormDefinition definition, String stepId) {
    var steps = definition.steps();
    var place = definition.step(stepId).map(steps::indexOf).orElse(steps.size()) + 1;
    return place < steps.size() ? steps.get(place).id() : REVIEW;
  }

  static String before(FormDefinition definition, String stepId) {
    var steps = definition.steps();
    var place = definition.step(stepId).map(steps::indexOf).orElse(steps.size());
    return steps.get(Math.max(0, place - 1)).id();
  }

  public String before() {
    return before(definition(), stepId);
  }

  /** Whether the answers of a step are all there. */
  public boolean isDone(FormStep step) {
    return errors.all().stream()
        .noneMatch(
            error -> definition().asking(error.field()).filter(step::equals).isPresent());
  }

  /** Fields that do not depend on another, or whose condition holds by now. */
  public boolean isShown(FormField field) {
    return FormDefinition.isAsked(field, answers) || isAskedInThisStep(field);
  }

  /** Without scripts, what a step's own answers lead to has to be there from the start. */
  private boolean isAskedInThisStep(FormField field) {
    return field
        .when()
        .flatMap(when -> step()
            .filter(step ->
                step.fields().stream().anyMatch(other -> other.name().equals(when.field()))))
        .isPresent();
  }

  public Content input(FormField field) {
    return new FormInputs(voice, answers, errors).of(field);
  }

  /** Where an error is put right, and in which words. */
  public String stepOfError(String field) {
    return path(definition().asking(field).map(FormStep::id).orElse(stepId));
  }

  public String labelOfError(String field) {
    return definition()
        .field(field.split("\\.", 2)[0])
        .map(found -> voice.say(found.label()))
        .orElse(field);
  }

  public List<AnswerLine> lines(FormStep step) {
    return AnswerLine.of(step, answers, voice);
  }

  public List<String> weighing() {
    return Weighing.of(definition(), answers)
        .map(weighing -> new WeighingTold(voice, weighing).sentences())
        .orElse(List.of());
  }
}
