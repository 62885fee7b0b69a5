package vn.kipthoi.intake.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.intake.Reporter;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;

/** A report between its row and the desk: sealed on the way in, opened on the way out. */
public final class ReportRow {

  private static final String CONTENT = "content";
  private static final String IDENTITY = "identity";

  private final Row row;

  ReportRow(Row row) {
    this.row = row;
  }

  static Tuple of(Report report, Marks marks, Seals seals) {
    var urgency = report.urgency();
    return Tuple.tuple()
        .addUUID(report.id())
        .addString(report.number().text())
        .addString(report.channel().word())
        .addOffsetDateTime(report.heardAt().atOffset(UTC))
        .addOffsetDateTime(report.receivedAt().atOffset(UTC))
        .addUUID(report.enteredBy().orElse(null))
        .addString(report.dangerNow().word())
        .addString(urgency.priority().name())
        .addBoolean(urgency.twelveHours())
        .addBoolean(urgency.callNow())
        .addString(urgency.version())
        .addBoolean(report.conflict())
        .addString(Localities.word(report.locality()))
        .addArrayOfString(Localities.communes(report.locality()))
        .addString(Localities.province(report.locality()).orElse(null))
        .addBuffer(Buffer.buffer(marks.key()))
        .addBuffer(Buffer.buffer(marks.body()))
        .addBuffer(Buffer.buffer(marks.receipt()))
        .addBuffer(content(report, seals.content()))
        .addBuffer(report.reporter().map(who -> identity(who, seals)).orElse(null));
  }

  public UUID id() {
    return row.getUUID("id");
  }

  /** Whether anything was said of who reports, so that there is a key to look for. */
  public boolean namesReporter() {
    return row.getBuffer(IDENTITY) != null;
  }

  /** Opens what is sealed; the identity only with its own key. */
  public Report open(Seals seals) {
    var content = json(seals.content(), CONTENT);
    return new Report(
        id(),
        new ReportNumber(row.getString("number")),
        Coded.of(Channel.class, row.getString("channel")).orElseThrow(),
        row.getOffsetDateTime("heard_at").toInstant(),
        row.getOffsetDateTime("received_at").toInstant(),
        Optional.ofNullable(row.getUUID("entered_by")),
        Coded.of(YesNo.class, row.getString("danger_now")).orElseThrow(),
        ContentJson.urgency(clearUrgency(), content),
        Localities.of(row),
        row.getBoolean("conflict"),
        ContentJson.account(content),
        seals.identity().map(this::reporter));
  }

  private Urgency clearUrgency() {
    return new Urgency(
        Priority.valueOf(row.getString("priority")),
        row.getBoolean("twelve_hours"),
        row.getBoolean("call_now"),
        row.getString("triage_version"),
        Personal.of(List.of()),
        Personal.of(Map.of()),
        Personal.of(new Urgency.Why("", "")));
  }

  private Reporter reporter(DataKey key) {
    return IdentityJson.reporter(json(key, IDENTITY));
  }

  private JsonObject json(DataKey key, String field) {
    var opened = key.open(field, row.getBuffer(field).getBytes());
    return new JsonObject(opened.revealFor(Purpose.STORING));
  }

  private static Buffer content(Report report, DataKey key) {
    return Buffer.buffer(key.seal(CONTENT, ContentJson.text(report.account(), report.urgency())));
  }

  private static Buffer identity(Reporter reporter, Seals seals) {
    return Buffer.buffer(
        seals.identity().orElseThrow().seal(IDENTITY, IdentityJson.text(reporter)));
  }
}
