package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Session;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.ReturnPath;
import vn.kipthoi.platform.web.SessionCookie;

/**
 * What happens to everybody who has just come in, by whichever door: a session of its own, and then
 * what waits for them, the page that they asked for, or the one where their role begins its work.
 */
final class Arrival {

  private final KeptForms kept;

  Arrival(KeptForms kept) {
    this.kept = kept;
  }

  Future<Answer> enter(RoutingContext ctx, Session session) {
    return place(ctx, session).map(Answer::seeOther);
  }

  /** The path to go to; the cookies are set. */
  Future<String> place(RoutingContext ctx, Session session) {
    return place(ctx, session, Asked.form(ctx, ReturnPath.PARAMETER));
  }

  Future<String> place(RoutingContext ctx, Session session, String then) {
    SessionCookie.set(ctx, session.token());
    StepCookie.clear(ctx);
    var page = Page.of(ctx);
    var usual =
        ReturnPath.checked(then).orElseGet(() -> page.landing(session.viewer().role()));
    return kept.wait(session.viewer()).map(waiting -> waiting ? page.href(KeptPages.PATH) : usual);
  }
}
