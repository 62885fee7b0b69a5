package vn.kipthoi.routing.file.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import org.jspecify.annotations.Nullable;

/** What document this is, and which of how many pages: so that a lost page is missed. */
final class PageFoot extends PdfPageEventHelper {

  private static final float GAP = 20;
  private static final float TOTAL_WIDTH = 30;
  private static final float TOTAL_HEIGHT = 14;

  private final String foot;
  private @Nullable PdfTemplate total;

  PageFoot(String foot) {
    this.foot = foot;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document document) {
    total = writer.getDirectContent().createTemplate(TOTAL_WIDTH, TOTAL_HEIGHT);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    var canvas = writer.getDirectContent();
    var height = document.bottom() - GAP;
    var page = "Trang " + writer.getPageNumber() + "/";
    var width = PdfFonts.upright().getWidthPoint(page, PdfFonts.SMALL);
    var edge = document.right() - TOTAL_WIDTH / 2;
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        new Phrase(foot, PdfFonts.slanted(PdfFonts.SMALL - 1)),
        document.left(),
        height,
        0);
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        new Phrase(page, PdfFonts.upright(PdfFonts.SMALL)),
        edge - width,
        height,
        0);
    if (total != null) {
      canvas.addTemplate(total, edge, height);
    }
  }

  /** How many pages there are is known at the end alone. */
  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    if (total != null) {
      ColumnText.showTextAligned(
          total,
          Element.ALIGN_LEFT,
          new Phrase(
              Integer.toString(writer.getPageNumber() - 1), PdfFonts.upright(PdfFonts.SMALL)),
          0,
          0,
          0);
    }
  }
}
