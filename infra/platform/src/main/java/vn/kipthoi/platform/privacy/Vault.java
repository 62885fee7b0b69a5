package vn.kipthoi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Makes and opens data keys (envelope encryption: a key for each subject, wrapped by the ring's
 * key from the key file). Destroying a wrapped key destroys everything sealed under it.
 */
public final class Vault {

  private final KeyRing keys;

  public Vault(KeyRing keys) {
    this.keys = keys;
  }

  /** A new data key and its wrapped form, which is what the database keeps. */
  public record Wrapped(DataKey key, byte[] wrapped) {}

  public Wrapped newKey(UUID subject, Ring ring) {
    try {
      var handle =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, Primitives.known());
      var wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
          handle, keys.guard(ring), place(subject, ring), Primitives.known());
      return new Wrapped(key(subject, ring, handle), wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a data key", e);
    }
  }

  /** Unwraps a data key; fails when the key file is not the one that wrapped it. */
  public DataKey unwrap(UUID subject, Ring ring, byte[] wrapped) {
    try {
      var handle = TinkProtoKeysetFormat.parseEncryptedKeyset(
          wrapped, keys.guard(ring), place(subject, ring), Primitives.known());
      return key(subject, ring, handle);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the key file does not open what was sealed for " + subject + ": is it the right one?",
          e);
    }
  }

  /**
   * A keyed fingerprint of a value, by which the same value is recognised without being readable.
   *
   * @param use what it is for: the same value has another fingerprint for another use
   * @param length in bytes, at most 32
   */
  public byte[] fingerprint(String use, String value, int length) {
    return keys.recognise((use + "|" + value).getBytes(UTF_8), length);
  }

  /** The same as hexadecimal text. */
  public String fingerprintText(String use, String value, int length) {
    return HexFormat.of().formatHex(fingerprint(use, value, length));
  }

  private static DataKey key(UUID subject, Ring ring, KeysetHandle handle)
      throws GeneralSecurityException {
    return new DataKey(subject, ring, handle.getPrimitive(Primitives.known(), Aead.class));
  }

  private static byte[] place(UUID subject, Ring ring) {
    return (subject + "|" + ring.word()).getBytes(UTF_8);
  }
}
