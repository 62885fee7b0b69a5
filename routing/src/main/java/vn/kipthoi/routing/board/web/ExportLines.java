package vn.kipthoi.routing.board.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.board.Exported;
import vn.kipthoi.routing.board.web.TableFile.Cell;
import vn.kipthoi.routing.web.Names;

/** The columns of an export, in the words of its reader. Moments are those of clocks in Viet Nam. */
record ExportLines(BoardWords words, Names names, Instant now) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  List<Cell> head() {
    return Stream.of(
            words.caseColumn(),
            words.columnPriority(),
            words.waitsFor(),
            words.columnUnit(),
            words.columnUnitName(),
            words.columnAsked(),
            words.columnGiven(),
            words.columnDue(),
            words.columnLeft(),
            words.columnAccepted())
        .<Cell>map(Cell.Text::new)
        .toList();
  }

  List<Cell> of(Exported line) {
    return List.of(
        new Cell.Text(line.number().text()),
        new Cell.Text(names.priority(line.severity())),
        new Cell.Text(names.clock(line.step())),
        new Cell.Text(line.lead().text()),
        new Cell.Text(names.unit(line.lead())),
        new Cell.Text(names.rung(line.asked())),
        new Cell.Text(moment(line.startedAt())),
        new Cell.Text(moment(line.dueAt())),
        new Cell.Number(Duration.between(now, line.dueAt()).toMinutes()),
        new Cell.Text(line.acceptedAt().map(ExportLines::moment).orElse("")));
  }

  static String moment(Instant at) {
    return MOMENT.format(ZonedDateTime.ofInstant(at, Spoken.VIET_NAM));
  }
}
