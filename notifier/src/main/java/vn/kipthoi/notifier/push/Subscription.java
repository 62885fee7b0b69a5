package vn.kipthoi.notifier.push;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Base64;

/**
 * Where one browser can be reached, as it says itself (W3C Push API). Whoever knows it can ring there,
 * so it is kept sealed.
 *
 * @param endpoint an address of the browser's push service
 */
public record Subscription(URI endpoint, Keys keys) {

  /**
   * With what a message is sealed for the browser.
   *
   * @param p256dh its public key, a point of P-256
   * @param auth a secret of 16 bytes
   */
  public record Keys(byte[] p256dh, byte[] auth) {

    private static final int SECRET = 16;

    /** @throws IllegalArgumentException when they are not keys of a browser */
    public Keys {
      var unused = P256.publicKey(p256dh);
      if (auth.length != SECRET) {
        throw new IllegalArgumentException("the secret has 16 bytes");
      }
    }

    /** Reads both as browsers write them, in base64url. */
    public static Keys read(String p256dh, String auth) {
      return new Keys(
          Base64.getUrlDecoder().decode(p256dh), Base64.getUrlDecoder().decode(auth));
    }
  }

  /** As a browser writes it. */
  public String text() {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return JsonObject.of(
            "endpoint",
            endpoint.toString(),
            "keys",
            JsonObject.of(
                "p256dh", encoder.encodeToString(keys.p256dh()),
                "auth", encoder.encodeToString(keys.auth())))
        .encode();
  }

  /** @throws IllegalArgumentException when it is none */
  public static Subscription read(JsonObject json) {
    var keys = json.getJsonObject("keys");
    return new Subscription(
        URI.create(json.getString("endpoint")),
        Keys.read(keys.getString("p256dh"), keys.getString("auth")));
  }

  /** Addresses stay out of logs. */
  @Override
  public String toString() {
    return "Subscription[" + endpoint.getHost() + "]";
  }
}
