package vn.kipthoi.routing.calllist.print;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import vn.kipthoi.routing.file.print.PdfFonts;

/** Sets a call list on A4: a commune is never torn apart, and each page names its columns anew. */
public final class CallListPdf {

  private static final float MM = 72f / 25.4f;
  private static final float SIDE = 15 * MM;
  private static final float SIZE = 10;
  private static final float PADDING = 4;
  private static final float[] COLUMNS = {3, 2.4f, 4.6f};

  private CallListPdf() {}

  /**
   * A row as it is printed.
   *
   * @param people a line for each
   */
  public record Row(String unit, String post, List<String> people) {}

  /** @param heads the names of the three columns */
  public static byte[] of(String title, String made, List<String> heads, List<Row> rows) {
    var bytes = new ByteArrayOutputStream();
    var document = new Document(PageSize.A4, SIDE, SIDE, SIDE, SIDE);
    var writer = PdfWriter.getInstance(document, bytes);
    writer.setCloseStream(true);
    document.addTitle(title);
    document.open();
    document.add(new Paragraph(title, PdfFonts.bold(PdfFonts.TITLE)));
    document.add(new Paragraph(made, PdfFonts.slanted(PdfFonts.SMALL)));
    document.add(table(heads, rows));
    document.close();
    return bytes.toByteArray();
  }

  private static PdfPTable table(List<String> heads, List<Row> rows) {
    var table = new PdfPTable(COLUMNS);
    table.setWidthPercentage(100);
    table.setSpacingBefore(10);
    table.setHeaderRows(1);
    table.setSplitRows(false);
    heads.forEach(head -> table.addCell(cell(new Phrase(head, PdfFonts.bold(SIZE)))));
    for (var row : rows) {
      table.addCell(cell(new Phrase(row.unit(), PdfFonts.bold(SIZE))));
      table.addCell(cell(new Phrase(row.post(), PdfFonts.upright(SIZE))));
      table.addCell(cell(new Phrase(String.join("\n", row.people()), PdfFonts.upright(SIZE))));
    }
    return table;
  }

  private static PdfPCell cell(Phrase text) {
    var cell = new PdfPCell(text);
    cell.setPadding(PADDING);
    return cell;
  }
}
