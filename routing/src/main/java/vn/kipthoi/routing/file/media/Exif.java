package vn.kipthoi.routing.file.media;

/** How a photo has to be turned: the one thing that is kept of what a camera writes. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int UPRIGHT = 1;

  private Exif() {}

  /** 1 to 8, as Exif counts the turns; 1 when nothing is said, or nothing that can be read. */
  static int orientation(Bytes file) {
    try {
      var at = 2;
      while (file.u8(at) == 0xff && file.u8(at + 1) >= 0xe0 && file.u8(at + 1) <= 0xef) {
        if (Jpeg.isExif(file, at)) {
          return inTiff(file, at + 10);
        }
        at = file.end(at + 2, file.u16(at + 2));
      }
      return UPRIGHT;
    } catch (Bytes.Damaged e) {
      return UPRIGHT;
    }
  }

  private static int inTiff(Bytes file, int tiff) {
    var little = file.says(tiff, "II");
    var directory = tiff + (int) u32(file, tiff + 4, little);
    var entries = u16(file, directory, little);
    for (var entry = 0; entry < entries; entry++) {
      var at = directory + 2 + entry * 12;
      if (u16(file, at, little) == ORIENTATION) {
        var turned = u16(file, at + 8, little);
        return turned >= 1 && turned <= 8 ? turned : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** A segment that says nothing but this. */
  static byte[] only(int orientation) {
    return new byte[] {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
  }

  private static int u16(Bytes file, int at, boolean little) {
    return little ? file.u8(at) | file.u8(at + 1) << 8 : file.u16(at);
  }

  private static long u32(Bytes file, int at, boolean little) {
    return little ? file.u32le(at) : file.u32(at);
  }
}
