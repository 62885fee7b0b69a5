package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.accounts.AccountOffice;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * Where an invitation leads: its owner chooses a password that nobody else knows.
 *
 * <pre>
 *   GET  /sign-in/invitation/:link
 *   POST /sign-in/invitation/:link
 * </pre>
 */
final class InvitationPages {

  static final String PATH = "/sign-in/invitation/";
  private static final int SHORTEST_LINK = 20;

  private final AccountOffice office;
  private final Arrival arrival;

  InvitationPages(AccountOffice office, Arrival arrival) {
    this.office = office;
    this.arrival = arrival;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PATH + ":link", Access.everyone(), this::show)
        .page(POST, PATH + ":link", Access.everyone(), this::accept);
  }

  private Future<Answer> show(RoutingContext ctx) {
    return invited(ctx).map(viewer -> form(ctx, viewer, 200, new FieldErrors()));
  }

  private Future<Answer> accept(RoutingContext ctx) {
    return invited(ctx).compose(viewer -> {
      var words = EntranceSheet.words(Page.of(ctx));
      var errors = NewPassword.errors(words, ctx, viewer.username());
      return errors.isEmpty()
          ? accepted(ctx, viewer)
          : Future.succeededFuture(form(ctx, viewer, 422, errors));
    });
  }

  private Future<Answer> accepted(RoutingContext ctx, Viewer viewer) {
    var password = new Secret(Asked.formAsTyped(ctx, NewPassword.FIELD));
    return office.accept(Asked.path(ctx, "link"), viewer, password).map(done -> {
      if (!done) {
        throw gone(ctx);
      }
      arrival.knows(ctx, viewer);
      return Answer.seeOther(Page.of(ctx).href(SignInNotice.CHANGED.path()));
    });
  }

  private Future<Viewer> invited(RoutingContext ctx) {
    var link = Asked.path(ctx, "link");
    return link.length() < SHORTEST_LINK
        ? Future.failedFuture(gone(ctx))
        : office.invited(link).map(viewer -> viewer.orElseThrow(() -> gone(ctx)));
  }

  private static Problem gone(RoutingContext ctx) {
    return Problem.of(404, "not-found", EntranceSheet.words(Page.of(ctx)).invitationGone());
  }

  private static Answer form(RoutingContext ctx, Viewer viewer, int status, FieldErrors errors) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content =
        new StaticTemplates().invitation(page, words, viewer, Asked.path(ctx, "link"), errors);
    return EntranceSheet.show(page, words.invitationTitle(), status, content);
  }
}
