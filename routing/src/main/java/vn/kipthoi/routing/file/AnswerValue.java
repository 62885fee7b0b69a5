package vn.kipthoi.routing.file;

import java.util.List;
import java.util.Map;

/** What was answered to one question. It is personal, so it travels inside of {@link Answers}. */
public sealed interface AnswerValue {

  /** The answer "not known", where a field allows it. */
  String UNKNOWN = "unknown";

  /** A text, a code, a day or a number, as it was typed. */
  record Said(String text) implements AnswerValue {
    @Override
    public String toString() {
      return Answers.MASK;
    }
  }

  /** Any codes of several. */
  record Chosen(List<String> codes) implements AnswerValue {
    public Chosen {
      codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
      return Answers.MASK;
    }
  }

  /** The rows of a table, each by column. */
  record Rows(List<Map<String, String>> rows) implements AnswerValue {
    public Rows {
      rows = rows.stream().map(Map::copyOf).toList();
    }

    @Override
    public String toString() {
      return Answers.MASK;
    }
  }
}
