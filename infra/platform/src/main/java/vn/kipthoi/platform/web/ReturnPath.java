package vn.kipthoi.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where to go after signing in. Only a path of this program is one: a link that signs people in and
 * then hands them to another site is a tool for stealing passwords.
 */
public final class ReturnPath {

  public static final String PARAMETER = "then";
  public static final String SIGN_IN = "/sign-in";

  private static final int LONGEST = 512;

  /** One slash and not two, no backslash (browsers read it as a slash), nothing invisible. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  private ReturnPath() {}

  /** The path, if it is one of this program and not the sign-in itself. */
  public static Optional<String> checked(String path) {
    return Optional.of(path)
        .filter(given -> given.length() <= LONGEST)
        .filter(given -> LOCAL.matcher(given).matches())
        .filter(given -> !given.startsWith(SIGN_IN));
  }

  /** The sign-in page, and behind it the page that was asked for. */
  static String toSignIn(RoutingContext ctx) {
    var address = Language.of(ctx) == Language.EN ? SIGN_IN + "?lang=en" : SIGN_IN;
    if (DeviceCredential.isWiped(ctx)) {
      return address + (address.contains("?") ? "&" : "?") + "removed=yes";
    }
    var separator = address.contains("?") ? "&" : "?";
    return Optional.of(ctx.request())
        .filter(request -> request.method().equals(HttpMethod.GET) || isShown(ctx))
        .flatMap(request -> checked(request.uri()))
        .filter(uri -> !uri.equals("/"))
        .map(uri -> address + separator + PARAMETER + "=" + URLEncoder.encode(uri, UTF_8))
        .orElse(address);
  }

  /** A form that was sent too late leads back to where it was filled in. */
  private static boolean isShown(RoutingContext ctx) {
    return Way.in(ctx).filter(Furnishing.of(ctx)::shows).isPresent();
  }
}
