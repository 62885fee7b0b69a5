package vn.kipthoi.routing.file.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;

/** Who issues a document, beside the name of the country and its motto. */
final class Heading {

  private static final String COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  private static final float SIZE = 12;

  private Heading() {}

  static PdfPTable of(PrintedForm form) {
    var table = new PdfPTable(2);
    table.setWidthPercentage(100);
    table.setWidths(new int[] {42, 58});
    table.addCell(bare(new Phrase("")));
    var note = bare(new Phrase(form.formNote(), PdfFonts.slanted(PdfFonts.SMALL - 1)));
    note.setHorizontalAlignment(Element.ALIGN_RIGHT);
    note.setPaddingBottom(8);
    table.addCell(note);
    table.addCell(issuer(form));
    table.addCell(country(form));
    return table;
  }

  private static PdfPCell issuer(PrintedForm form) {
    var cell = bare(new Phrase(""));
    for (var line : form.above()) {
      cell.addElement(centred(new Chunk(line, PdfFonts.upright(SIZE))));
    }
    for (var line : form.issuer()) {
      cell.addElement(centred(new Chunk(line, PdfFonts.bold(SIZE))));
    }
    cell.addElement(rule(64));
    var number = centred(new Chunk("Số: " + form.number(), PdfFonts.upright(SIZE)));
    number.setSpacingBefore(6);
    cell.addElement(number);
    return cell;
  }

  private static PdfPCell country(PrintedForm form) {
    var cell = bare(new Phrase(""));
    cell.addElement(centred(new Chunk(COUNTRY, PdfFonts.bold(SIZE))));
    cell.addElement(centred(new Chunk(MOTTO, PdfFonts.bold(SIZE + 1))));
    cell.addElement(rule(160));
    var date = centred(new Chunk(form.placeAndDate(), PdfFonts.slanted(SIZE + 1)));
    date.setSpacingBefore(6);
    cell.addElement(date);
    return cell;
  }

  /** The thin line under the issuer and under the motto. */
  private static PdfPTable rule(float width) {
    var rule = new PdfPTable(1);
    rule.setTotalWidth(width);
    rule.setLockedWidth(true);
    rule.setHorizontalAlignment(Element.ALIGN_CENTER);
    var cell = new PdfPCell(new Phrase(""));
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderWidth(0.8f);
    cell.setFixedHeight(7);
    rule.addCell(cell);
    return rule;
  }

  static PdfPCell bare(Phrase phrase) {
    var cell = new PdfPCell(phrase);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(0);
    return cell;
  }

  private static Paragraph centred(Chunk chunk) {
    var paragraph = new Paragraph(chunk);
    paragraph.setAlignment(Element.ALIGN_CENTER);
    paragraph.setMultipliedLeading(1.15f);
    return paragraph;
  }
}
