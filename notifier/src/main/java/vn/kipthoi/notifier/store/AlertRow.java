package vn.kipthoi.notifier.store;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;

/** Reads an alert from a row of {@code notifier.alerts}. */
final class AlertRow {

  private AlertRow() {}

  /** @param id the name of the column with the alert's id */
  static Alert alert(Row row, String id) {
    return new Alert(row.getUUID(id), callOut(row), below(row));
  }

  private static CallOut callOut(Row row) {
    return new CallOut(
        deadline(row),
        new CaseNumber(row.getString("case_number")),
        new Rung(row.getString("rung")),
        new UnitCode(row.getString("unit")),
        new UnitCode(row.getString("commune")),
        Priority.valueOf(row.getString("priority")),
        row.getOffsetDateTime("due_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("not_before")).map(OffsetDateTime::toInstant),
        List.<UUID>of(row.getUUID("person_id")));
  }

  private static DeadlineRef deadline(Row row) {
    return new DeadlineRef(
        row.getUUID("deadline_id"),
        new CaseId(row.getUUID("case_id")),
        row.getString("clock"),
        row.getInteger("step"),
        row.getInteger("round"));
  }

  private static Below below(Row row) {
    return switch (row.getString("below")) {
      case "first_to_know" -> new Below.FirstToKnow();
      case "nobody_to_ask" -> new Below.NobodyToAsk();
      case "not_accepted" -> new Below.NotAccepted(new Rung(row.getString("below_rung")));
      case "not_done" -> new Below.NotDone(row.getString("work"));
      case "time_passes" -> new Below.TimePasses(row.getInteger("warning"));
      case "news" -> new Below.News();
      case "not_reached" -> new Below.NotReached(new Rung(row.getString("below_rung")));
      case String other ->
        throw new IllegalStateException("there is no such thing below: " + other);
    };
  }
}
