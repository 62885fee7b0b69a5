package vn.kipthoi.routing.file.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.Correcting;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * A submitted form to read, to print, and to correct by a new one.
 *
 * <pre>
 *   GET  /cases/:number/submissions/:submission   read it; journaled
 *   POST /cases/:number/submissions/:submission   begins its correction
 * </pre>
 */
public final class SubmissionPages {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/cases/:number/submissions/:submission";
  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 1000;

  private final FileRoom room;
  private final FormDesk forms;
  private final SubmissionDesk submissions;

  public SubmissionPages(Archive archive, FormDesk forms, SubmissionDesk submissions) {
    this.room = new FileRoom(archive);
    this.forms = forms;
    this.submissions = submissions;
  }

  public void mount(WebShell shell) {
    shell
        .page(
            GET,
            PATH,
            FileRoom.CASE_WORK,
            ctx -> room.ofPage(ctx).compose(seen -> show(ctx, seen, new FieldErrors())))
        .page(POST, PATH, FileRoom.CASE_WORK, this::correct);
  }

  private Future<Answer> show(RoutingContext ctx, SeenCase seen, FieldErrors errors) {
    var viewer = Viewer.of(ctx);
    return submissions
        .read(
            viewer,
            seen,
            Asked.pathUuid(ctx, "submission"),
            FormRoutes.seesReporter(viewer),
            "form-read")
        .map(found -> page(ctx, seen, found.orElseThrow(Problem::notFound), errors));
  }

  private static Answer page(
      RoutingContext ctx, SeenCase seen, SubmittedForm form, FieldErrors errors) {
    var page = Page.of(ctx);
    var view = new SubmissionView(page, seen, form, errors);
    return ConsoleFrame.show(
        page,
        Sheet.of(view.title(), TEMPLATES.formSubmitted(view))
            .status(errors.isEmpty() ? 200 : 422)
            .style(page.asset("file", "file.css")));
  }

  private Future<Answer> correct(RoutingContext ctx) {
    var words = FormVoice.of(ctx).words();
    var reason = Asked.form(ctx, REASON);
    var errors = new FieldErrors()
        .unless(!reason.isEmpty(), REASON, words.whyCorrect())
        .unless(reason.length() <= LONGEST_REASON, REASON, words.tooLong("1000"));
    return room.ofPage(ctx)
        .compose(seen ->
            errors.isEmpty() ? correct(ctx, seen, Personal.of(reason)) : show(ctx, seen, errors));
  }

  private Future<Answer> correct(RoutingContext ctx, SeenCase seen, Personal<String> reason) {
    var words = FormVoice.of(ctx).words();
    var form = Asked.pathUuid(ctx, "submission");
    return forms
        .correct(Viewer.of(ctx), seen, form, reason)
        .compose(correcting -> switch (correcting) {
          case Correcting.Begun(var draft) ->
            Future.succeededFuture(Answer.seeOther(Page.of(ctx)
                .href("/cases/" + seen.number().text() + "/forms/"
                    + draft.definition().form().word())));
          case Correcting.DraftInTheWay() ->
            show(ctx, seen, new FieldErrors().add(REASON, words.draftInTheWay()));
          case Correcting.Replaced() ->
            show(ctx, seen, new FieldErrors().add(REASON, words.replaced()));
          case Correcting.NotFound() -> Future.failedFuture(Problem.notFound());
        });
  }
}
