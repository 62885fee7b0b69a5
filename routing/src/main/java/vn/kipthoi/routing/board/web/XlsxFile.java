package vn.kipthoi.routing.board.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is sent on while it is written. Texts are texts there, and are never calculated. A
 * sheet that is full is followed by another.
 */
final class XlsxFile implements TableFile {

  /** Some less than a sheet can hold. */
  private static final int LINES_OF_A_SHEET = 1_000_000;

  private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
  private final Workbook workbook = new Workbook(ready, "Kip Thoi", "1.0");
  private final String title;
  private Worksheet sheet;
  private int sheets;
  private int next;
  private boolean finished;

  XlsxFile(String title) {
    this.title = title;
    this.sheet = anotherSheet();
  }

  @Override
  public void line(List<Cell> cells) throws IOException {
    if (next == LINES_OF_A_SHEET) {
      sheet.finish();
      sheet = anotherSheet();
    }
    for (var column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case Cell.Text(var text) -> sheet.inlineString(next, column, text);
        case Cell.Number(var value) -> sheet.value(next, column, value);
      }
    }
    next++;
  }

  @Override
  public byte[] take() throws IOException {
    if (!finished) {
      sheet.flush();
    }
    var bytes = ready.toByteArray();
    ready.reset();
    return bytes;
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
    finished = true;
  }

  @Override
  public String contentType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public String ending() {
    return "xlsx";
  }

  private Worksheet anotherSheet() {
    next = 0;
    sheets++;
    return workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
  }
}
