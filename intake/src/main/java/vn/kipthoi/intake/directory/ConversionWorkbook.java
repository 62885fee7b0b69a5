package vn.kipthoi.intake.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import vn.kipthoi.intake.DirectoryRecords;

/**
 * The official table of the National Statistics Office that converts the communes of 30 June 2025
 * into those of 1 July 2025: sheet "Tổng hợp_không merge ", two header rows, then
 *
 * <pre>
 *   A province (code)  B commune  C code  |  D old commune  E old code  F note  G old district (code)
 * </pre>
 *
 * <p>Rows without a code in C hold nothing.
 */
public final class ConversionWorkbook implements DirectorySource {

  private static final String SHEET = "Tổng hợp_không merge";
  private static final int HEADER_ROWS = 2;

  private final List<ConversionRow> rows;

  /**
   * @throws IllegalArgumentException when the workbook has no such sheet
   * @throws UncheckedIOException when it cannot be read
   */
  public ConversionWorkbook(InputStream file) {
    try (var workbook = new ReadableWorkbook(file)) {
      rows = rows(sheet(workbook));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ExcelReaderException noWorkbook) {
      throw new UncheckedIOException(new IOException("this is no workbook", noWorkbook));
    }
  }

  @Override
  public Revision revise(DirectoryRecords current) {
    return new Conversion(current).by(rows);
  }

  private static Sheet sheet(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> Spelled.tidy(sheet.getName()).equals(SHEET))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sheet is called “" + SHEET + "”"));
  }

  private static List<ConversionRow> rows(Sheet sheet) throws IOException {
    return sheet.read().stream()
        .filter(row -> row.getRowNum() > HEADER_ROWS)
        .map(ConversionRow::of)
        .filter(row -> !row.newCode().isEmpty())
        .toList();
  }
}
