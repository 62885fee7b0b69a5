package vn.kipthoi.routing.file.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/** WebP pictures and WAV sounds, from the chunks that make them. */
final class Riff {

  private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");
  private static final Set<String> SOUND = Set.of("fmt ", "fact", "data");

  /** How long a chunk is at least that says how large the picture is. */
  private static final Map<String, Integer> HEADERS = Map.of("VP8 ", 10, "VP8L", 5, "VP8X", 10);

  /** Of what VP8X announces, all but profile, Exif and XMP. */
  private static final int WITHOUT_METADATA = ~(0x20 | 0x08 | 0x04);

  private final Bytes file;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private boolean whole;

  private Riff(Bytes file) {
    this.file = file;
  }

  static byte[] cleanWebp(Bytes file) {
    return new Riff(file).clean(PICTURE);
  }

  static byte[] cleanWav(Bytes file) {
    return new Riff(file).clean(SOUND);
  }

  private byte[] clean(Set<String> kept) {
    var end = file.end(8, file.u32le(4));
    clean.write(file.all(), 0, 12);
    var at = 12;
    while (at + 8 <= end) {
      at = chunk(at, kept);
    }
    if (!whole) {
      throw new Bytes.Damaged();
    }
    var bytes = clean.toByteArray();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
    return bytes;
  }

  private int chunk(int at, Set<String> kept) {
    var type = "" + (char) file.u8(at) + (char) file.u8(at + 1) + (char) file.u8(at + 2)
        + (char) file.u8(at + 3);
    var length = file.u32le(at + 4);
    var end = file.end(at + 8, length);
    if (length < HEADERS.getOrDefault(type, 0)) {
      throw new Bytes.Damaged();
    }
    if (kept.contains(type)) {
      measure(type, at + 8);
      write(type, at, end);
    }
    return end + (int) (length % 2);
  }

  private void write(String type, int at, int end) {
    var from = clean.size();
    clean.write(file.all(), at, end - at);
    if ((end - at) % 2 == 1) {
      clean.write(0);
    }
    if (type.equals("VP8X")) {
      var bytes = clean.toByteArray();
      bytes[from + 8] = (byte) (bytes[from + 8] & WITHOUT_METADATA);
      clean.reset();
      clean.writeBytes(bytes);
    }
  }

  private void measure(String type, int at) {
    switch (type) {
      case "VP8X" -> Bytes.checkMeasures(file.u24le(at + 4) + 1L, file.u24le(at + 7) + 1L);
      case "VP8 " -> {
        Bytes.checkMeasures(
            (file.u8(at + 6) | file.u8(at + 7) << 8) & 0x3fff,
            (file.u8(at + 8) | file.u8(at + 9) << 8) & 0x3fff);
        whole = true;
      }
      case "VP8L" -> {
        var packed = file.u32le(at + 1);
        Bytes.checkMeasures((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
        whole = true;
      }
      case "ANMF", "data" -> whole = true;
      default -> {}
    }
  }
}
