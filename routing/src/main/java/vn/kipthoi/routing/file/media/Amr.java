package vn.kipthoi.routing.file.media;

/** Speech as older phones record it: a mark, then frames whose length their first byte tells. */
final class Amr {

  private static final int[] NARROW = {12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0};
  private static final int[] WIDE = {17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0};

  private Amr() {}

  static byte[] clean(Bytes file) {
    var wide = file.says(0, "#!AMR-WB\n");
    var lengths = wide ? WIDE : NARROW;
    var at = wide ? 9 : 6;
    if (at >= file.length()) {
      throw new Bytes.Damaged();
    }
    while (at < file.length()) {
      at = file.end(at + 1, lengths[file.u8(at) >> 3 & 0x0f]);
    }
    return file.all();
  }
}
