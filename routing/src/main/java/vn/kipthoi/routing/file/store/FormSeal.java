package vn.kipthoi.routing.file.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.store.FormDraft.Correction;

/** Seals what was answered on a form, who reported apart from the rest, each bound to its form. */
final class FormSeal {

  private static final String ANSWERS = "answers";
  private static final String BY = "by";
  private static final String REASON = "reason";

  private final CaseKeys keys;

  FormSeal(CaseKeys keys) {
    this.keys = keys;
  }

  /** What is sealed of a form. */
  record Inside(
      Personal<Answers> answers,
      Personal<Answers> identity,
      Personal<String> by,
      Optional<Personal<String>> reason) {}

  /** The two sealed parts; of an identity that tells nothing there is none. */
  record Parts(Buffer content, Optional<Buffer> identity) {}

  Future<Parts> seal(SqlClient transaction, CaseId of, UUID form, Inside inside) {
    return keys.toSeal(transaction, of, Ring.CONTENT)
        .map(key -> Sealed.seal(key, contentOf(form), json(inside)))
        .compose(content ->
            identity(transaction, of, form, inside).map(identity -> new Parts(content, identity)));
  }

  private Future<Optional<Buffer>> identity(
      SqlClient transaction, CaseId of, UUID form, Inside inside) {
    var who = inside.identity().revealFor(Purpose.STORING);
    return who.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : keys.toSeal(transaction, of, Ring.IDENTITY)
            .map(key -> Optional.of(Sealed.seal(key, identityOf(form), who.toJson())));
  }

  /** @param withIdentity whether who reported is opened too */
  Future<Inside> open(SqlClient client, CaseId of, Row row, boolean withIdentity) {
    var form = row.getUUID("id");
    var sealed = Optional.ofNullable(row.getBuffer("identity")).filter(some -> withIdentity);
    return keys.toOpen(client, of, Ring.CONTENT)
        .map(key -> Sealed.open(key, contentOf(form), row.getBuffer("content")))
        .compose(content ->
            identity(client, of, form, sealed).map(identity -> inside(content, identity)));
  }

  private Future<Personal<Answers>> identity(
      SqlClient client, CaseId of, UUID form, Optional<Buffer> sealed) {
    return sealed.isEmpty()
        ? Future.succeededFuture(Personal.of(Answers.NONE))
        : keys.toOpen(client, of, Ring.IDENTITY).map(key -> opened(key, form, sealed.get()));
  }

  private static Personal<Answers> opened(DataKey key, UUID form, Buffer sealed) {
    return Sealed.open(key, identityOf(form), sealed).map(Answers::ofJson);
  }

  private static JsonObject json(Inside inside) {
    var json = new JsonObject()
        .put(ANSWERS, inside.answers().revealFor(Purpose.STORING).toJson())
        .put(BY, inside.by().revealFor(Purpose.STORING));
    inside.reason().ifPresent(reason -> json.put(REASON, reason.revealFor(Purpose.STORING)));
    return json;
  }

  private static Inside inside(Personal<JsonObject> content, Personal<Answers> identity) {
    var reason = Optional.ofNullable(content.revealFor(Purpose.STORING).getString(REASON));
    return new Inside(
        content.map(json -> Answers.ofJson(json.getJsonObject(ANSWERS))),
        identity,
        content.map(json -> json.getString(BY)),
        reason.map(Personal::of));
  }

  static Optional<Correction> correction(Row row, Inside inside) {
    return Optional.ofNullable(row.getUUID("corrects"))
        .map(corrects -> new Correction(corrects, inside.reason().orElse(Personal.of(""))));
  }

  private static String contentOf(UUID form) {
    return "form|" + form;
  }

  private static String identityOf(UUID form) {
    return "reporter|" + form;
  }
}
