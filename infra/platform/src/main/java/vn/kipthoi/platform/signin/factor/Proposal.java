package vn.kipthoi.platform.signin.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import vn.kipthoi.platform.privacy.Secret;

/**
 * An authenticator about to be set up.
 *
 * @param secret in Base32, to be typed where nothing can be scanned
 * @param username under which the authenticator shows it
 */
public record Proposal(Secret secret, String username) {

  private static final String ISSUER = "Kip Thoi";

  /** What the square of dots says to an authenticator (Google's "Key URI Format"). */
  public String address() {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(encoded(ISSUER), encoded(username), secret.reveal(), encoded(ISSUER));
  }

  /** The secret in groups of four, as people copy it. */
  public String spaced() {
    return secret.reveal().replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
