package vn.kipthoi.notifier.sms;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;

/**
 * The 7-bit alphabet of phones with its extension table (3GPP TS 23.038, 6.2.1), one septet to an
 * octet, as SMPP carries it. Of Vietnamese it has a few letters by chance; most it lacks.
 */
final class GsmAlphabet {

  private static final byte ESCAPE = 0x1b;

  /** In the order of the table; the character at 1B is the escape to the extension. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\uffffÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final Map<Character, byte[]> OCTETS = octets();

  private static final Map<Byte, Character> EXTENDED =
      extension().entrySet().stream().collect(toMap(Map.Entry::getValue, Map.Entry::getKey));

  private GsmAlphabet() {}

  static boolean has(String text) {
    return text.chars().allMatch(one -> OCTETS.containsKey((char) one));
  }

  /**
   * The octets of one character: one, or two for a character of the extension table.
   *
   * @throws IllegalArgumentException when the alphabet lacks it
   */
  static byte[] octets(char one) {
    var octets = OCTETS.get(one);
    if (octets == null) {
      throw new IllegalArgumentException("the alphabet lacks a character");
    }
    return octets;
  }

  /** Words in septets; a receipt's underscore is one of the few that ASCII has elsewhere. */
  static String text(byte[] septets) {
    var text = new StringBuilder();
    for (var i = 0; i < septets.length; i++) {
      var escaped = septets[i] == ESCAPE && i + 1 < septets.length;
      text.append(escaped ? EXTENDED.getOrDefault(septets[++i], '?') : basic(septets[i]));
    }
    return text.toString();
  }

  private static char basic(byte septet) {
    return septet < 0 || septet == ESCAPE ? '?' : BASIC.charAt(septet);
  }

  private static Map<Character, byte[]> octets() {
    var octets = new HashMap<Character, byte[]>();
    for (var i = 0; i < BASIC.length(); i++) {
      octets.put(BASIC.charAt(i), new byte[] {(byte) i});
    }
    octets.remove('\uffff');
    extension().forEach((one, septet) -> octets.put(one, new byte[] {ESCAPE, septet}));
    return Map.copyOf(octets);
  }

  private static Map<Character, Byte> extension() {
    return Map.ofEntries(
        Map.entry('\f', (byte) 0x0a),
        Map.entry('^', (byte) 0x14),
        Map.entry('{', (byte) 0x28),
        Map.entry('}', (byte) 0x29),
        Map.entry('\\', (byte) 0x2f),
        Map.entry('[', (byte) 0x3c),
        Map.entry('~', (byte) 0x3d),
        Map.entry(']', (byte) 0x3e),
        Map.entry('|', (byte) 0x40),
        Map.entry('€', (byte) 0x65));
  }
}
