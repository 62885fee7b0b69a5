package vn.kipthoi.routing.conflict.web;

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
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.conflict.desk.Excluding;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The page on which a case is kept from people. Whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number/exclusions   from whom it is kept, and a form to add to them
 *   POST /cases/:number/exclusions   do=keep: adds; do=return: asks, or agrees, that one sees it again
 * </pre>
 */
public final class ConflictPages {

  static final Access WHO =
      Access.only(Role.OPERATOR, Role.SHIFT_LEAD, Role.TEAM_LEADER, Role.DISTRICT, Role.PROVINCE);

  private static final String PATH = "/cases/:number/exclusions";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final ConflictDesk desk;

  public ConflictPages(ConflictDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, WHO, ctx -> show(ctx, ExclusionForm.EMPTY, new FieldErrors()))
        .page(POST, PATH, WHO, this::change);
  }

  private Future<Answer> show(RoutingContext ctx, ExclusionForm form, FieldErrors errors) {
    var page = Page.of(ctx);
    return desk.find(Viewer.of(ctx), Asked.path(ctx, "number")).map(found -> {
      var view = new ConflictView(page, desk.names().apply(page.language()), found, form, errors);
      var sheet = Sheet.of(view.words().title(), TEMPLATES.conflictPage(view));
      return ConsoleFrame.show(page, errors.isEmpty() ? sheet : sheet.status(422));
    });
  }

  private Future<Answer> change(RoutingContext ctx) {
    return Asked.form(ctx, "do").equals("return") ? letSee(ctx) : keep(ctx);
  }

  private Future<Answer> keep(RoutingContext ctx) {
    var form = ExclusionForm.of(ctx);
    var errors = form.errors(ConflictTexts.in(Page.of(ctx).language()));
    if (!errors.isEmpty()) {
      return show(ctx, form, errors);
    }
    return desk.denyList()
        .keep(Viewer.of(ctx), number(ctx), form.wanted())
        .compose(outcome -> then(ctx, form, outcome));
  }

  private Future<Answer> letSee(RoutingContext ctx) {
    return desk.denyList()
        .letSee(Viewer.of(ctx), number(ctx), exclusion(ctx), Optional.empty())
        .compose(outcome -> then(ctx, ExclusionForm.EMPTY, outcome));
  }

  private Future<Answer> then(RoutingContext ctx, ExclusionForm form, Excluding outcome) {
    var words = ConflictTexts.in(Page.of(ctx).language());
    return switch (outcome) {
      case Excluding.Kept() -> backTo(ctx);
      case Excluding.AskedBack() -> backTo(ctx);
      case Excluding.Lifted() -> backTo(ctx);
      case Excluding.NotThere() -> throw Problem.notFound();
      case Excluding.NobodySuch ignored ->
        show(ctx, form, new FieldErrors().add("personId", words.notOnRoster()));
      case Excluding.AboveYou() ->
        show(ctx, form, new FieldErrors().add("personId", words.aboveYou()));
      case Excluding.NeedsOneAbove() ->
        show(ctx, form, new FieldErrors().add("exclusion", words.needsOneAbove()));
    };
  }

  /** Whoever has kept it from themselves finds their own list instead. */
  private Future<Answer> backTo(RoutingContext ctx) {
    var page = Page.of(ctx);
    var number = number(ctx);
    return desk.isSeenBy(Viewer.of(ctx), number)
        .map(seen -> Answer.seeOther(
            page.href(seen ? "/cases/" + number.text() + "/exclusions" : "/inbox")));
  }

  private static UUID exclusion(RoutingContext ctx) {
    try {
      return UUID.fromString(Asked.form(ctx, "exclusion"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, "number")).orElseThrow(Problem::notFound);
  }
}
