package vn.kipthoi.intake.store;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportNumber;

/** A line in an operator's list of reports: what stands in the clear. */
public record Entry(
    UUID id,
    ReportNumber number,
    Instant heardAt,
    Instant receivedAt,
    Priority priority,
    Locality locality) {

  static Entry of(Row row) {
    return new Entry(
        row.getUUID("id"),
        new ReportNumber(row.getString("number")),
        row.getOffsetDateTime("heard_at").toInstant(),
        row.getOffsetDateTime("received_at").toInstant(),
        Priority.valueOf(row.getString("priority")),
        Localities.of(row));
  }
}
