package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Session;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.SignedIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.SlowDown;
import vn.kipthoi.platform.signin.SignIn.Outcome.Wrong;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * Signing in and out, as people do it.
 *
 * <pre>
 *   GET  /sign-in    the form; ?then= is the page that was asked for
 *   POST /sign-in
 *   GET  /start      to the page where this role begins its work
 *   POST /sign-out
 * </pre>
 */
public final class SignInPages {

  private static final String START = "/start";

  private final SignIn signIn;

  public SignInPages(SignIn signIn) {
    this.signIn = signIn;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, ReturnPath.SIGN_IN, Access.everyone(), this::show)
        .page(POST, ReturnPath.SIGN_IN, Access.everyone(), this::enter)
        .page(GET, START, Access.signedIn(), this::start)
        .page(POST, "/sign-out", Access.everyone(), this::leave);
  }

  private Future<Answer> show(RoutingContext ctx) {
    if (Viewer.in(ctx).isPresent()) {
      return start(ctx);
    }
    var left = Asked.query(ctx, "left").isPresent();
    return Future.succeededFuture(form(ctx, 200, "", left));
  }

  private Future<Answer> enter(RoutingContext ctx) {
    var words = Page.of(ctx).words();
    var password = new Secret(Asked.formAsTyped(ctx, "password"));

    return signIn
        .signIn(Asked.form(ctx, "username"), password, Source.of(ctx))
        .map(outcome -> switch (outcome) {
          case SignedIn(var session) -> entered(ctx, session);
          case Wrong() -> form(ctx, 401, words.signInWrong(), false);
          case SlowDown(var pause) ->
            form(ctx, 429, words.signInSlowDown(pause.toSeconds() + 1), false)
                .with("Retry-After", Long.toString(pause.toSeconds() + 1));
        });
  }

  private Future<Answer> start(RoutingContext ctx) {
    var landing = Furnishing.of(ctx).landing(Viewer.of(ctx).role());
    return Future.succeededFuture(Answer.seeOther(Page.of(ctx).href(landing)));
  }

  private Future<Answer> leave(RoutingContext ctx) {
    var credential = Credential.recognised(ctx);
    var ended = credential.isEmpty()
        ? Future.<Void>succeededFuture()
        : signIn.signOut(credential.get().token(), Viewer.of(ctx));
    return ended.map(signedOut -> left(ctx));
  }

  private static Answer left(RoutingContext ctx) {
    SessionCookie.clear(ctx);
    return Answer.seeOther(Page.of(ctx).href(ReturnPath.SIGN_IN + "?left=yes"))
        .with("Clear-Site-Data", "\"storage\"");
  }

  private static Answer entered(RoutingContext ctx, Session session) {
    SessionCookie.set(ctx, session.token());
    var page = Page.of(ctx);
    return Answer.seeOther(ReturnPath.checked(Asked.form(ctx, ReturnPath.PARAMETER))
        .orElseGet(() -> page.href(Furnishing.of(ctx).landing(session.viewer().role()))));
  }

  private static Answer form(RoutingContext ctx, int status, String mistake, boolean left) {
    var page = Page.of(ctx);
    var then = Asked.query(ctx, ReturnPath.PARAMETER)
        .or(() -> ReturnPath.checked(Asked.form(ctx, ReturnPath.PARAMETER)))
        .flatMap(ReturnPath::checked)
        .orElse("");
    var content = new StaticTemplates()
        .signIn(page, page.words(), then, Asked.form(ctx, "username"), mistake, left);
    var sheet = Sheet.of(page.words().signInTitle(), content).status(status);
    return EntranceFrame.show(page, sheet);
  }
}
