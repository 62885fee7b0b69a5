package vn.kipthoi.intake.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.UnitChanges.Change;
import vn.kipthoi.intake.UnitChanges.Column;
import vn.kipthoi.intake.UnitChanges.Fault;
import vn.kipthoi.intake.UnitChanges.What;

/**
 * A table of changes as a person typed or pasted it: the fields of an {@link AmendmentsFile} between
 * commas, semicolons or tabs, as the spreadsheet of the country saves them. Every fault of every line
 * is found, and not the first alone.
 */
public final class ChangeTable implements DirectorySource {

  private static final String MARK = "\uFEFF";

  private final List<TableLine> lines;
  private final List<Fault> faults = new ArrayList<>();

  private ChangeTable(List<TableLine> lines) {
    this.lines = lines;
  }

  /** A first line that names the columns is for people. */
  public static ChangeTable read(String text) {
    try (var records = format(text).parse(new StringReader(text.replace(MARK, "")))) {
      return new ChangeTable(records.stream()
          .filter(one -> !isForPeople(one))
          .map(one -> new TableLine((int) one.getRecordNumber(), one.toList()))
          .toList());
    } catch (IOException | UncheckedIOException notATable) {
      var table = new ChangeTable(List.of());
      var unused = table.faults.add(new Fault(1, Column.DAY, What.NOT_A_TABLE, ""));
      return table;
    }
  }

  private static CSVFormat format(String text) {
    var first = text.lines().findFirst().orElse("");
    var between = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(between)
        .setIgnoreEmptyLines(false)
        .get();
  }

  private static boolean isForPeople(CSVRecord line) {
    var first = line.get(0).strip();
    return first.startsWith("#")
        || line.stream().allMatch(String::isBlank)
        || line.getRecordNumber() == 1 && !first.isEmpty() && !Character.isDigit(first.charAt(0));
  }

  /** All of them, once it was revised. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** What it says; of a table without faults. */
  public List<Change> changes() {
    return lines.stream().map(line -> AmendmentsFile.amendment(line).said()).toList();
  }

  @Override
  public Revision revise(DirectoryRecords current) {
    if (lines.isEmpty() && faults.isEmpty()) {
      faults.add(new Fault(1, Column.DAY, What.MISSING, ""));
    }
    lines.forEach(line -> faults.addAll(LineFaults.of(line)));
    var draft = DirectoryDraft.of(current);
    if (faults.isEmpty()) {
      each(line -> AmendmentsFile.amendment(line).applyTo(draft));
    }
    if (faults.isEmpty()) {
      each(line -> AmendmentsFile.amendment(line).checkIn(draft));
    }
    return faults.isEmpty()
        ? new Revision.Proposed(current, draft.finished())
        : new Revision.Refused(List.of());
  }

  private void each(Consumer<TableLine> step) {
    for (var line : lines) {
      try {
        step.accept(line);
      } catch (RowRefused refused) {
        faults.add(LineFaults.fault(line, refused));
      }
    }
  }
}
