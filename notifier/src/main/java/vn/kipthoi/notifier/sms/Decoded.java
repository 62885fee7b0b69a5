package vn.kipthoi.notifier.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What phones and carriers write, as text. */
public final class Decoded {

  private static final int LATIN = 3;
  private static final int UCS2 = 8;
  private static final int ASCII = 1;

  private Decoded() {}

  /**
   * Reads the octets of one short message; what the alphabet does not have becomes a question mark.
   *
   * @param headed whether a header of its own stands before the words
   */
  public static String of(byte[] octets, byte dataCoding, boolean headed) {
    var from = headed && octets.length > 0 ? Math.min(octets.length, 1 + (octets[0] & 0xff)) : 0;
    var body = Arrays.copyOfRange(octets, from, octets.length);
    return switch (dataCoding & 0x0f) {
      case UCS2 -> new String(body, StandardCharsets.UTF_16BE);
      case LATIN, ASCII -> new String(body, StandardCharsets.ISO_8859_1);
      default -> GsmAlphabet.text(body);
    };
  }
}
