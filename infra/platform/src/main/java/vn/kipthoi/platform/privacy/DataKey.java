package vn.kipthoi.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The key that seals what belongs to one subject (a report, a case, the staff) on one ring. Each
 * piece is bound to its subject and field: moved elsewhere, it does not open.
 */
public final class DataKey {

  private final UUID subject;
  private final Ring ring;
  private final Aead aead;

  DataKey(UUID subject, Ring ring, Aead aead) {
    this.subject = subject;
    this.ring = ring;
    this.aead = aead;
  }

  /** Seals one field's text. */
  public byte[] seal(String field, String text) {
    try {
      return aead.encrypt(text.getBytes(UTF_8), place(field));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal " + field, e);
    }
  }

  /** Opens what {@link #seal} sealed for the same subject, ring and field. */
  public Personal<String> open(String field, byte[] sealed) {
    try {
      return Personal.of(new String(aead.decrypt(sealed, place(field)), UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open " + field + " of " + subject, e);
    }
  }

  /** Seals bytes that are no text, such as a piece of a file. */
  public byte[] sealBytes(String field, byte[] bytes) {
    try {
      return aead.encrypt(bytes, place(field));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal " + field, e);
    }
  }

  /** Opens what {@link #sealBytes} sealed for the same subject, ring and field. */
  public byte[] openBytes(String field, byte[] sealed) {
    try {
      return aead.decrypt(sealed, place(field));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open " + field + " of " + subject, e);
    }
  }

  private byte[] place(String field) {
    return (subject + "|" + ring.word() + "|" + field).getBytes(UTF_8);
  }
}
