package vn.kipthoi.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Map;

/**
 * The keys that live outside the database and its backups: one key-encryption key for each ring,
 * and one key for what must be recognised without being readable (receipts, blind indexes).
 */
public final class KeyRing {

  private final Map<Ring, Aead> guards;
  private final PrfSet recognition;

  KeyRing(Map<Ring, Aead> guards, PrfSet recognition) {
    this.guards = Map.copyOf(guards);
    this.recognition = recognition;
  }

  Aead guard(Ring ring) {
    var guard = guards.get(ring);
    if (guard == null) {
      throw new IllegalStateException("the key file has no key for the ring " + ring.word());
    }
    return guard;
  }

  /** Keyed bytes of a value: the same for the same value, and no way back. */
  byte[] recognise(byte[] value, int length) {
    try {
      return recognition.computePrimary(value, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the recognition key cannot be used", e);
    }
  }
}
