package vn.kipthoi.postgres;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A database password. It prints as a mask, so that no log or exception carries it by accident. */
public record Password(String reveal) {

  private static final int RANDOM_BYTES = 24;

  /** Fresh, long and made of hexadecimal digits, so that it needs no quoting anywhere. */
  static Password random() {
    var bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Password(HexFormat.of().formatHex(bytes));
  }

  @Override
  public String toString() {
    return "‹password›";
  }
}
