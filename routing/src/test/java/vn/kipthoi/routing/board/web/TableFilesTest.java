package vn.kipthoi.routing.board.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.routing.board.web.TableFile.Cell;

class TableFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+84", "-2", "@cmd", "\tx", "\rx", "＝1", "=HYPERLINK(\"http://x\")"})
  void makesATextOfWhatASpreadsheetWouldCalculate(String formula) {
    assertThat(CsvFile.said(new Cell.Text(formula)))
        .startsWith("\"'")
        .isEqualTo("\"'" + formula.replace("\"", "\"\"") + "\"");
  }

  @Test
  void leavesNumbersAndOrdinaryTextsAsTheyAre() {
    assertThat(CsvFile.said(new Cell.Number(-12))).isEqualTo("-12");
    assertThat(CsvFile.said(new Cell.Text("Xã Trà Ôn, \"cũ\"")))
        .isEqualTo("\"Xã Trà Ôn, \"\"cũ\"\"\"");
    assertThat(CsvFile.said(new Cell.Text(""))).isEqualTo("\"\"");
  }

  @Test
  void packsAWorkbookPieceByPiece(@TempDir Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var file = new XlsxFile("Bảng thời hạn");
    for (var batch = 0; batch < 3; batch++) {
      file.line(List.of(new Cell.Text("=SUM " + batch), new Cell.Number(batch)));
      bytes.writeBytes(file.take());
    }
    file.close();
    bytes.writeBytes(file.take());

    assertThat(sheet(folder.resolve("board.xlsx"), bytes.toByteArray()))
        .contains("=SUM 0")
        .contains("=SUM 2")
        .doesNotContain("<f>");
  }

  /** As a spreadsheet opens it: by the list of contents at its end. */
  private static String sheet(Path workbook, byte[] bytes) throws IOException {
    Files.write(workbook, bytes);
    try (var zip = new ZipFile(workbook.toFile());
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), UTF_8);
    }
  }
}
