package vn.kipthoi.routing.file.media;

import java.util.Arrays;
import java.util.Set;

/**
 * A recording in an MP4 box, as phones make it. What it tells of its maker and place is blotted out
 * where it stands, so that nothing in it moves.
 */
final class Mp4 {

  private static final Set<String> WITHIN = Set.of("moov", "trak", "mdia", "minf", "stbl");
  private static final Set<String> TELLING = Set.of("udta", "meta", "uuid", "iods");
  private static final int DEEPEST = 6;

  private final byte[] clean;
  private final Bytes file;
  private boolean sound;
  private boolean picture;
  private boolean data;

  private Mp4(Bytes file) {
    this.file = file;
    this.clean = file.all().clone();
  }

  static boolean isSoundAlone(Bytes file) {
    var mp4 = new Mp4(file);
    mp4.walk(0, file.length(), 0);
    return mp4.sound && !mp4.picture && mp4.data;
  }

  static byte[] clean(Bytes file) {
    var mp4 = new Mp4(file);
    mp4.walk(0, file.length(), 0);
    return mp4.clean;
  }

  private void walk(int from, int to, int depth) {
    if (depth > DEEPEST) {
      throw new Bytes.Damaged();
    }
    var at = from;
    while (at < to) {
      var length = file.u32(at) == 0 ? to - at : file.u32(at);
      if (length < 8 || at + length > to) {
        throw new Bytes.Damaged();
      }
      box(at, (int) length, depth);
      at += (int) length;
    }
  }

  private void box(int at, int length, int depth) {
    var type = "" + (char) file.u8(at + 4) + (char) file.u8(at + 5) + (char) file.u8(at + 6)
        + (char) file.u8(at + 7);
    if (TELLING.contains(type)) {
      blot(at, length);
    } else if (WITHIN.contains(type)) {
      walk(at + 8, at + length, depth + 1);
    } else if (type.equals("hdlr")) {
      sound |= file.says(at + 16, "soun");
      picture |= file.says(at + 16, "vide");
    } else if (type.equals("mdat")) {
      data = true;
    }
  }

  /** The box stays as long as it was, and is free space from now on. */
  private void blot(int at, int length) {
    System.arraycopy(new byte[] {'f', 'r', 'e', 'e'}, 0, clean, at + 4, 4);
    Arrays.fill(clean, at + 8, at + length, (byte) 0);
  }
}
