package vn.kipthoi.notifier.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text as the short messages that carry it.
 *
 * <p>In the 7-bit alphabet one message holds 160 septets, in UCS-2 70 characters. A longer text is
 * cut, and each piece says in a header which group it belongs to (3GPP TS 23.040, 9.2.3.24.1); the
 * header takes room, so that 153 or 67 are left. Vietnamese with its marks needs UCS-2 nearly
 * always.
 *
 * @param dataCoding SMPP's word for the alphabet
 * @param headed whether each message begins with such a header
 */
public record Encoded(byte dataCoding, boolean headed, List<byte[]> messages) {

  private static final byte GSM = 0;
  private static final byte UCS2 = 8;
  private static final int OCTETS_OF_UCS2 = 140;
  private static final int SEPTETS = 160;
  private static final int HEADER_OCTETS = 6;
  private static final int HEADER_SEPTETS = 7;
  private static final int MOST_MESSAGES = 255;

  public Encoded {
    messages = List.copyOf(messages);
  }

  /**
   * @param group by which a phone knows the pieces of one text, 0 to 255
   * @throws IllegalArgumentException when the text is too long for 255 messages
   */
  public static Encoded of(String text, int group) {
    return GsmAlphabet.has(text)
        ? inMessages(GSM, characters(text), SEPTETS, SEPTETS - HEADER_SEPTETS, group)
        : inMessages(UCS2, wide(text), OCTETS_OF_UCS2, OCTETS_OF_UCS2 - HEADER_OCTETS, group);
  }

  /** How many messages a carrier would charge for. */
  public static int count(String text) {
    return of(text, 0).messages().size();
  }

  private static List<byte[]> characters(String text) {
    return text.chars().mapToObj(one -> GsmAlphabet.octets((char) one)).toList();
  }

  /** Characters beyond 16 bits are pairs, and are not torn apart. */
  private static List<byte[]> wide(String text) {
    return text.codePoints()
        .mapToObj(one -> Character.toString(one).getBytes(StandardCharsets.UTF_16BE))
        .toList();
  }

  private static Encoded inMessages(
      byte coding, List<byte[]> characters, int alone, int headed, int group) {
    var whole = pieces(characters, alone);
    if (whole.size() == 1) {
      return new Encoded(coding, false, whole);
    }
    var pieces = pieces(characters, headed);
    if (pieces.size() > MOST_MESSAGES) {
      throw new IllegalArgumentException("a text has at most 255 messages");
    }
    return new Encoded(
        coding,
        true,
        IntStream.range(0, pieces.size())
            .mapToObj(i -> withHeader(group, pieces.size(), i + 1, pieces.get(i)))
            .toList());
  }

  /** A character that needs two octets or four goes whole into one piece or the next. */
  private static List<byte[]> pieces(List<byte[]> characters, int room) {
    var pieces = new ArrayList<byte[]>();
    var piece = new ByteArrayOutputStream();
    for (var octets : characters) {
      if (piece.size() + octets.length > room) {
        pieces.add(piece.toByteArray());
        piece.reset();
      }
      piece.writeBytes(octets);
    }
    pieces.add(piece.toByteArray());
    return pieces;
  }

  private static byte[] withHeader(int group, int of, int part, byte[] piece) {
    var message = new ByteArrayOutputStream();
    message.writeBytes(new byte[] {5, 0, 3, (byte) group, (byte) of, (byte) part});
    message.writeBytes(piece);
    return message.toByteArray();
  }
}
