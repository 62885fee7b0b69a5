package vn.kipthoi.intake.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.kipthoi.intake.UnitChanges.What;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitKind;

/**
 * A line of one of the directory's own files: fields between tabs. Empty lines and those that begin
 * with # are for people.
 */
record TableLine(int number, List<String> fields) {

  /**
   * @throws UncheckedIOException when the file cannot be read
   */
  static List<TableLine> all(Reader file) {
    try (var reader = new BufferedReader(file)) {
      var lines = new ArrayList<TableLine>();
      var number = 0;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(new TableLine(number, Arrays.asList(line.split("\t", -1))));
        }
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The field, or empty text where the line is shorter. */
  String text(int index) {
    return index < fields.size() ? fields.get(index).strip() : "";
  }

  String required(int index, String what) {
    if (text(index).isEmpty()) {
      throw new RowRefused(what + " is missing", What.MISSING, "");
    }
    return text(index);
  }

  List<String> words(int index) {
    return text(index).isEmpty() ? List.of() : List.of(text(index).split(" +"));
  }

  UnitCode code(int index) {
    return code(text(index));
  }

  static UnitCode code(String text) {
    return UnitCode.parse(text)
        .orElseThrow(() ->
            new RowRefused("“" + text + "” is not the code of a unit", What.NOT_A_CODE, text));
  }

  UnitKind kind(int index) {
    return UnitKind.abbreviatedAs(text(index))
        .orElseThrow(() -> new RowRefused(
            "“" + text(index) + "” is not a kind of unit", What.NOT_A_KIND, text(index)));
  }

  LocalDate day(int index) {
    try {
      return LocalDate.parse(text(index));
    } catch (DateTimeParseException notADay) {
      throw new RowRefused(
          "“" + text(index) + "” is not a day (2026-04-30)", What.NOT_A_DAY, text(index));
    }
  }
}
