package vn.kipthoi.routing.board.web;

import java.util.List;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.routing.board.Narrowing;

/**
 * The form before an export.
 *
 * @param rows how many lines it will have
 */
public record ExportView(
    Page page,
    BoardWords words,
    Narrowing seen,
    int rows,
    String purpose,
    String format,
    FieldErrors errors) {

  /** The words of what an export may be for. */
  static final List<String> PURPOSES = List.of("report", "meeting", "inspection", "statistics");

  static final List<String> FORMATS = List.of("csv", "xlsx");

  public String here() {
    return page.href(BoardLinks.of("/board/export", seen));
  }

  public String back() {
    return page.href(BoardLinks.of(BoardLinks.BOARD, seen));
  }

  public String number() {
    return String.format(page.language().locale(), "%,d", rows);
  }

  public Field purposeField() {
    return Field.of("purpose", words.purpose())
        .hint(words.purposeHint())
        .value(purpose)
        .error(errors.at("purpose"));
  }

  public List<Choice> purposes() {
    return List.of(
        Choice.of("report", words.purposeReport()),
        Choice.of("meeting", words.purposeMeeting()),
        Choice.of("inspection", words.purposeInspection()),
        Choice.of("statistics", words.purposeStatistics()));
  }

  public Field formatField() {
    return Field.of("format", words.format()).value(format).error(errors.at("format"));
  }

  public List<Choice> formats() {
    return List.of(Choice.of("xlsx", words.xlsx()), Choice.of("csv", words.csv()));
  }
}
