package vn.kipthoi.platform.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers for this browser, as keyed marks, who signed in with it; a desk is used by several. */
public final class KnownBrowser {

  private static final String COOKIE = "kipthoi-known";
  private static final Duration LASTS = Duration.ofDays(180);
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{8,64}");
  private static final int MOST = 12;

  private KnownBrowser() {}

  /** The marks of those who signed in here, the latest first. */
  static List<String> marks(RoutingContext ctx) {
    return Optional.ofNullable(ctx.request().getCookie(COOKIE)).stream()
        .flatMap(cookie -> Stream.of(cookie.getValue().split("\\.")))
        .filter(mark -> MARK.matcher(mark).matches())
        .limit(MOST)
        .toList();
  }

  public static void remember(RoutingContext ctx, String mark) {
    var all = Stream.concat(Stream.of(mark), marks(ctx).stream())
        .distinct()
        .limit(MOST)
        .collect(Collectors.joining("."));
    ctx.response()
        .addCookie(Cookie.cookie(COOKIE, all)
            .setPath("/")
            .setMaxAge(LASTS.toSeconds())
            .setHttpOnly(true)
            .setSecure(SessionCookie.isSecure(ctx))
            .setSameSite(CookieSameSite.STRICT));
  }
}
