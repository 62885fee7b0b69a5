package vn.kipthoi.platform.journal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported is a table, and never a program. */
class JournalCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void keepsSpreadsheetsFromRunningACell(String formula) {
    assertThat(JournalCsv.cell(formula).replace("\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain | plain",
        "a,b | \"a,b\"",
        "say \"no\" | \"say \"\"no\"\"\"",
        "{\"a\":1} | \"{\"\"a\"\":1}\"",
      })
  void writesCellsAsRfc4180Does(String text, String cell) {
    assertThat(JournalCsv.cell(text)).isEqualTo(cell);
  }
}
