package vn.kipthoi.platform.entrance;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A square of dots that a phone scans (ISO/IEC 18004), drawn on the server: what it says never
 * leaves for another site, and no script is needed.
 *
 * @param size in dots, with the quiet edge of four
 * @param path of an SVG, one dot a unit
 */
public record QrSquare(int size, String path) {

  private static final int QUIET = 4;

  public static QrSquare of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = IntStream.range(0, code.size * code.size)
        .filter(dot -> code.getModule(dot % code.size, dot / code.size))
        .mapToObj(
            dot -> "M%d %dh1v1h-1z".formatted(dot % code.size + QUIET, dot / code.size + QUIET))
        .collect(Collectors.joining());
    return new QrSquare(code.size + 2 * QUIET, path);
  }

  /** What it says is a secret. */
  @Override
  public String toString() {
    return "QrSquare[" + size + "]";
  }
}
