package vn.kipthoi.routing.file.media;

import java.io.ByteArrayOutputStream;

/** A JPEG from the segments that make its picture; of its Exif, how it has to be turned, alone. */
final class Jpeg {

  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;
  private static final int COMMENT = 0xfe;
  private static final int UPRIGHT = 1;

  private final Bytes file;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private boolean measured;

  private Jpeg(Bytes file) {
    this.file = file;
  }

  static byte[] clean(Bytes file) {
    return new Jpeg(file).clean();
  }

  private byte[] clean() {
    put(0, 2);
    var turned = Exif.orientation(file);
    if (turned != UPRIGHT) {
      clean.writeBytes(Exif.only(turned));
    }
    var at = 2;
    while (file.u8(at + 1) != END) {
      at = file.u8(at) == 0xff ? segment(at) : broken();
    }
    put(at, at + 2);
    return measured ? clean.toByteArray() : unmeasured();
  }

  /** Copies or drops a segment, and tells where the next one begins. */
  private int segment(int at) {
    var marker = file.u8(at + 1);
    if (marker == 0xff) {
      return at + 1;
    }
    var end = file.end(at + 2, file.u16(at + 2));
    if (file.u16(at + 2) < 2) {
      throw new Bytes.Damaged();
    }
    if (isMeasure(marker)) {
      Bytes.checkMeasures(file.u16(at + 7), file.u16(at + 5));
      measured = true;
    }
    if (isKept(marker)) {
      put(at, end);
    }
    return marker == SCAN ? scan(end) : end;
  }

  /** The picture's own bytes go on until a mark that is neither stuffing nor a restart. */
  private int scan(int from) {
    var at = from;
    while (file.u8(at) != 0xff || isWithinScan(file.u8(at + 1))) {
      at++;
    }
    put(from, at);
    return at;
  }

  private static boolean isWithinScan(int marker) {
    return marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
  }

  private static boolean isMeasure(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean isKept(int marker) {
    return marker == JFIF
        || marker == ADOBE
        || (marker < JFIF && marker >= 0xc0)
        || (marker > 0xef && marker != COMMENT);
  }

  private void put(int from, int to) {
    clean.write(file.all(), from, to - from);
  }

  private static int broken() {
    throw new Bytes.Damaged();
  }

  private static byte[] unmeasured() {
    throw new Bytes.Damaged();
  }

  static boolean isExif(Bytes file, int at) {
    return file.u8(at + 1) == EXIF && file.says(at + 4, "Exif\0\0");
  }
}
