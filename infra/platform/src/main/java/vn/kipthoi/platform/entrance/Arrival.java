package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.BrowserMark;
import vn.kipthoi.platform.signin.OwnAccount;
import vn.kipthoi.platform.signin.Preferences;
import vn.kipthoi.platform.signin.Session;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.KnownBrowser;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.ReturnPath;
import vn.kipthoi.platform.web.SessionCookie;
import vn.kipthoi.platform.web.ShortcutCookie;

/**
 * What happens to everybody who has just come in, by whichever door: a session of its own, and then
 * what waits for them, the page that they asked for, or the one where their role begins its work.
 */
final class Arrival {

  private final KeptForms kept;
  private final OwnAccount own;
  private final BrowserMark mark;

  Arrival(KeptForms kept, OwnAccount own, BrowserMark mark) {
    this.kept = kept;
    this.own = own;
    this.mark = mark;
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
    knows(ctx, session.viewer());
    return own.preferences(session.viewer().accountId()).compose(liked -> {
      ShortcutCookie.set(ctx, liked.shortcuts());
      var landing = landing(ctx, session, liked);
      return kept.wait(session.viewer())
          .map(waiting -> waiting
              ? Page.of(ctx).href(KeptPages.PATH)
              : ReturnPath.checked(then).orElse(landing));
    });
  }

  /** From now on, strangers who try this name elsewhere do not make this browser wait. */
  void knows(RoutingContext ctx, Viewer viewer) {
    KnownBrowser.remember(ctx, mark.of(viewer.username()));
  }

  /** In the language that they like, unless they came in another one. */
  private static String landing(RoutingContext ctx, Session session, Preferences liked) {
    var landing = Page.of(ctx).landing(session.viewer().role());
    var changes = liked.language().equals("en") && !landing.contains("lang=");
    return changes ? landing + (landing.contains("?") ? "&" : "?") + "lang=en" : landing;
  }
}
