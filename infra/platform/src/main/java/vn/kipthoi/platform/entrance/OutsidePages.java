package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import vn.kipthoi.platform.signin.outside.Outside;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.SessionCookie;
import vn.kipthoi.platform.web.Source;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * Signing in at the provider of OpenID Connect.
 *
 * <pre>
 *   GET /sign-in/elsewhere          to the provider
 *   GET /sign-in/elsewhere/back     from the provider
 *   GET /sign-in/elsewhere/leave    out of the provider, after signing out here
 *   GET /sign-in/elsewhere/left     from the provider, signed out
 * </pre>
 */
final class OutsidePages {

  static final String PATH = "/sign-in/elsewhere";
  static final String LEAVE = PATH + "/leave";
  private static final String BACK = PATH + "/back";
  private static final String LEFT = PATH + "/left";

  /** Lax, for the browser comes back from another site. It opens nothing by itself. */
  private static final String COOKIE = "kipthoi-errand";

  private static final long SECONDS = 600;

  private final Outside outside;
  private final Arrival arrival;

  OutsidePages(Outside outside, Arrival arrival) {
    this.outside = outside;
    this.arrival = arrival;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.everyone(), this::depart)
        .page(GET, BACK, Access.everyone(), this::comeBack)
        .page(GET, LEAVE, Access.everyone(), this::leave)
        .page(GET, LEFT, Access.everyone(), OutsidePages::left);
  }

  private Future<Answer> depart(RoutingContext ctx) {
    return outside
        .depart(EntranceSheet.then(ctx), here(ctx, BACK))
        .map(departure -> departure
            .map(some -> {
              ctx.response().addCookie(cookie(ctx, some.state()).setMaxAge(SECONDS));
              return Answer.seeOther(some.address().toString());
            })
            .orElseGet(() -> to(ctx, SignInNotice.AWAY)));
  }

  private Future<Answer> comeBack(RoutingContext ctx) {
    var state = Asked.query(ctx, "state").orElse("");
    var code = Asked.query(ctx, "code").orElse("");
    var sent = ctx.request().getCookie(COOKIE);
    ctx.response().addCookie(cookie(ctx, "").setMaxAge(0));
    if (code.isEmpty() || sent == null || !sent.getValue().equals(state)) {
      return Future.succeededFuture(to(ctx, SignInNotice.AWAY));
    }
    return outside
        .comeBack(state, code, here(ctx, BACK), Source.caller(ctx))
        .compose(outcome -> switch (outcome) {
          case Outside.Outcome.SignedIn(var session, var then) ->
            arrival.place(ctx, session, then).map(place -> arrived(ctx, place));
          case Outside.Outcome.Unknown() -> Future.succeededFuture(to(ctx, SignInNotice.UNKNOWN));
          case Outside.Outcome.Refused() -> Future.succeededFuture(to(ctx, SignInNotice.AWAY));
        });
  }

  private Future<Answer> leave(RoutingContext ctx) {
    return outside
        .signOutAddress(here(ctx, LEFT))
        .map(address -> address
            .map(there -> Answer.seeOther(there.toString()))
            .orElseGet(() -> to(ctx, SignInNotice.STAYED)));
  }

  private static Future<Answer> left(RoutingContext ctx) {
    return Future.succeededFuture(to(ctx, SignInNotice.GONE));
  }

  /**
   * A redirect that began at another site carries no strict cookie, not even the one just set; a
   * page of our own goes on with it.
   */
  private static Answer arrived(RoutingContext ctx, String place) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content = new StaticTemplates().arrived(words, place);
    return EntranceSheet.show(page, words.arrivedTitle(), 200, content)
        .with("Refresh", "0; url=" + place);
  }

  private static Answer to(RoutingContext ctx, SignInNotice notice) {
    return Answer.seeOther(Page.of(ctx).href(notice.path()));
  }

  private static URI here(RoutingContext ctx, String path) {
    var scheme = SessionCookie.isSecure(ctx) ? "https://" : "http://";
    return URI.create(scheme + ctx.request().authority() + path);
  }

  private static Cookie cookie(RoutingContext ctx, String value) {
    return Cookie.cookie(COOKIE, value)
        .setPath(PATH)
        .setHttpOnly(true)
        .setSecure(SessionCookie.isSecure(ctx))
        .setSameSite(CookieSameSite.LAX);
  }
}
