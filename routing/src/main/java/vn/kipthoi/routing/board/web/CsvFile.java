package vn.kipthoi.routing.board.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values by RFC 4180, in UTF-8 with its mark so that spreadsheets read Vietnamese. A
 * text that a spreadsheet would take for a formula is made a text again (OWASP, CSV injection).
 */
final class CsvFile implements TableFile {

  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final StringBuilder ready = new StringBuilder(MARK);

  @Override
  public void line(List<Cell> cells) {
    ready
        .append(cells.stream().map(CsvFile::said).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  @Override
  public byte[] take() {
    var bytes = ready.toString().getBytes(UTF_8);
    ready.setLength(0);
    return bytes;
  }

  @Override
  public void close() {
    // What was written is the whole file.
  }

  @Override
  public String contentType() {
    return "text/csv; charset=utf-8";
  }

  @Override
  public String ending() {
    return "csv";
  }

  static String said(Cell cell) {
    return switch (cell) {
      case Cell.Number(var value) -> Long.toString(value);
      case Cell.Text(var text) -> "\"" + harmless(text).replace("\"", "\"\"") + "\"";
    };
  }

  private static String harmless(String text) {
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
