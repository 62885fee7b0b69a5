package vn.kipthoi.routing.links.web;

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
import vn.kipthoi.routing.merge.desk.Mergers.Asking;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The page on which cases are merged, parted and linked. Whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number/links   what there is, and the forms
 *   POST /cases/:number/links   do=merge, unmerge, link or unlink
 * </pre>
 */
public final class AlikePages {

  static final Access WHO =
      Access.only(Role.OPERATOR, Role.SHIFT_LEAD, Role.TEAM_LEADER, Role.DISTRICT, Role.PROVINCE);

  private static final String PATH = "/cases/:number/links";
  private static final int UNPROCESSABLE = 422;
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final AlikeDesk desk;

  public AlikePages(AlikeDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, WHO, ctx -> show(ctx, nothingTyped(Page.of(ctx)), new FieldErrors()))
        .page(POST, PATH, WHO, this::change);
  }

  static boolean mayChange(Viewer viewer) {
    return switch (viewer.role()) {
      case OPERATOR, SHIFT_LEAD, TEAM_LEADER, DISTRICT, PROVINCE -> true;
      case TEAM_MEMBER, ADMINISTRATOR, AUDITOR -> false;
    };
  }

  static AlikeForm nothingTyped(Page page) {
    return new AlikeForm(field -> "", AlikeDesk.WORDS.in(page.language()));
  }

  private Future<Answer> show(RoutingContext ctx, AlikeForm form, FieldErrors errors) {
    var page = Page.of(ctx);
    return desk.find(Viewer.of(ctx), AlikeRoutes.number(ctx, "number")).map(found -> {
      var view = new AlikeView(page, found, form, errors, true);
      var sheet = Sheet.of(view.words().title(), TEMPLATES.alikePage(view));
      return ConsoleFrame.show(page, errors.isEmpty() ? sheet : sheet.status(UNPROCESSABLE));
    });
  }

  private Future<Answer> change(RoutingContext ctx) {
    var words = AlikeDesk.WORDS.in(Page.of(ctx).language());
    var form = new AlikeForm(field -> Asked.form(ctx, field), words);
    return switch (Asked.form(ctx, "do")) {
      case "merge" -> merge(ctx, form, words);
      case "unmerge" -> unmerge(ctx, form, words);
      case "link" -> link(ctx, form, words);
      case "unlink" -> unlink(ctx, form, words);
      default -> Future.failedFuture(Problem.badRequest());
    };
  }

  private Future<Answer> merge(RoutingContext ctx, AlikeForm form, AlikeWords words) {
    var into = form.number(AlikeForm.INTO);
    var asking = asking(ctx, form);
    if (!form.errors().isEmpty()) {
      return show(ctx, form, form.errors());
    }
    return desk.mergers()
        .merge(asking, into.orElseThrow())
        .compose(merging -> then(ctx, form, AlikeForm.INTO, AlikeOutcomes.wrong(merging, words)));
  }

  private Future<Answer> unmerge(RoutingContext ctx, AlikeForm form, AlikeWords words) {
    var asking = asking(ctx, form);
    if (!form.errors().isEmpty()) {
      return show(ctx, form, form.errors());
    }
    return desk.mergers()
        .undo(asking)
        .compose(merging -> then(ctx, form, AlikeForm.REASON, AlikeOutcomes.wrong(merging, words)));
  }

  private Future<Answer> link(RoutingContext ctx, AlikeForm form, AlikeWords words) {
    var to = form.number(AlikeForm.TO);
    var kind = form.kind();
    var reason = form.reason(AlikeForm.LINK_REASON);
    if (!form.errors().isEmpty()) {
      return show(ctx, form, form.errors());
    }
    return desk.linking()
        .link(
            Viewer.of(ctx),
            AlikeRoutes.number(ctx, "number"),
            to.orElseThrow(),
            kind.orElseThrow(),
            reason)
        .compose(linked -> then(ctx, form, AlikeForm.TO, AlikeOutcomes.wrong(linked, words)));
  }

  private Future<Answer> unlink(RoutingContext ctx, AlikeForm form, AlikeWords words) {
    return desk.linking()
        .undo(Viewer.of(ctx), AlikeRoutes.number(ctx, "number"), link(ctx))
        .compose(linked -> then(ctx, form, AlikeForm.TO, AlikeOutcomes.wrong(linked, words)));
  }

  private Future<Answer> then(
      RoutingContext ctx, AlikeForm form, String field, Optional<String> wrong) {
    return wrong
        .map(sentence -> show(ctx, form, new FieldErrors().add(field, sentence)))
        .orElseGet(() -> Future.succeededFuture(Answer.seeOther(
            Page.of(ctx).href("/cases/" + AlikeRoutes.number(ctx, "number").text() + "/links"))));
  }

  private static UUID link(RoutingContext ctx) {
    try {
      return UUID.fromString(Asked.form(ctx, "linkId"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static Asking asking(RoutingContext ctx, AlikeForm form) {
    var reason = form.reason();
    return new Asking(
        Viewer.of(ctx),
        AlikeRoutes.number(ctx, "number"),
        form.version(),
        Optional.of(Asked.form(ctx, "key")).filter(key -> !key.isEmpty()),
        reason);
  }
}
