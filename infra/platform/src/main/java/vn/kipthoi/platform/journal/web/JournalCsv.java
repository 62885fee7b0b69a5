package vn.kipthoi.platform.journal.web;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.journal.ReadLine;

/**
 * Lines of the journal as RFC 4180 has them, with a byte order mark for spreadsheets. A cell that a
 * spreadsheet would run as a formula is kept from it by an apostrophe, as OWASP advises ("CSV
 * injection").
 */
final class JournalCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String END = "\r\n";
  private static final String HEAD =
      "line,at,actor,actor_name,action,subject,case,purpose,policy,detail,state";
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private JournalCsv() {}

  /** What stands before the first line. */
  static Buffer head() {
    return Buffer.buffer(BYTE_ORDER_MARK + HEAD + END);
  }

  static Buffer of(JournalReading.Excerpt excerpt) {
    return Buffer.buffer(excerpt.lines().stream()
        .map(line -> row(excerpt, line) + END)
        .collect(Collectors.joining()));
  }

  private static String row(JournalReading.Excerpt excerpt, ReadLine line) {
    return Stream.of(
            Long.toString(line.line()),
            line.at().toString(),
            line.actor(),
            excerpt.people().getOrDefault(line.actor(), ""),
            line.action(),
            line.subject().toString(),
            Optional.ofNullable(excerpt.subjects().get(line.subject())).orElse(""),
            line.purpose().orElse(""),
            line.policy().orElse(""),
            line.detail().encode(),
            line.state().name().toLowerCase(Locale.ROOT))
        .map(JournalCsv::cell)
        .collect(Collectors.joining(","));
  }

  static String cell(String text) {
    var harmless =
        !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return List.of(",", "\"", "\r", "\n").stream().anyMatch(harmless::contains)
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
