package vn.kipthoi.routing.file.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Reads numbers and marks in a file. Reading behind its end is {@link Damaged}. */
record Bytes(byte[] all) {

  /** The file breaks off, or contradicts itself. */
  static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Damaged() {
      super("damaged", null, false, false);
    }
  }

  /** There is more picture than anybody can hold. */
  static final class TooManyPixels extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyPixels() {
      super("too many pixels", null, false, false);
    }
  }

  private static final long PIXELS_AT_MOST = 60_000_000;

  int length() {
    return all.length;
  }

  int u8(int at) {
    if (at < 0 || at >= all.length) {
      throw new Damaged();
    }
    return all[at] & 0xff;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u32le(int at) {
    return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16 | (long) u8(at + 3) << 24;
  }

  int u24le(int at) {
    return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16;
  }

  boolean says(int at, String mark) {
    return at >= 0
        && at + mark.length() <= all.length
        && Arrays.equals(all, at, at + mark.length(), mark.getBytes(ISO_8859_1), 0, mark.length());
  }

  /** Where a mark stands from there on; -1 if nowhere. */
  int find(String mark, int from) {
    for (var at = Math.max(0, from); at + mark.length() <= all.length; at++) {
      if (says(at, mark)) {
        return at;
      }
    }
    return -1;
  }

  /** The end of so many bytes from there, which has to lie in the file. */
  int end(int at, long length) {
    if (length < 0 || at + length > all.length) {
      throw new Damaged();
    }
    return (int) (at + length);
  }

  /** Checks a picture's measures before anybody makes room for it. */
  static void checkMeasures(long width, long height) {
    if (width <= 0 || height <= 0) {
      throw new Damaged();
    }
    if (width > PIXELS_AT_MOST || height > PIXELS_AT_MOST || width * height > PIXELS_AT_MOST) {
      throw new TooManyPixels();
    }
  }
}
