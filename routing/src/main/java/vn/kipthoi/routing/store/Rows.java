package vn.kipthoi.routing.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;

/** Reads rows that several statements return in the same shape. */
final class Rows {

  private Rows() {}

  static Optional<Row> first(RowSet<Row> rows) {
    return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
  }

  static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
    return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
  }

  static Deadline deadline(Row row) {
    return new Deadline(
        new DeadlineRef(
            row.getUUID("id"),
            new CaseId(row.getUUID("case_id")),
            row.getString("clock"),
            row.getInteger("step"),
            row.getInteger("round")),
        new UnitCode(row.getString("commune")),
        new Rung(row.getString("rung")),
        new UnitCode(row.getString("unit")),
        Priority.valueOf(row.getString("priority")),
        row.getOffsetDateTime("started_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant());
  }

  static CaseState state(Row row) {
    return States.of(row.getString("state"), Optional.ofNullable(row.getString("state_before")));
  }

  static RoutedCase routedCase(Row row) {
    return new RoutedCase(
        new CaseId(row.getUUID("case_id")),
        new CaseNumber(row.getString("number")),
        new UnitCode(row.getString("case_unit")),
        row.getBoolean("conflict"),
        Priority.valueOf(row.getString("priority")));
  }
}
