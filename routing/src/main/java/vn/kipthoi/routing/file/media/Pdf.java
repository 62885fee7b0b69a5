package vn.kipthoi.routing.file.media;

import java.util.List;

/**
 * A PDF is kept as it is, when it does nothing and hides nothing that can be seen without opening
 * it: no scripts, no launching, no file within, nothing behind its end.
 */
final class Pdf {

  private static final List<String> ACTIVE = List.of(
      "/JavaScript", "/JS ", "/JS(", "/JS<", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA");
  private static final String END = "%%EOF";

  private Pdf() {}

  static boolean isPlain(Bytes file) {
    var end = lastEnd(file);
    if (end < 0) {
      throw new Bytes.Damaged();
    }
    return onlyBlanksAfter(file, end + END.length())
        && ACTIVE.stream().noneMatch(mark -> file.find(mark, 0) >= 0);
  }

  private static int lastEnd(Bytes file) {
    for (var at = file.length() - END.length(); at >= 0; at--) {
      if (file.says(at, END)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean onlyBlanksAfter(Bytes file, int from) {
    for (var at = from; at < file.length(); at++) {
      var one = file.u8(at);
      if (one != '\n' && one != '\r' && one != ' ' && one != 0) {
        return false;
      }
    }
    return true;
  }
}
