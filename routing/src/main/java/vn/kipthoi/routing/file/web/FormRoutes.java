package vn.kipthoi.routing.file.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.casework.Performed.Current;
import vn.kipthoi.routing.casework.web.CaseDesk;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.FormCode;
import vn.kipthoi.routing.file.TypedAnswers;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.Correcting;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.Saving;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.desk.SubmissionDesk.Before;
import vn.kipthoi.routing.file.store.FormDraft;

/**
 * The forms of a case. What somebody reads of them stands in the journal.
 *
 * <pre>
 *   GET   …/forms                          listForms
 *   GET   …/forms/{form}                   showForm, its draft or what is known already
 *   PATCH …/forms/{form}                   saveForm, any fields of it
 *   POST  …/forms/{form}/submission        submitForm; again for the same draft: the same document
 *   POST  …/forms/{form}/correction        correctForm
 *   GET   …/submissions/{submissionId}     showSubmission
 * </pre>
 */
public final class FormRoutes {

  private static final int LONGEST_REASON = 1000;

  private final FileRoom room;
  private final Archive archive;
  private final FormDesk forms;
  private final SubmissionDesk submissions;
  private final CaseDesk desk;

  public FormRoutes(Archive archive, FormDesk forms, SubmissionDesk submissions, CaseDesk desk) {
    this.room = new FileRoom(archive);
    this.archive = archive;
    this.forms = forms;
    this.submissions = submissions;
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listForms", this::list)
        .operation("showForm", this::show)
        .operation("saveForm", this::save)
        .operation("submitForm", this::submit)
        .operation("correctForm", this::correct)
        .operation("showSubmission", this::showSubmission);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return room.ofOperation(ctx)
        .compose(forms::overview)
        .map(overview -> Answer.ok(json(ctx).of(overview)));
  }

  private Future<Answer> show(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var form = form(ctx);
    return room.ofOperation(ctx)
        .compose(seen -> forms
            .look(viewer, seen, form)
            .map(draft -> Answer.ok(open(ctx, draft).put("caseVersion", seen.version()))));
  }

  private Future<Answer> save(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var form = form(ctx);
    var sent = Sent.of(ctx);
    var version = sent.number("version");
    var answers = sent.object("answers");
    return room.ofOperation(ctx)
        .compose(seen -> forms.asked(seen, form).compose(definition -> {
          var typed = TypedAnswers.read(definition, answers);
          FormVoice.of(ctx).errors(typed.mistakes()).throwIfAny();
          return forms.save(viewer, seen, form, version, typed);
        }))
        .map(saving -> answer(ctx, saving));
  }

  private Future<Answer> submit(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var form = form(ctx);
    var sent = Sent.of(ctx);
    var before =
        new Before(sent.uuid("draftId"), sent.number("version"), sent.number("caseVersion"));
    return room.ofOperation(ctx)
        .compose(seen -> submissions
            .submit(viewer, seen, form, before)
            .compose(saving -> submitted(ctx, saving.orElseThrow(Problem::notFound))));
  }

  private Future<Answer> submitted(RoutingContext ctx, Saving saving) {
    return saving instanceof Saving.Overtaken(var draft, var now)
        ? overtaken(ctx, draft, now)
        : Future.succeededFuture(answer(ctx, saving));
  }

  /** Who changed the case meanwhile and what it is now; the draft is as it was. */
  private Future<Answer> overtaken(RoutingContext ctx, FormDraft draft, Current now) {
    return desk.who(now, Language.of(ctx)).map(who -> {
      var problem = new JsonObject()
          .put("type", "urn:kipthoi:problem:case-changed")
          .put("title", FormVoice.of(ctx).words().caseChanged())
          .put("status", 409)
          .put("caseNumber", now.number().text())
          .put("state", now.state().word())
          .put("version", now.version())
          .put("changedAt", now.changedAt().toString())
          .put("changedBy", who)
          .put("current", open(ctx, draft));
      return Answer.of(409, "application/problem+json", problem.toBuffer());
    });
  }

  private Future<Answer> correct(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var sent = Sent.of(ctx);
    var reason = sent.text("reason");
    var words = FormVoice.of(ctx).words();
    new FieldErrors()
        .unless(!reason.isEmpty(), "reason", words.whyCorrect())
        .unless(reason.length() <= LONGEST_REASON, "reason", words.tooLong("1000"))
        .throwIfAny();
    var corrected = sent.uuid("submissionId");
    return room.ofOperation(ctx)
        .compose(seen -> forms.correct(viewer, seen, corrected, Personal.of(reason)))
        .map(correcting -> switch (correcting) {
          case Correcting.Begun(var draft) -> Answer.json(201, open(ctx, draft));
          case Correcting.DraftInTheWay() ->
            throw Problem.of(409, "draft-in-the-way", words.draftInTheWay());
          case Correcting.Replaced() -> throw Problem.of(409, "replaced", words.replaced());
          case Correcting.NotFound() -> throw Problem.notFound();
        });
  }

  private Future<Answer> showSubmission(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var id = Asked.pathUuid(ctx, "submissionId");
    return room.ofOperation(ctx)
        .compose(seen -> submissions.read(viewer, seen, id, seesReporter(viewer), "form-read"))
        .map(form -> Answer.ok(json(ctx).of(form.orElseThrow(Problem::notFound))));
  }

  private Answer answer(RoutingContext ctx, Saving saving) {
    var json = json(ctx);
    return switch (saving) {
      case Saving.Saved(var draft, var mistakes) ->
        Answer.ok(json.of(draft, mistakes, seesReporter(ctx, draft)));
      case Saving.Submitted(var form) -> Answer.json(201, json.of(form));
      case Saving.Incomplete(var draft, var mistakes) ->
        throw Problem.unprocessable(FormVoice.of(ctx).errors(mistakes));
      case Saving.Refused(var draft, var why) ->
        throw Problem.of(409, why.word(), FormVoice.of(ctx).refusal(why));
      case Saving.Stale(var current) -> conflict(ctx, current);
      case Saving.Overtaken _ -> throw new IllegalStateException("saving overtakes nobody");
    };
  }

  /** What somebody else saved meanwhile, with who and when, so that nothing has to be guessed. */
  private Answer conflict(RoutingContext ctx, FormDraft current) {
    var problem = new JsonObject()
        .put("type", "urn:kipthoi:problem:stale-version")
        .put("title", FormVoice.of(ctx).words().staleTitle())
        .put("status", 409)
        .put("current", open(ctx, current));
    return Answer.of(409, "application/problem+json", problem.toBuffer());
  }

  private JsonObject open(RoutingContext ctx, FormDraft draft) {
    var answers = FileRoom.shown(draft.answers());
    var mistakes =
        FormCheck.ofWhole(draft.definition(), answers, archive.clock().instant());
    return json(ctx).of(draft, mistakes, seesReporter(ctx, draft));
  }

  private static FormJson json(RoutingContext ctx) {
    return new FormJson(FormVoice.of(ctx));
  }

  /** Who reported is for the hotline alone, and for whoever writes it down, while they do. */
  static boolean seesReporter(RoutingContext ctx, FormDraft draft) {
    var viewer = Viewer.of(ctx);
    return seesReporter(viewer) || draft.openedBy().equals(viewer.accountId());
  }

  static boolean seesReporter(Viewer viewer) {
    return viewer.role().isOfTheHotline();
  }

  static FormCode form(RoutingContext ctx) {
    return FormCode.of(Asked.path(ctx, "form")).orElseThrow(Problem::notFound);
  }
}
