package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.Enrolment;
import vn.kipthoi.platform.signin.SignIn.Outcome.SecondStep;
import vn.kipthoi.platform.signin.SignIn.Outcome.SignedIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.SlowDown;
import vn.kipthoi.platform.signin.SignIn.Outcome.Wrong;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Outage;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Credential;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.ReturnPath;
import vn.kipthoi.platform.web.SessionCookie;
import vn.kipthoi.platform.web.Source;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * Signing in by name and password, and out, as people do it.
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
  private static final int UNAVAILABLE = 503;

  private final SignIn signIn;
  private final Arrival arrival;
  private final Optional<String> provider;

  /** @param provider of OpenID Connect, as people call it, when there is one */
  SignInPages(SignIn signIn, Arrival arrival, Optional<String> provider) {
    this.signIn = signIn;
    this.arrival = arrival;
    this.provider = provider;
  }

  void mount(WebShell shell) {
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
    return Future.succeededFuture(form(ctx, 200, ""));
  }

  private Future<Answer> enter(RoutingContext ctx) {
    var words = Page.of(ctx).words();
    var password = new Secret(Asked.formAsTyped(ctx, "password"));

    return signIn
        .signIn(Asked.form(ctx, "username"), password, Source.caller(ctx))
        .compose(outcome -> switch (outcome) {
          case SignedIn(var session) -> arrival.enter(ctx, session);
          case SecondStep(var step, var factors) -> next(ctx, step, SecondStepPages.PROVE);
          case Enrolment(var step) -> next(ctx, step, SecondStepPages.SET_UP);
          case Wrong() -> Future.succeededFuture(form(ctx, 401, words.signInWrong()));
          case SlowDown(var pause) -> Future.succeededFuture(slowDown(ctx, pause));
        })
        .recover(failure -> Outage.is(failure)
            ? Future.succeededFuture(
                form(ctx, UNAVAILABLE, EntranceSheet.words(Page.of(ctx)).signInOutage()))
            : Future.failedFuture(failure));
  }

  private Answer slowDown(RoutingContext ctx, Duration pause) {
    var seconds = pause.toSeconds() + 1;
    return form(ctx, 429, Page.of(ctx).words().signInSlowDown(seconds))
        .with("Retry-After", Long.toString(seconds));
  }

  private static Future<Answer> next(RoutingContext ctx, String step, String path) {
    StepCookie.set(ctx, step);
    return Future.succeededFuture(Answer.seeOther(EntranceSheet.onward(ctx, path)));
  }

  private Future<Answer> start(RoutingContext ctx) {
    var landing = Page.of(ctx).landing(Viewer.of(ctx).role());
    return Future.succeededFuture(Answer.seeOther(landing));
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

  private Answer form(RoutingContext ctx, int status, String mistake) {
    var page = Page.of(ctx);
    var content = new StaticTemplates()
        .signIn(
            page,
            page.words(),
            EntranceSheet.words(page),
            new SignInView(
                EntranceSheet.then(ctx),
                Asked.form(ctx, "username"),
                mistake,
                SignInNotice.of(ctx),
                provider));
    return EntranceSheet.show(page, page.words().signInTitle(), status, content);
  }
}
