package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Session;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.SignedIn;
import vn.kipthoi.platform.signin.SignIn.Outcome.SlowDown;
import vn.kipthoi.platform.signin.SignIn.Outcome.Wrong;
import vn.kipthoi.platform.signin.Viewer;

/**
 * Sessions, as programs open and close them.
 *
 * <pre>
 *   POST   /api/v1/sessions   openSession    a cookie for browsers, the same token for machines
 *   DELETE /api/v1/sessions   closeSession
 * </pre>
 */
public final class SessionRoutes {

  private static final Messages<ShellWords> WORDS = Messages.load(ShellWords.class);

  private final SignIn signIn;

  public SessionRoutes(SignIn signIn) {
    this.signIn = signIn;
  }

  public void mount(WebShell shell) {
    shell.operation("openSession", this::open).operation("closeSession", this::close);
  }

  private Future<Answer> open(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var password = new Secret(sent.getString("password"));

    return signIn
        .signIn(sent.getString("username"), password, Source.of(ctx))
        .map(outcome -> switch (outcome) {
          case SignedIn(var session) -> opened(ctx, session);
          case Wrong() -> throw wrong(ctx);
          case SlowDown(var pause) -> throw Problem.tooMany(pause.toSeconds() + 1);
        });
  }

  private Future<Answer> close(RoutingContext ctx) {
    var credential = Credential.recognised(ctx).orElseThrow(Problem::unauthorized);
    return signIn.signOut(credential.token(), Viewer.of(ctx)).map(ended -> closed(ctx));
  }

  private static Answer opened(RoutingContext ctx, Session session) {
    SessionCookie.set(ctx, session.token());
    var viewer = session.viewer();
    var json = JsonObject.of(
        "token", session.token(),
        "expiresAt", session.endsAt().toString(),
        "role", viewer.role().word(),
        "displayName", viewer.displayName(),
        "landing", Furnishing.of(ctx).landing(viewer.role()));
    viewer.unitCode().ifPresent(unit -> json.put("unitCode", unit));
    return Answer.json(201, json);
  }

  private static Answer closed(RoutingContext ctx) {
    SessionCookie.clear(ctx);
    return Answer.noContent();
  }

  private static Problem wrong(RoutingContext ctx) {
    return Problem.of(401, "wrong-credentials", WORDS.in(Language.of(ctx)).signInWrong());
  }
}
