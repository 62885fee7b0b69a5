package vn.kipthoi.routing.file.print;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.librepdf.openpdf.fonts.Liberation;

/**
 * The faces of a document: Liberation Serif, which has the measures of the Times New Roman that
 * Decree 30/2020/NĐ-CP asks for, and every letter of Vietnamese. Embedded, so that it looks the same
 * on any printer.
 */
public final class PdfFonts {

  public static final float BODY = 13;
  public static final float SMALL = 11;
  public static final float TITLE = 15;

  private static final BaseFont UPRIGHT = read("LiberationSerif-Regular.ttf");
  private static final BaseFont BOLD = read("LiberationSerif-Bold.ttf");
  private static final BaseFont SLANTED = read("LiberationSerif-Italic.ttf");
  private static final BaseFont SLANTED_BOLD = read("LiberationSerif-BoldItalic.ttf");

  private PdfFonts() {}

  public static Font upright(float size) {
    return new Font(UPRIGHT, size);
  }

  public static Font bold(float size) {
    return new Font(BOLD, size);
  }

  public static Font slanted(float size) {
    return new Font(SLANTED, size);
  }

  public static Font slantedBold(float size) {
    return new Font(SLANTED_BOLD, size);
  }

  static BaseFont upright() {
    return UPRIGHT;
  }

  private static BaseFont read(String file) {
    try (var stream = Liberation.class.getResourceAsStream("/liberation/" + file)) {
      var bytes = Objects.requireNonNull(stream, file).readAllBytes();
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
