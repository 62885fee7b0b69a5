package vn.kipthoi.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Refuses a change that another site made the browser send.
 *
 * <p>A form carries a token derived from the cookie that the browser sends with it. Pages tell
 * nobody where they were left for, so browsers send {@code Origin: null} with our own forms and the
 * header alone cannot decide. A form open to everyone is also taken on the browser's own word that
 * it is ours, so that a story which took longer to write than the cookie lives is not lost.
 */
final class FormGuard {

  static final String FIELD = "_form";
  static final String HEADER = "X-Form-Token";

  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private FormGuard() {}

  /** For an operation: nothing to prove unless a browser sent it. */
  static void checkOperation(RoutingContext ctx) {
    var unasked = Credential.recognised(ctx).map(Credential::byCookie).orElse(true);
    if (changes(ctx)
        && unasked
        && !browserSaysOurs(ctx).or(() -> originIsOurs(ctx)).orElse(true)) {
      throw foreign();
    }
  }

  /** For a page: the token of the form, and no word of the browser against it. */
  static void checkPage(RoutingContext ctx, Access access) {
    if (!changes(ctx)) {
      return;
    }
    var word = browserSaysOurs(ctx);
    var trusted = access instanceof Access.Everyone && word.orElse(false);
    if (!word.orElse(true) || !(trusted || tokenFits(ctx))) {
      throw foreign();
    }
  }

  /** Whether a form that was read as a stream is one of our pages'. */
  static boolean isOurs(RoutingContext ctx) {
    return browserSaysOurs(ctx).orElse(true) && tokenFits(ctx);
  }

  static Problem foreign() {
    return Problem.plain(403, "foreign-form");
  }

  /** Whether a form was made by one of our pages for a session that has ended since. */
  static boolean isOursOf(RoutingContext ctx, String endedToken) {
    return browserSaysOurs(ctx).orElse(true)
        && MessageDigest.isEqual(derived(endedToken).getBytes(UTF_8), sent(ctx).getBytes(UTF_8));
  }

  /** Whether the browser itself says that one of our pages sent this. */
  static boolean browserVouches(RoutingContext ctx) {
    return browserSaysOurs(ctx).orElse(false);
  }

  /** The token for a form of this page. */
  static String token(RoutingContext ctx) {
    return derived(cookieKey(ctx).orElseGet(() -> Visit.key(ctx)));
  }

  private static boolean changes(RoutingContext ctx) {
    return !HARMLESS.contains(ctx.request().method());
  }

  private static boolean tokenFits(RoutingContext ctx) {
    var sent = sent(ctx);
    return cookieKey(ctx)
        .or(() -> Visit.current(ctx))
        .map(key -> MessageDigest.isEqual(derived(key).getBytes(UTF_8), sent.getBytes(UTF_8)))
        .orElse(false);
  }

  private static String sent(RoutingContext ctx) {
    return Asked.header(ctx, HEADER).orElseGet(() -> Asked.form(ctx, FIELD));
  }

  private static Optional<String> cookieKey(RoutingContext ctx) {
    return Credential.recognised(ctx).filter(Credential::byCookie).map(Credential::token);
  }

  private static Optional<Boolean> browserSaysOurs(RoutingContext ctx) {
    return Asked.header(ctx, "Sec-Fetch-Site").map(OURS::contains);
  }

  private static Optional<Boolean> originIsOurs(RoutingContext ctx) {
    return Asked.header(ctx, "Origin").map(origin -> sameAuthority(ctx, origin));
  }

  private static boolean sameAuthority(RoutingContext ctx, String origin) {
    try {
      var authority = URI.create(origin).getAuthority();
      return authority != null && authority.equals(String.valueOf(ctx.request().authority()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String derived(String key) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal("a form of this session".getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
