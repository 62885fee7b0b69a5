package vn.kipthoi.routing.casework.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
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
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.casework.Performed.Current;
import vn.kipthoi.routing.life.Refusal;
import vn.kipthoi.routing.web.Taps;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * One form for each thing that people do to a case, whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number/acts/:act   the form
 *   POST /cases/:number/acts/:act   does it: back to the case, or the form with what is wrong, or in
 *                                   words who was first
 * </pre>
 */
public final class ActPages {

  private static final String PATH = "/cases/:number/acts/:act";
  private static final Access CASE_WORK = Access.only(Role.OF_CASES);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final CaseDesk desk;

  public ActPages(CaseDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    var _ = shell.page(GET, PATH, CASE_WORK, this::show).page(POST, PATH, CASE_WORK, this::perform);
  }

  private Future<Answer> show(RoutingContext ctx) {
    var page = Page.of(ctx);
    var procedure = procedure(ctx);
    return desk.books()
        .standings()
        .read(desk.database().client(), Scope.of(Viewer.of(ctx)), number(ctx))
        .map(found -> found.orElseThrow(Problem::notFound))
        .map(stood -> ActForm.fresh(page, stood.routed().number(), procedure, stood.version()))
        .map(form -> sheet(page, form, 200));
  }

  private Future<Answer> perform(RoutingContext ctx) {
    var page = Page.of(ctx);
    var procedure = procedure(ctx);
    var said = new Said(field -> Optional.of(Asked.form(ctx, field)));
    var form = new ActForm(
        page,
        number(ctx),
        procedure,
        version(ctx),
        key(ctx),
        said,
        said.check(procedure.asks(), CaseDesk.FORMS.in(page.language())),
        "");
    return form.errors().isEmpty()
        ? perform(Viewer.of(ctx), form)
        : Future.succeededFuture(sheet(page, form, 422));
  }

  private Future<Answer> perform(Viewer viewer, ActForm form) {
    var act = form.procedure().act(form.said());
    var wish = new Wish(viewer, form.number(), form.version(), Optional.of(form.key()), act);
    return desk.casework().perform(wish).compose(performed -> answer(form, performed));
  }

  private Future<Answer> answer(ActForm form, Performed performed) {
    return switch (performed) {
      case Performed.Done ignored -> Future.succeededFuture(back(form));
      case Performed.DoneBefore ignored -> Future.succeededFuture(back(form));
      case Performed.Outdated(var now) -> outdated(form, now);
      case Performed.Refused(var why, var now) -> refused(form, why);
      case Performed.KeyTaken ignored ->
        Future.succeededFuture(
            notice(form, CaseDesk.FORMS.in(form.page().language()).keyTaken()));
      case Performed.NotThere ignored -> Future.failedFuture(Problem.notFound());
    };
  }

  private static Answer back(ActForm form) {
    return Answer.seeOther(form.page()
        .href("/cases/" + form.number().text() + "?" + LifePanel.DONE + "="
            + form.procedure().path()));
  }

  /**
   * Who was first, and what the case is now. What was typed stands there still, to be done to the
   * case as it is now, on purpose.
   */
  private Future<Answer> outdated(ActForm form, Current now) {
    var page = form.page();
    var words = CaseDesk.FORMS.in(page.language());
    var spoken = new Spoken(page.language());
    return desk.who(now.person(), now.role(), page.language())
        .map(who -> words.whoAndWhen(
            who,
            spoken.moment(page.now(), now.changedAt()),
            desk.names(page.language()).state(now.state())))
        .map(said -> sheet(page, form.overtaken(now.version(), said), 409));
  }

  private static Future<Answer> refused(ActForm form, Refusal why) {
    var words = CaseDesk.REFUSALS.in(form.page().language());
    FieldErrors errors = Outcomes.errors(form.procedure(), why, words);
    return Future.succeededFuture(
        errors.isEmpty()
            ? notice(form, RefusalNames.of(why, words))
            : sheet(form.page(), form.with(errors), 422));
  }

  private static Answer notice(ActForm form, String said) {
    var content = TEMPLATES.actRefused(form, said);
    return ConsoleFrame.show(form.page(), Sheet.of(form.title(), content).status(409));
  }

  private static Answer sheet(Page page, ActForm form, int status) {
    return ConsoleFrame.show(
        page, Taps.on(Sheet.of(form.title(), TEMPLATES.actForm(form)).status(status), page));
  }

  private static Procedure procedure(RoutingContext ctx) {
    return Procedure.ofPath(Asked.path(ctx, "act")).orElseThrow(Problem::notFound);
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, "number")).orElseThrow(Problem::notFound);
  }

  private static long version(RoutingContext ctx) {
    try {
      return Long.parseLong(Asked.form(ctx, "version"));
    } catch (NumberFormatException e) {
      throw Problem.badRequest();
    }
  }

  private static String key(RoutingContext ctx) {
    try {
      return UUID.fromString(Asked.form(ctx, "key")).toString();
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }
}
