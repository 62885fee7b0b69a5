package vn.kipthoi.intake.store;

import static vn.kipthoi.platform.privacy.Purpose.STORING;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;

/** Something that was said, between its row and the desk: sealed on the way in, opened on the way out. */
public final class SaidRow {

  private final Row row;

  SaidRow(Row row) {
    this.row = row;
  }

  static Buffer sealed(Said said, DataKey content) {
    var json = new JsonObject().put("text", said.text().revealFor(STORING));
    said.outcome().ifPresent(outcome -> json.put("outcome", outcome.word()));
    return Buffer.buffer(content.seal(message(said.id()), json.encode()));
  }

  static Buffer sealed(UUID message, Urgency found, DataKey content) {
    return Buffer.buffer(content.seal(result(message), ContentJson.text(found)));
  }

  public Said open(DataKey content) {
    var id = row.getUUID("id");
    var json = json(content, message(id), row.getBuffer("content"));
    return new Said(
        id,
        Coded.of(Said.Kind.class, row.getString("kind")).orElseThrow(),
        row.getOffsetDateTime("at").toInstant(),
        Optional.ofNullable(row.getUUID("by_account")),
        Personal.of(json.getString("text")),
        Optional.ofNullable(json.getString("outcome"))
            .flatMap(word -> Coded.of(Said.Outcome.class, word)),
        Optional.ofNullable(row.getBuffer("result")).map(result -> urgency(content, id, result)),
        Optional.ofNullable(row.getOffsetDateTime("read_at")).map(OffsetDateTime::toInstant));
  }

  private Urgency urgency(DataKey content, UUID message, Buffer result) {
    var clear = new Urgency(
        Priority.valueOf(row.getString("priority")),
        row.getBoolean("twelve_hours"),
        row.getBoolean("call_now"),
        row.getString("version"),
        Personal.of(List.of()),
        Personal.of(Map.of()),
        Personal.of(new Urgency.Why("", "")));
    return ContentJson.urgency(clear, json(content, result(message), result));
  }

  private static JsonObject json(DataKey key, String field, Buffer sealed) {
    return new JsonObject(key.open(field, sealed.getBytes()).revealFor(STORING));
  }

  private static String message(UUID message) {
    return "message|" + message;
  }

  private static String result(UUID message) {
    return "triage|" + message;
  }
}
