package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The token that came with a request.
 *
 * @param token opaque
 * @param byCookie true when the browser sent it unasked, so that the request has to prove that one
 *     of our own pages made it
 */
public record Credential(String token, boolean byCookie) {

  static final String COOKIE = "kipthoi-session";
  private static final String BEARER = "Bearer ";
  private static final String KEY = Credential.class.getName();

  static Optional<Credential> of(RoutingContext ctx) {
    return bearer(ctx).or(() -> cookie(ctx));
  }

  /** The credential of a request whose viewer was recognised by it. */
  public static Optional<Credential> recognised(RoutingContext ctx) {
    return Optional.ofNullable(ctx.get(KEY));
  }

  void attachTo(RoutingContext ctx) {
    ctx.put(KEY, this);
  }

  private static Optional<Credential> bearer(RoutingContext ctx) {
    return Asked.header(ctx, HttpHeaders.AUTHORIZATION.toString())
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> new Credential(header.substring(BEARER.length()).strip(), false));
  }

  private static Optional<Credential> cookie(RoutingContext ctx) {
    return Optional.ofNullable(ctx.request().getCookie(COOKIE))
        .map(cookie -> new Credential(cookie.getValue(), true));
  }

  /** Tokens stay out of logs. */
  @Override
  public String toString() {
    return "Credential[" + (byCookie ? "cookie" : "bearer") + "]";
  }
}
