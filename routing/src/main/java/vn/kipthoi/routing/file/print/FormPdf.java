package vn.kipthoi.routing.file.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import vn.kipthoi.routing.file.print.PrintedForm.Block;
import vn.kipthoi.routing.file.print.PrintedForm.Section;

/**
 * Sets a document: A4 with the margins, the national heading and the block of signatures of Decree
 * 30/2020/NĐ-CP, annex I. Texts wrap and break over pages. It takes tens of milliseconds, so it runs
 * on a worker.
 */
public final class FormPdf {

  private static final float MM = 72f / 25.4f;
  private static final float LEFT = 30 * MM;
  private static final float RIGHT = 18 * MM;
  private static final float TOP = 20 * MM;
  private static final float BOTTOM = 22 * MM;
  private static final float LEADING = 1.32f;
  private static final float ROOM_TO_SIGN = 64;

  /** A heading stands with what it is over, never alone at the foot of a page. */
  private static final float ROOM_FOR_A_SECTION = 72;

  private static final String PRODUCER = "Kịp Thời";

  private final Document document = new Document(PageSize.A4, LEFT, RIGHT, TOP, BOTTOM);
  private final PrintedForm form;
  private final PdfWriter writer;

  private FormPdf(PrintedForm form, ByteArrayOutputStream bytes) {
    this.form = form;
    this.writer = PdfWriter.getInstance(document, bytes);
  }

  public static byte[] of(PrintedForm form) {
    var bytes = new ByteArrayOutputStream();
    new FormPdf(form, bytes).write();
    return bytes.toByteArray();
  }

  private void write() {
    writer.setPageEvent(new PageFoot(form.foot()));
    describe();
    document.open();
    document.add(Heading.of(form));
    title();
    form.sections().forEach(this::section);
    document.add(signatures());
    document.close();
  }

  /** What programs and readers aloud are told of it: nothing of a person, nor what set it. */
  private void describe() {
    document.addTitle("%s: %s, số %s".formatted(form.title(), form.subtitle(), form.number()));
    document.addAuthor(String.join(" ", form.issuer()));
    document.addSubject(form.formNote());
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi"));
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.getInfo().put(PdfName.PRODUCER, new PdfString(PRODUCER, PdfObject.TEXT_UNICODE));
  }

  private void title() {
    document.add(centred(form.title(), PdfFonts.TITLE, 14));
    document.add(centred(form.subtitle(), PdfFonts.BODY, 2));
    for (var note : form.notes()) {
      var paragraph = new Paragraph(note, PdfFonts.slanted(PdfFonts.SMALL));
      paragraph.setAlignment(Element.ALIGN_CENTER);
      document.add(paragraph);
    }
  }

  private void section(Section section) {
    var heading = new Paragraph(section.heading(), PdfFonts.bold(PdfFonts.BODY));
    heading.setSpacingBefore(12);
    heading.setSpacingAfter(3);
    if (writer.getVerticalPosition(true) - document.bottom() < ROOM_FOR_A_SECTION) {
      var _ = document.newPage();
    }
    document.add(heading);
    section.blocks().forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Line(var label, var text) -> line(label, text, PdfFonts.bold(PdfFonts.BODY));
      case Block.Blank(var label, var why) -> line(label, why, PdfFonts.slanted(PdfFonts.BODY));
      case Block.Table table -> table(table);
      case Block.Remark(var text) -> {
        var remark = new Paragraph(text, PdfFonts.slanted(PdfFonts.BODY));
        remark.setSpacingBefore(4);
        document.add(set(remark));
      }
    }
  }

  private void line(String label, String text, Font face) {
    var phrase = new Phrase(label + ": ", PdfFonts.upright(PdfFonts.BODY));
    phrase.add(new Phrase(text, face));
    var paragraph = new Paragraph(phrase);
    paragraph.setSpacingAfter(2);
    document.add(set(paragraph));
  }

  private static Paragraph set(Paragraph paragraph) {
    paragraph.setMultipliedLeading(LEADING);
    paragraph.setAlignment(Element.ALIGN_LEFT);
    return paragraph;
  }

  private void table(Block.Table block) {
    if (!block.label().isEmpty()) {
      document.add(set(new Paragraph(block.label() + ":", PdfFonts.upright(PdfFonts.BODY))));
    }
    var table = new PdfPTable(block.heads().size());
    table.setWidthPercentage(100);
    table.setWidths(block.widths().stream().mapToInt(width -> width).toArray());
    table.setSpacingBefore(4);
    table.setSpacingAfter(6);
    table.setHeaderRows(1);
    block.heads().forEach(head -> table.addCell(cell(head, true, true)));
    for (var row : block.rows()) {
      for (var column = 0; column < row.size(); column++) {
        table.addCell(cell(row.get(column), false, row.get(column).equals("X")));
      }
    }
    document.add(table);
  }

  private static PdfPCell cell(String text, boolean head, boolean centred) {
    var font = head ? PdfFonts.bold(PdfFonts.SMALL + 1) : PdfFonts.upright(PdfFonts.SMALL + 1);
    var cell = new PdfPCell(new Phrase(text, font));
    cell.setPadding(4);
    cell.setPaddingBottom(6);
    cell.setBorderWidth(0.6f);
    cell.setHorizontalAlignment(centred ? Element.ALIGN_CENTER : Element.ALIGN_LEFT);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    return cell;
  }

  private PdfPTable signatures() {
    var roles = form.signatures();
    var table = new PdfPTable(Math.max(2, roles.size()));
    table.setWidthPercentage(100);
    table.setSpacingBefore(22);
    table.setKeepTogether(true);
    if (roles.size() == 1) {
      table.addCell(recipients());
    }
    roles.forEach(role -> table.addCell(signature(role)));
    return table;
  }

  /** Where it goes: kept by the office, and with the case. */
  private static PdfPCell recipients() {
    var cell = Heading.bare(new Phrase(""));
    cell.addElement(new Paragraph("Nơi nhận:", PdfFonts.slantedBold(PdfFonts.SMALL + 1)));
    cell.addElement(new Paragraph("- Lưu: VT, hồ sơ vụ việc.", PdfFonts.upright(PdfFonts.SMALL)));
    return cell;
  }

  private static PdfPCell signature(String role) {
    var cell = Heading.bare(new Phrase(""));
    for (var line : List.of(role.split("\n"))) {
      cell.addElement(centred(line, PdfFonts.BODY, 0));
    }
    var how = new Paragraph("(Ký, ghi rõ họ tên)", PdfFonts.slanted(PdfFonts.BODY));
    how.setAlignment(Element.ALIGN_CENTER);
    how.setSpacingAfter(ROOM_TO_SIGN);
    cell.addElement(how);
    return cell;
  }

  private static Paragraph centred(String text, float size, float before) {
    var paragraph = new Paragraph(text, PdfFonts.bold(size));
    paragraph.setAlignment(Element.ALIGN_CENTER);
    paragraph.setSpacingBefore(before);
    return paragraph;
  }
}
