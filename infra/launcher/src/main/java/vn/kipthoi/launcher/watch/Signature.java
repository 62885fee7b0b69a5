package vn.kipthoi.launcher.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.kipthoi.platform.privacy.Secret;

/** Signs beats with the secret that nodes and watchdogs share (HMAC-SHA256, RFC 2104). */
final class Signature {

  static final String HEADER = "Kipthoi-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Signature(Secret secret) {
    this.key = new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM);
  }

  String of(String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  /** Takes as long for a wrong one as for the right one. */
  boolean fits(String text, String given) {
    return MessageDigest.isEqual(of(text).getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
