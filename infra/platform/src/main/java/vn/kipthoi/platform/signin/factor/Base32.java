package vn.kipthoi.platform.signin.factor;

/** Bytes in letters and digits that nobody takes for one another (RFC 4648, section 6). */
final class Base32 {

  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS_OF_A_SIGN = 5;
  private static final int LAST_SIGN = 31;

  private Base32() {}

  /** Without padding. */
  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0;
    var bits = 0;
    for (var next : bytes) {
      buffer = (buffer << Byte.SIZE) | (next & 0xFF);
      bits += Byte.SIZE;
      while (bits >= BITS_OF_A_SIGN) {
        bits -= BITS_OF_A_SIGN;
        text.append(SIGNS.charAt((buffer >> bits) & LAST_SIGN));
      }
    }
    if (bits > 0) {
      text.append(SIGNS.charAt((buffer << (BITS_OF_A_SIGN - bits)) & LAST_SIGN));
    }
    return text.toString();
  }
}
