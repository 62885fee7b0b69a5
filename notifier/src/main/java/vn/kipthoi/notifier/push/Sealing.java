package vn.kipthoi.notifier.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a message for one browser: RFC 8291 over the content encoding aes128gcm of RFC 8188, in one
 * record. The push service in between reads nothing of it.
 */
public final class Sealing {

  private static final int SALT = 16;
  private static final int RECORD_SIZE = 4096;
  private static final byte LAST_RECORD = 2;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sealing() {}

  /** The body of a push message. */
  public static byte[] seal(Subscription.Keys keys, byte[] message) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return seal(keys, message, P256.fresh(), salt);
  }

  /** With a key pair and a salt of the caller's: each is used once. */
  static byte[] seal(Subscription.Keys keys, byte[] message, KeyPair ours, byte[] salt) {
    var point = P256.point((ECPublicKey) ours.getPublic());
    var shared = P256.agree((ECPrivateKey) ours.getPrivate(), P256.publicKey(keys.p256dh()));
    var info = joined(ascii("WebPush: info\0"), keys.p256dh(), point);
    var secret = derive(keys.auth(), shared, info, 32);
    var key = derive(salt, secret, ascii("Content-Encoding: aes128gcm\0"), 16);
    var nonce = derive(salt, secret, ascii("Content-Encoding: nonce\0"), 12);
    var sealed = encrypt(key, nonce, joined(message, new byte[] {LAST_RECORD}));
    var size = ByteBuffer.allocate(Integer.BYTES).putInt(RECORD_SIZE).array();
    return joined(salt, size, new byte[] {(byte) point.length}, point, sealed);
  }

  private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) {
    try {
      var how = HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(secret);
      return KDF.getInstance("HKDF-SHA256").deriveData(how.thenExpand(info, length));
    } catch (GeneralSecurityException e) {
      throw P256.missing(e);
    }
  }

  private static byte[] encrypt(byte[] key, byte[] nonce, byte[] plain) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw P256.missing(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    var length = 0;
    for (var part : parts) {
      length += part.length;
    }
    var all = ByteBuffer.allocate(length);
    for (var part : parts) {
      var unused = all.put(part);
    }
    return all.array();
  }
}
