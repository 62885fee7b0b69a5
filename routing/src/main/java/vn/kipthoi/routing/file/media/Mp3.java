package vn.kipthoi.routing.file.media;

import java.util.Arrays;

/** An MP3 without its tags: two frames that follow each other are what makes it one. */
final class Mp3 {

  private static final int[] KBIT_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };
  private static final int[] KBIT_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
  };
  private static final int[] HERTZ = {44100, 48000, 32000, 0};
  private static final int TAG_AT_THE_END = 128;

  private Mp3() {}

  static boolean begins(Bytes file) {
    try {
      var first = afterTag(file);
      return frame(file, first) > 0 && frame(file, first + frame(file, first)) > 0;
    } catch (Bytes.Damaged e) {
      return false;
    }
  }

  static byte[] clean(Bytes file) {
    var end = file.says(file.length() - TAG_AT_THE_END, "TAG")
        ? file.length() - TAG_AT_THE_END
        : file.length();
    return Arrays.copyOfRange(file.all(), afterTag(file), end);
  }

  /** Where the sound begins, behind an ID3 tag if there is one. */
  private static int afterTag(Bytes file) {
    if (!file.says(0, "ID3")) {
      return 0;
    }
    var length = file.u8(6) << 21 | file.u8(7) << 14 | file.u8(8) << 7 | file.u8(9);
    return file.end(10, length);
  }

  /** The length of the frame that begins there; 0 when none does. */
  private static int frame(Bytes file, int at) {
    var head = file.u32(at);
    var version = (int) (head >> 19 & 3);
    var layer = (int) (head >> 17 & 3);
    var hertz = HERTZ[(int) (head >> 10 & 3)] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    var kbit = (version == 3 ? KBIT_1 : KBIT_2)[(int) (head >> 12 & 15)];
    if (head >> 21 != 0x7ff || version == 1 || layer != 1 || hertz == 0 || kbit == 0) {
      return 0;
    }
    var samples = version == 3 ? 144_000 : 72_000;
    return samples * kbit / hertz + (int) (head >> 9 & 1);
  }
}
