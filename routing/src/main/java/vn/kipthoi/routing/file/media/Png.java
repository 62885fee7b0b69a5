package vn.kipthoi.routing.file.media;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG from the chunks that make its picture; texts, times and Exif are left out. */
final class Png {

  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private static final Set<String> KEPT =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs");

  private Png() {}

  static byte[] clean(Bytes file) {
    if (!file.says(12, "IHDR")) {
      throw new Bytes.Damaged();
    }
    Bytes.checkMeasures(file.u32(16), file.u32(20));
    var clean = new ByteArrayOutputStream();
    clean.write(file.all(), 0, SIGNATURE.length());
    var at = SIGNATURE.length();
    while (true) {
      var end = file.end(at + 8, file.u32(at) + 4);
      var type = type(file, at + 4);
      checkSum(file, at + 4, end - 4);
      if (KEPT.contains(type)) {
        clean.write(file.all(), at, end - at);
      }
      if (type.equals("IEND")) {
        return clean.toByteArray();
      }
      at = end;
    }
  }

  private static String type(Bytes file, int at) {
    return "" + (char) file.u8(at) + (char) file.u8(at + 1) + (char) file.u8(at + 2)
        + (char) file.u8(at + 3);
  }

  private static void checkSum(Bytes file, int from, int to) {
    var sum = new CRC32();
    sum.update(file.all(), from, to - from);
    if (sum.getValue() != file.u32(to)) {
      throw new Bytes.Damaged();
    }
  }
}
