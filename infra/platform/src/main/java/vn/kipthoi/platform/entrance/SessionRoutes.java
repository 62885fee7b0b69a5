package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Factors;
import vn.kipthoi.platform.signin.Session;
import vn.kipthoi.platform.signin.SessionEnds;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.Enrolment;
import vn.kipthoi.platform.signin.SignIn.Outcome.SignedIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.SlowDown;
import vn.kipthoi.platform.signin.SignIn.Outcome.Wrong;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.factor.Proof;
import vn.kipthoi.platform.signin.factor.SecondStep;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Credential;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.SessionCookie;
import vn.kipthoi.platform.web.Source;
import vn.kipthoi.platform.web.WebShell;

/**
 * Sessions, as programs open and close them.
 *
 * <pre>
 *   POST   /api/v1/sessions               openSession     a cookie for browsers, a token for machines
 *   POST   /api/v1/sessions/second-step   finishSession   with a code, when 202 asked for one
 *   DELETE /api/v1/sessions               closeSession
 *   GET    /api/v1/sessions/current       readSession     when it ends; asking prolongs nothing
 *   POST   /api/v1/sessions/current       extendSession   somebody is still there
 * </pre>
 */
final class SessionRoutes {

  private final SignIn signIn;
  private final SecondStep secondStep;

  SessionRoutes(SignIn signIn, SecondStep secondStep) {
    this.signIn = signIn;
    this.secondStep = secondStep;
  }

  void mount(WebShell shell) {
    shell
        .operation("openSession", this::open)
        .operation("finishSession", this::finish)
        .operation("closeSession", this::close)
        .operation("readSession", this::read)
        .operation("extendSession", this::read);
  }

  private Future<Answer> open(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var password = new Secret(sent.getString("password"));

    return signIn
        .signIn(sent.getString("username"), password, Source.caller(ctx))
        .compose(outcome -> switch (outcome) {
          case SignedIn(var session) -> Future.succeededFuture(opened(ctx, session));
          case SignIn.Outcome.SecondStep(var step, var factors) ->
            Optional.ofNullable(sent.getString("code"))
                .map(code -> finish(ctx, step, code))
                .orElseGet(() -> Future.succeededFuture(codeWanted(step, factors)));
          case Enrolment(var step) -> Future.failedFuture(enrolFirst(ctx));
          case Wrong() -> Future.failedFuture(wrong(ctx));
          case SlowDown(var pause) -> Future.failedFuture(Problem.tooMany(pause.toSeconds() + 1));
        });
  }

  private static Answer codeWanted(String step, Factors factors) {
    return Answer.json(202, JsonObject.of("step", step, "authenticator", factors.authenticator()));
  }

  private Future<Answer> finish(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    return finish(ctx, sent.getString("step"), sent.getString("code"));
  }

  private Future<Answer> finish(RoutingContext ctx, String step, String code) {
    return secondStep.prove(step, code, Source.caller(ctx)).map(proof -> switch (proof) {
      case Proof.SignedIn(var session) -> opened(ctx, session);
      case Proof.SetUp(var session, var codes) -> opened(ctx, session);
      case Proof.Wrong() -> throw wrongCode(ctx);
      case Proof.Over() -> throw wrongCode(ctx);
      case Proof.SlowDown(var pause) -> throw Problem.tooMany(pause.toSeconds() + 1);
    });
  }

  private Future<Answer> close(RoutingContext ctx) {
    var credential = Credential.recognised(ctx).orElseThrow(Problem::unauthorized);
    return signIn.signOut(credential.token(), Viewer.of(ctx)).map(ended -> closed(ctx));
  }

  private Future<Answer> read(RoutingContext ctx) {
    return Page.of(ctx)
        .sessionEnds()
        .map(ends -> ends.orElseThrow(Problem::unauthorized))
        .map(ends -> Answer.ok(json(ends, Page.of(ctx).now())));
  }

  private static JsonObject json(SessionEnds ends, Instant now) {
    return JsonObject.of(
        "endsAt", ends.next().toString(),
        "secondsLeft", Math.max(0, Duration.between(now, ends.next()).toSeconds()),
        "extensible", ends.extensible());
  }

  private static Answer opened(RoutingContext ctx, Session session) {
    SessionCookie.set(ctx, session.token());
    var viewer = session.viewer();
    var json = JsonObject.of(
        "token", session.token(),
        "expiresAt", session.endsAt().toString(),
        "role", viewer.role().word(),
        "displayName", viewer.displayName(),
        "landing", Page.of(ctx).landing(viewer.role()));
    viewer.unitCode().ifPresent(unit -> json.put("unitCode", unit));
    return Answer.json(201, json);
  }

  private static Answer closed(RoutingContext ctx) {
    SessionCookie.clear(ctx);
    return Answer.noContent();
  }

  private static Problem wrong(RoutingContext ctx) {
    return Problem.of(401, "wrong-credentials", Page.of(ctx).words().signInWrong());
  }

  private static Problem wrongCode(RoutingContext ctx) {
    return Problem.of(401, "wrong-code", EntranceSheet.words(Page.of(ctx)).codeWrong());
  }

  /** A second factor is set up by a person in a browser. */
  private static Problem enrolFirst(RoutingContext ctx) {
    return Problem.of(
        403, "second-factor-missing", EntranceSheet.words(Page.of(ctx)).setUpLead());
  }
}
