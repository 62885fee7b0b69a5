package vn.kipthoi.routing.handover.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.handover.Handover.Reason;
import vn.kipthoi.routing.handover.desk.HandingOver;
import vn.kipthoi.routing.handover.desk.Handovers.Offered;

/**
 * Cases that go from one commune to another.
 *
 * <pre>
 *   GET  /api/v1/cases/{caseNumber}/handover             showHandovers
 *   POST /api/v1/cases/{caseNumber}/handover             offerHandover
 *   POST /api/v1/cases/{caseNumber}/handover/acceptance  acceptHandover
 *   POST /api/v1/cases/{caseNumber}/handover/refusal     refuseHandover
 *   POST /api/v1/cases/{caseNumber}/handover/withdrawal  withdrawHandover
 *   POST /api/v1/cases/{caseNumber}/handover/decision    decideHandover
 * </pre>
 */
public final class HandoverRoutes {

  private static final String NUMBER = "caseNumber";

  private final HandoverDesk desk;

  public HandoverRoutes(HandoverDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .operation("showHandovers", this::show)
        .operation("offerHandover", this::offer)
        .operation("acceptHandover", this::accept)
        .operation("refuseHandover", ctx -> bounce(ctx, true))
        .operation("withdrawHandover", ctx -> bounce(ctx, false))
        .operation("decideHandover", this::decide);
  }

  private Future<Answer> show(RoutingContext ctx) {
    var names = desk.names().apply(Language.of(ctx));
    return desk.find(Viewer.of(ctx), Asked.path(ctx, NUMBER))
        .map(found -> Answer.ok(HandoverJson.of(found, names)));
  }

  /** Whoever has refused sees the case no longer: it is done, and there is nothing to show. */
  private Future<Answer> showWhatIsSeen(RoutingContext ctx) {
    var names = desk.names().apply(Language.of(ctx));
    return desk.findSeen(Viewer.of(ctx), number(ctx))
        .map(found -> found
            .map(seen -> Answer.ok(HandoverJson.of(seen, names)))
            .orElseGet(Answer::noContent));
  }

  private Future<Answer> offer(RoutingContext ctx) {
    var words = words(ctx);
    var sent = Asked.json(ctx);
    var form = form(sent);
    versioned(ctx, sent, form.whyAsked(words))
        .unless(form.chosen().isPresent(), "to", words.choosePlace())
        .throwIfAny();
    var offered = new Offered(
        number(ctx),
        sent.getLong("version"),
        form.chosen().orElseThrow(),
        Reason.ofWord(form.reason()).orElseThrow(),
        form.noted());
    return said(ctx, desk.handovers().offer(Viewer.of(ctx), offered));
  }

  private Future<Answer> accept(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    versioned(ctx, sent, new FieldErrors()).throwIfAny();
    return said(ctx, desk.handovers().accept(Viewer.of(ctx), number(ctx), sent.getLong("version")));
  }

  private Future<Answer> bounce(RoutingContext ctx, boolean refused) {
    var sent = Asked.json(ctx);
    var form = form(sent);
    versioned(ctx, sent, form.whySettled(words(ctx))).throwIfAny();
    var why = form.noted().orElseThrow();
    var viewer = Viewer.of(ctx);
    return said(
        ctx,
        refused
            ? desk.handovers().refuse(viewer, number(ctx), sent.getLong("version"), why)
            : desk.handovers().withdraw(viewer, number(ctx), sent.getLong("version"), why));
  }

  private Future<Answer> decide(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var commune = HandoverForm.commune(text(sent, "to"));
    versioned(ctx, sent, new FieldErrors())
        .unless(commune.isPresent(), "to", words(ctx).chooseUnit())
        .throwIfAny();
    return said(
        ctx,
        desk.decisions()
            .decide(Viewer.of(ctx), number(ctx), sent.getLong("version"), commune.orElseThrow()));
  }

  private Future<Answer> said(RoutingContext ctx, Future<HandingOver> outcome) {
    var words = words(ctx);
    return outcome.compose(came -> switch (came) {
      case HandingOver.Done() -> showWhatIsSeen(ctx);
      case HandingOver.NotPerformed(var performed) ->
        Future.succeededFuture(outdated(ctx, performed));
      case HandingOver.NotThere() -> throw Problem.notFound();
      case HandingOver.NotYourSide() -> throw conflict("not-your-side", words.notYourSide());
      case HandingOver.NobodyOnRoster() ->
        throw conflict("nobody-on-roster", words.nobodyOnRoster());
      case HandingOver.NothingOffered() ->
        throw conflict("nothing-offered", words.nothingOffered());
      case HandingOver.NoSuchReceiver() ->
        throw Problem.unprocessable(new FieldErrors().add("to", words.noSuchReceiver()));
      case HandingOver.DecidedAbove(var above) ->
        throw conflict(
            "decided-above",
            words.decidedAbove(desk.names().apply(Language.of(ctx)).unit(above)));
    });
  }

  /** How the case is now, since when and by whom, so that whoever asked can look and go on. */
  private static Answer outdated(RoutingContext ctx, Performed performed) {
    var words = words(ctx);
    return switch (performed) {
      case Performed.Outdated(var now) -> problem("outdated", words, now, ctx);
      case Performed.Refused(var why, var now) -> problem(why.word(), words, now, ctx);
      default -> throw conflict("not-possible", words.notPossible());
    };
  }

  private static Answer problem(
      String type, HandoverWords words, Performed.Current now, RoutingContext ctx) {
    var spoken = new Spoken(Language.of(ctx));
    var title = type.equals("outdated")
        ? words.changedMeanwhile(spoken.moment(now.changedAt(), now.changedAt()))
        : words.notPossible();
    var json = new JsonObject()
        .put("type", "urn:kipthoi:problem:" + type)
        .put("title", title)
        .put("status", 409)
        .put("state", now.state().word())
        .put("version", now.version())
        .put("changedAt", now.changedAt().toString());
    now.role().ifPresent(role -> json.put("changedByRole", role));
    return Answer.of(409, "application/problem+json", Buffer.buffer(json.encode()));
  }

  private static Problem conflict(String type, String title) {
    return Problem.of(409, type, title);
  }

  /** Whoever acts says which version of the case they have looked at. */
  private static FieldErrors versioned(RoutingContext ctx, JsonObject sent, FieldErrors errors) {
    return errors.unless(
        sent.getValue("version") instanceof Number, "version", words(ctx).whichVersion());
  }

  private static HandoverForm form(JsonObject sent) {
    return new HandoverForm(
        "", "", text(sent, "to"), text(sent, "reason"), text(sent, "note").strip());
  }

  /** What is no text is nothing that was said: it is found wrong where something has to be. */
  private static String text(JsonObject sent, String name) {
    return sent.getValue(name) instanceof String said ? said : "";
  }

  private static HandoverWords words(RoutingContext ctx) {
    return HandoverTexts.in(Language.of(ctx));
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, NUMBER)).orElseThrow(Problem::notFound);
  }
}
