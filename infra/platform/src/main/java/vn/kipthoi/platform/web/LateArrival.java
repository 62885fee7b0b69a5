package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.signin.Viewer;

/**
 * What to do with somebody who has to sign in first, or whose page is older than their session. What
 * they typed is kept when one of our own pages sent it, and shown to them to be sent again; it is
 * never sent by itself.
 */
final class LateArrival {

  static final String KEPT = "/sign-in/kept";

  private LateArrival() {}

  /** To the sign-in page. */
  static Future<Answer> toSignIn(RoutingContext ctx) {
    return kept(ctx)
        .map(kept -> kept ? signIn(ctx) : withoutFile(ctx))
        .otherwise(unknown -> withoutFile(ctx))
        .map(Answer::seeOther);
  }

  /** To the page where an old form is sent again, when the browser says that the form is ours. */
  static Future<Optional<Answer>> again(RoutingContext ctx) {
    var viewer = Viewer.in(ctx);
    var form = LateForm.of(ctx);
    if (viewer.isEmpty() || form.isEmpty() || !FormGuard.browserVouches(ctx)) {
      return Future.succeededFuture(Optional.empty());
    }
    return Furnishing.of(ctx)
        .lateForms()
        .keepFor(viewer.get().accountId(), form.get())
        .map(kept -> Optional.of(Answer.seeOther(inLanguage(ctx, KEPT))).filter(some -> kept))
        .otherwise(Optional.empty());
  }

  private static Future<Boolean> kept(RoutingContext ctx) {
    var ended = Credential.of(ctx).filter(Credential::byCookie).map(Credential::token);
    var form = LateForm.of(ctx);
    if (ended.isEmpty() || form.isEmpty() || !FormGuard.isOursOf(ctx, ended.get())) {
      return Future.succeededFuture(false);
    }
    return Furnishing.of(ctx).lateForms().keepOf(ended.get(), form.get());
  }

  /** A file is not kept for whoever did not prove who they are; they are told to choose it again. */
  private static String withoutFile(RoutingContext ctx) {
    var address = ReturnPath.toSignIn(ctx);
    return Uploads.isHeld(ctx)
        ? address + (address.contains("?") ? "&" : "?") + "file=yes"
        : address;
  }

  private static String signIn(RoutingContext ctx) {
    return inLanguage(ctx, ReturnPath.SIGN_IN + "?kept=yes");
  }

  private static String inLanguage(RoutingContext ctx, String path) {
    return Page.of(ctx).href(path);
  }
}
