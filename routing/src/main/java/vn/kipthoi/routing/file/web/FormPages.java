package vn.kipthoi.routing.file.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.casework.Performed.Current;
import vn.kipthoi.routing.casework.web.CaseDesk;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.FormStep;
import vn.kipthoi.routing.file.TypedAnswers;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.Saving;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.desk.SubmissionDesk.Before;
import vn.kipthoi.routing.file.store.FormDraft;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.Taps;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * A form, step by step. Whole without scripts; each step is saved when it is left, in either
 * direction.
 *
 * <pre>
 *   GET  /cases/:number/forms/:form?step=   one step, or all of it to be read through
 *   POST /cases/:number/forms/:form?step=   saves the step, then goes where the button says; what a
 *                                           script sends while somebody writes is answered as JSON
 * </pre>
 */
public final class FormPages {

  static final AssetGroup ASSETS =
      AssetGroup.beside(FormPages.class, "file", "file.css", "draft.mjs", "unsent.mjs");

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/cases/:number/forms/:form";

  private final FileRoom room;
  private final Archive archive;
  private final FormDesk forms;
  private final SubmissionDesk submissions;
  private final CaseDesk desk;

  public FormPages(Archive archive, FormDesk forms, SubmissionDesk submissions, CaseDesk desk) {
    this.room = new FileRoom(archive);
    this.archive = archive;
    this.forms = forms;
    this.submissions = submissions;
    this.desk = desk;
  }

  /** A posted step: what was typed, on which draft, and where to go from there. */
  private record Posted(TypedAnswers typed, String step, UUID draft, long version, String then) {}

  public void mount(WebShell shell) {
    shell
        .assets(ASSETS)
        .page(GET, PATH, FileRoom.CASE_WORK, this::show)
        .page(POST, PATH, FileRoom.CASE_WORK, this::write);
  }

  private Future<Answer> show(RoutingContext ctx) {
    var form = FormRoutes.form(ctx);
    return room.ofPage(ctx)
        .compose(seen -> forms.look(Viewer.of(ctx), seen, form).map(draft -> {
          var step = Asked.query(ctx, "step")
              .filter(id ->
                  id.equals(FormView.REVIEW) || draft.definition().step(id).isPresent())
              .orElseGet(() -> resumed(draft));
          var answers = shown(ctx, draft);
          return page(ctx, view(ctx, seen, draft, answers, step, ""), 200);
        }));
  }

  /** Where somebody goes on: at the first step that misses something, or where it is submitted. */
  private String resumed(FormDraft draft) {
    var definition = draft.definition();
    if (draft.version() == 0) {
      return definition.steps().getFirst().id();
    }
    var answers = FileRoom.shown(draft.answers()).and(FileRoom.shown(draft.identity()));
    var missing = FormCheck.ofWhole(definition, answers, archive.clock().instant()).stream()
        .flatMap(mistake -> definition.asking(mistake.field()).stream())
        .collect(Collectors.toSet());
    return definition.steps().stream()
        .filter(missing::contains)
        .findFirst()
        .map(FormStep::id)
        .orElse(FormView.REVIEW);
  }

  private Future<Answer> write(RoutingContext ctx) {
    var form = FormRoutes.form(ctx);
    var viewer = Viewer.of(ctx);
    return room.ofPage(ctx)
        .compose(seen -> forms.asked(seen, form).compose(definition -> {
          var posted = posted(ctx, definition);
          return posted.then().equals("submit")
              ? submit(ctx, seen, posted)
              : forms
                  .save(viewer, seen, form, posted.version(), posted.typed())
                  .map(saving -> posted.then().equals("keep")
                      ? KeptDraft.of(ctx, saving)
                      : after(ctx, seen, posted, saving));
        }));
  }

  private Future<Answer> submit(RoutingContext ctx, SeenCase seen, Posted posted) {
    var before = new Before(posted.draft(), posted.version(), number(ctx, "caseVersion"));
    return submissions
        .submit(Viewer.of(ctx), seen, FormRoutes.form(ctx), before)
        .map(saving -> saving.orElseThrow(Problem::notFound))
        .compose(saving -> saving instanceof Saving.Overtaken(var draft, var now)
            ? overtaken(ctx, seen, draft, now)
            : Future.succeededFuture(after(ctx, seen, posted, saving)));
  }

  /** Who changed the case, when, and what it is now; the form may be submitted to that on purpose. */
  private Future<Answer> overtaken(
      RoutingContext ctx, SeenCase seen, FormDraft draft, Current now) {
    var page = Page.of(ctx);
    var voice = FormVoice.of(ctx);
    return desk.who(now, page.language()).map(who -> {
      var told = voice
          .words()
          .overtaken(
              who,
              voice.moment(page.now(), now.changedAt()),
              desk.names(page.language()).state(now.state()));
      var view = view(ctx, seen, draft, shown(ctx, draft), FormView.REVIEW, told);
      return page(ctx, view.ofCase(now.version()), 409);
    });
  }

  private Answer after(RoutingContext ctx, SeenCase seen, Posted posted, Saving saving) {
    var page = Page.of(ctx);
    return switch (saving) {
      case Saving.Saved(var draft, var mistakes) ->
        Answer.seeOther(page.href(path(seen, draft) + "?step=" + next(draft, posted)));
      case Saving.Submitted(var form) ->
        Answer.seeOther(page.href("/cases/" + seen.number().text() + "/submissions/" + form.id()));
      case Saving.Incomplete(var draft, var mistakes) ->
        page(ctx, view(ctx, seen, draft, shown(ctx, draft), FormView.REVIEW, ""), 422);
      case Saving.Refused(var draft, var why) -> {
        var words = FormVoice.of(ctx).refusal(why);
        yield page(ctx, view(ctx, seen, draft, shown(ctx, draft), FormView.REVIEW, words), 409);
      }
      case Saving.Stale(var current) -> stale(ctx, seen, posted, current);
      case Saving.Overtaken _ -> throw new IllegalStateException("saving overtakes nobody");
    };
  }

  /** Nothing typed is lost: it stands over what the other person saved, to be saved on purpose. */
  private Answer stale(RoutingContext ctx, SeenCase seen, Posted posted, FormDraft current) {
    var page = Page.of(ctx);
    var voice = FormVoice.of(ctx);
    var warning = current
        .saved()
        .map(saved ->
            voice.words().stale(FileRoom.shown(saved.name()), voice.moment(page.now(), saved.at())))
        .orElse("");
    var answers = shown(ctx, current).with(posted.typed().changes());
    return page(ctx, view(ctx, seen, current, answers, posted.step(), warning), 409);
  }

  private FormView view(
      RoutingContext ctx,
      SeenCase seen,
      FormDraft draft,
      Answers answers,
      String step,
      String warning) {
    var mistakes =
        FormCheck.ofWhole(draft.definition(), answers, archive.clock().instant());
    var errors = step.equals(FormView.REVIEW)
        ? FormVoice.of(ctx).errors(mistakes)
        : FormVoice.of(ctx)
            .errors(
                FormCheck.ofDraft(draft.definition(), answers, archive.clock().instant()));
    return new FormView(Page.of(ctx), seen, draft, answers, step, errors, warning);
  }

  private static Answer page(RoutingContext ctx, FormView view, int status) {
    var page = Page.of(ctx);
    var content = view.isAt(FormView.REVIEW)
        ? TEMPLATES.formReview(view)
        : TEMPLATES.formStep(view, view.step().orElseThrow());
    var sheet =
        Sheet.of(view.title(), content).status(status).style(page.asset("file", "file.css"));
    return ConsoleFrame.show(
        page,
        view.isAt(FormView.REVIEW)
            ? sheet
            : Taps.on(sheet.script(page.asset("file", "draft.mjs")), page));
  }

  private static Answers shown(RoutingContext ctx, FormDraft draft) {
    var answers = FileRoom.shown(draft.answers());
    return FormRoutes.seesReporter(ctx, draft)
        ? answers.and(FileRoom.shown(draft.identity()))
        : answers;
  }

  private static String next(FormDraft draft, Posted posted) {
    return switch (posted.then()) {
      case "next" -> FormView.after(draft.definition(), posted.step());
      case "back" -> FormView.before(draft.definition(), posted.step());
      default -> posted.step();
    };
  }

  private static String path(SeenCase seen, FormDraft draft) {
    return "/cases/" + seen.number().text() + "/forms/"
        + draft.definition().form().word();
  }

  private static Posted posted(RoutingContext ctx, FormDefinition definition) {
    var step = Asked.query(ctx, "step").orElse("");
    var answers = definition
        .step(step)
        .map(new PostedStep(ctx.request().formAttributes())::answers)
        .map(json -> TypedAnswers.read(definition, json))
        .orElseGet(() -> TypedAnswers.read(definition, new JsonObject()));
    try {
      return new Posted(
          answers,
          step,
          UUID.fromString(Asked.form(ctx, "draft")),
          number(ctx, "version"),
          Asked.form(ctx, "then"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static long number(RoutingContext ctx, String field) {
    try {
      return Long.parseLong(Asked.form(ctx, field));
    } catch (NumberFormatException e) {
      throw Problem.badRequest();
    }
  }
}
