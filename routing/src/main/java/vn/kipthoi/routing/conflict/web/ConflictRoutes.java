package vn.kipthoi.routing.conflict.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.conflict.desk.Excluding;

/**
 * From whom a case is kept.
 *
 * <pre>
 *   GET  /api/v1/cases/{caseNumber}/exclusions                       listExclusions
 *   POST /api/v1/cases/{caseNumber}/exclusions                       keepFromPerson
 *   POST /api/v1/cases/{caseNumber}/exclusions/{exclusionId}/return  letPersonSeeAgain
 * </pre>
 */
public final class ConflictRoutes {

  private static final String NUMBER = "caseNumber";

  private final ConflictDesk desk;

  public ConflictRoutes(ConflictDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listExclusions", this::list)
        .operation("keepFromPerson", this::keep)
        .operation("letPersonSeeAgain", this::letSee);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var names = desk.names().apply(Language.of(ctx));
    return desk.find(Viewer.of(ctx), Asked.path(ctx, NUMBER))
        .map(found -> Answer.ok(ConflictJson.of(found, names)));
  }

  private Future<Answer> keep(RoutingContext ctx) {
    var words = ConflictTexts.in(Language.of(ctx));
    var form = ExclusionForm.of(Asked.json(ctx));
    form.errors(words).throwIfAny();
    return desk.denyList()
        .keep(Viewer.of(ctx), number(ctx), form.wanted())
        .map(outcome -> said(outcome, words));
  }

  private Future<Answer> letSee(RoutingContext ctx) {
    var words = ConflictTexts.in(Language.of(ctx));
    var note = ExclusionForm.text(Asked.json(ctx), "note").strip();
    new FieldErrors()
        .unless(note.length() <= ExclusionForm.NOTE_AT_MOST, "note", words.noteTooLong())
        .throwIfAny();
    return desk.denyList()
        .letSee(
            Viewer.of(ctx),
            number(ctx),
            Asked.pathUuid(ctx, "exclusionId"),
            ExclusionForm.noted(note))
        .map(outcome -> said(outcome, words));
  }

  private static Answer said(Excluding outcome, ConflictWords words) {
    return switch (outcome) {
      case Excluding.Kept() -> outcome("kept");
      case Excluding.AskedBack() -> outcome("asked-back");
      case Excluding.Lifted() -> outcome("lifted");
      case Excluding.NotThere() -> throw Problem.notFound();
      case Excluding.NobodySuch ignored -> throw unprocessable(words.notOnRoster());
      case Excluding.AboveYou() -> throw unprocessable(words.aboveYou());
      case Excluding.NeedsOneAbove() ->
        throw Problem.of(409, "needs-one-above", words.needsOneAbove());
    };
  }

  private static Answer outcome(String word) {
    return Answer.ok(new JsonObject().put("outcome", word));
  }

  private static Problem unprocessable(String message) {
    return Problem.unprocessable(new FieldErrors().add("personId", message));
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, NUMBER)).orElseThrow(Problem::notFound);
  }
}
