package vn.kipthoi.notifier.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Says to push services who sends, and where to complain (RFC 8292).
 *
 * @param contact {@code mailto:} or {@code https:}, of whoever runs this program
 */
public record Vapid(KeyPair keys, String contact) {

  /** Push services refuse what is valid for more than a day. */
  private static final Duration VALID = Duration.ofHours(12);

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /** The public key as browsers want it when they subscribe. */
  public String publicKey() {
    return BASE64.encodeToString(P256.point((ECPublicKey) keys.getPublic()));
  }

  /** The header {@code Authorization} of a message to an endpoint. */
  public String authorization(URI endpoint, Instant now) {
    var header = JsonObject.of("typ", "JWT", "alg", "ES256");
    var claims = JsonObject.of(
        "aud",
        endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
        "exp",
        now.plus(VALID).getEpochSecond(),
        "sub",
        contact);
    var signed = encoded(header) + "." + encoded(claims);
    return "vapid t=" + signed + "." + BASE64.encodeToString(sign(signed)) + ", k=" + publicKey();
  }

  private byte[] sign(String text) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw P256.missing(e);
    }
  }

  private static String encoded(JsonObject json) {
    return BASE64.encodeToString(json.encode().getBytes(UTF_8));
  }
}
