package vn.kipthoi.routing.handover.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.handover.Handover.Reason;
import vn.kipthoi.routing.handover.desk.HandingOver;
import vn.kipthoi.routing.handover.desk.Handovers.Offered;
import vn.kipthoi.routing.handover.web.HandoverView.Typed;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The page on which a case is offered to another commune, and taken over. Whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number/handover   all offers, and what the viewer may do about them
 *   POST /cases/:number/handover   do=offer, accept, refuse, withdraw or decide
 * </pre>
 */
public final class HandoverPages {

  private static final Access WHO = Access.only(Role.OF_CASES);

  private static final String PATH = "/cases/:number/handover";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final HandoverDesk desk;

  public HandoverPages(HandoverDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell.page(GET, PATH, WHO, ctx -> show(ctx, Typed.NOTHING)).page(POST, PATH, WHO, this::change);
  }

  private Future<Answer> show(RoutingContext ctx, Typed typed) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    var names = desk.names().apply(page.language());
    return desk.find(viewer, Asked.path(ctx, "number")).map(found -> {
      var view = new HandoverView(page, viewer, names, found, typed);
      var sheet = Sheet.of(view.words().title(), TEMPLATES.handoverPage(view));
      return ConsoleFrame.show(page, typed.errors().isEmpty() ? sheet : sheet.status(422));
    });
  }

  private Future<Answer> change(RoutingContext ctx) {
    var form = HandoverForm.of(ctx);
    return switch (Asked.form(ctx, "do")) {
      case "accept" ->
        then(ctx, form, desk.handovers().accept(Viewer.of(ctx), number(ctx), form.seenVersion()));
      case "refuse", "withdraw" -> bounce(ctx, form);
      case "decide" -> decide(ctx, form);
      default -> offer(ctx, form);
    };
  }

  private Future<Answer> offer(RoutingContext ctx, HandoverForm form) {
    var words = words(ctx);
    var errors = form.whyAsked(words);
    var spoken = spoken(form);
    var to = form.chosen().or(() -> commune(spoken));
    if (to.isEmpty()) {
      errors.add("to", several(spoken).isEmpty() ? words.choosePlace() : words.severalPlaces());
    }
    if (!errors.isEmpty()) {
      return show(ctx, new Typed(form, errors, several(spoken)));
    }
    var offered = new Offered(
        number(ctx),
        form.seenVersion(),
        to.orElseThrow(),
        Reason.ofWord(form.reason()).orElseThrow(),
        form.noted());
    return then(ctx, form, desk.handovers().offer(Viewer.of(ctx), offered));
  }

  private Future<Answer> bounce(RoutingContext ctx, HandoverForm form) {
    var errors = form.whySettled(words(ctx));
    if (!errors.isEmpty()) {
      return show(ctx, new Typed(form, errors, List.of()));
    }
    var why = form.noted().orElseThrow();
    var viewer = Viewer.of(ctx);
    return then(
        ctx,
        form,
        Asked.form(ctx, "do").equals("refuse")
            ? desk.handovers().refuse(viewer, number(ctx), form.seenVersion(), why)
            : desk.handovers().withdraw(viewer, number(ctx), form.seenVersion(), why));
  }

  private Future<Answer> decide(RoutingContext ctx, HandoverForm form) {
    return form.chosen()
        .map(commune -> then(
            ctx,
            form,
            desk.decisions().decide(Viewer.of(ctx), number(ctx), form.seenVersion(), commune)))
        .orElseGet(() -> wrong(ctx, form, "unit", words(ctx).chooseUnit()));
  }

  private Future<Answer> then(RoutingContext ctx, HandoverForm form, Future<HandingOver> outcome) {
    var words = words(ctx);
    return outcome.compose(came -> switch (came) {
      case HandingOver.Done() -> backTo(ctx);
      case HandingOver.NotThere() -> throw Problem.notFound();
      case HandingOver.NotPerformed(var performed) ->
        wrong(ctx, form, "version", whyNot(ctx, performed));
      case HandingOver.NotYourSide() -> wrong(ctx, form, "do", words.notYourSide());
      case HandingOver.NobodyOnRoster() -> wrong(ctx, form, "do", words.nobodyOnRoster());
      case HandingOver.NothingOffered() -> wrong(ctx, form, "do", words.nothingOffered());
      case HandingOver.NoSuchReceiver() -> wrong(ctx, form, "to", words.noSuchReceiver());
      case HandingOver.DecidedAbove(var above) ->
        wrong(
            ctx,
            form,
            "do",
            words.decidedAbove(desk.names().apply(Page.of(ctx).language()).unit(above)));
    });
  }

  private Future<Answer> wrong(
      RoutingContext ctx, HandoverForm form, String field, String message) {
    return show(ctx, new Typed(form, new FieldErrors().add(field, message), List.of()));
  }

  private static String whyNot(RoutingContext ctx, Performed performed) {
    var words = words(ctx);
    return performed instanceof Performed.Outdated(var now)
        ? words.changedMeanwhile(
            new Spoken(Page.of(ctx).language()).moment(Page.of(ctx).now(), now.changedAt()))
        : words.notPossible();
  }

  /** A commune that refused sees the case no longer. */
  private Future<Answer> backTo(RoutingContext ctx) {
    var page = Page.of(ctx);
    var number = number(ctx);
    return desk.find(Viewer.of(ctx), number)
        .map(found -> "/cases/" + number.text())
        .otherwise("/inbox")
        .map(path -> Answer.seeOther(page.href(path)));
  }

  private Locality spoken(HandoverForm form) {
    return form.to().isEmpty()
        ? new Locality.Unknown()
        : desk.places().find(Personal.of(form.to()));
  }

  private static Optional<UnitCode> commune(Locality spoken) {
    return spoken instanceof Locality.Determined(var commune)
        ? Optional.of(commune)
        : Optional.empty();
  }

  private static List<UnitCode> several(Locality spoken) {
    return spoken instanceof Locality.OneOf(var communes) ? communes : List.of();
  }

  private static HandoverWords words(RoutingContext ctx) {
    return HandoverTexts.in(Page.of(ctx).language());
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, "number")).orElseThrow(Problem::notFound);
  }
}
