package vn.kipthoi.smsc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What stands in one segment.
 *
 * @param text decoded, as a phone would show it
 * @param octets how long the short_message was
 * @param group which segments belong together; 0 when it stands alone
 * @param part 1 for the first
 * @param of how many belong together
 */
public record Written(String text, int octets, int group, int part, int of) {

  private static final int UCS2 = 8;
  private static final char ESCAPE = '\u001b';

  /** The basic table of 3GPP TS 23.038, 6.2.1, by septet. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  static Written read(byte[] message, byte dataCoding, boolean hasHeader) {
    var header = hasHeader ? 1 + message[0] : 0;
    var body = Arrays.copyOfRange(message, header, message.length);
    var text = dataCoding == UCS2 ? new String(body, StandardCharsets.UTF_16BE) : septets(body);
    return header == 6 && message[1] == 0
        ? new Written(text, message.length, message[3] & 0xff, message[5], message[4])
        : new Written(text, message.length, 0, 1, 1);
  }

  private static String septets(byte[] body) {
    var text = new StringBuilder();
    for (var i = 0; i < body.length; i++) {
      var one = BASIC.charAt(body[i] & 0x7f);
      text.append(one == ESCAPE && i + 1 < body.length ? extended(body[++i]) : one);
    }
    return text.toString();
  }

  /** The extension table of 3GPP TS 23.038, 6.2.1.1; what it lacks is shown as a space. */
  private static char extended(byte septet) {
    return switch (septet) {
      case 0x0a -> '\f';
      case 0x14 -> '^';
      case 0x28 -> '{';
      case 0x29 -> '}';
      case 0x2f -> '\\';
      case 0x3c -> '[';
      case 0x3d -> '~';
      case 0x3e -> ']';
      case 0x40 -> '|';
      case 0x65 -> '€';
      default -> ' ';
    };
  }
}
