package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.file.media.MediaKind;

/** Keeps {@code routing.attachments}: what lies with a case, and what was taken back, by whom and why. */
public final class AttachmentStore {

  private final CaseKeys keys;
  private final PieceStore pieces;

  public AttachmentStore(CaseKeys keys) {
    this.keys = keys;
    this.pieces = new PieceStore(keys);
  }

  /**
   * A file that lies with a case.
   *
   * @param fileName as its sender had it; it may name a person
   * @param remark what it shows
   * @param hash SHA-256 of what is kept, as hexadecimal
   */
  public record Attachment(
      UUID id,
      CaseId of,
      MediaKind kind,
      int bytes,
      int pieces,
      Optional<Withdrawal> withdrawal,
      Personal<String> fileName,
      Personal<String> remark,
      Personal<String> hash,
      Written added) {

    public boolean withdrawn() {
      return withdrawal.isPresent();
    }
  }

  /** It was laid there by mistake: it is no longer given out, and stays sealed and on record. */
  public record Withdrawal(Personal<String> reason, Written by) {}

  /** Makes room for a file that comes in. */
  public Future<Void> begin(SqlClient client, UUID id, CaseId of, Written by) {
    return client
        .preparedQuery(Statement.BEGIN.text())
        .execute(Tuple.of(id, of.value(), by.account(), by.at().atOffset(UTC)))
        .mapEmpty();
  }

  /** Puts what was found harmless in the place of what was sent. */
  public Future<Void> finish(SqlClient transaction, Attachment attachment, byte[] clean) {
    return keys.toSeal(transaction, attachment.of(), Ring.CONTENT)
        .compose(key -> pieces
            .replace(transaction, key, attachment.id(), clean)
            .compose(count -> transaction
                .preparedQuery(Statement.FINISH.text())
                .execute(Tuple.of(
                    attachment.id(),
                    attachment.kind().word(),
                    clean.length,
                    count,
                    Sealed.seal(key, detailOf(attachment.id()), json(attachment))))
                .mapEmpty()));
  }

  /** Takes away a file that was not taken, with all its pieces. */
  public Future<Void> drop(SqlClient client, UUID id) {
    return client.preparedQuery(Statement.DROP.text()).execute(Tuple.of(id)).mapEmpty();
  }

  /** Takes away what was left behind when its sender went away, or its node fell. */
  public Future<Void> dropLeftBehind(SqlClient client, Instant before) {
    return client
        .preparedQuery(Statement.DROP_LEFT_BEHIND.text())
        .execute(Tuple.of(before.atOffset(UTC)))
        .mapEmpty();
  }

  public Future<Integer> count(SqlClient client, CaseId of) {
    return client
        .preparedQuery(Statement.COUNT.text())
        .execute(Tuple.of(of.value()))
        .map(rows -> rows.iterator().next().getInteger("count"));
  }

  /** False when it is not there, or was withdrawn before: the first reason stays. */
  public Future<Boolean> withdraw(
      SqlClient transaction, CaseId of, UUID id, Withdrawal withdrawal) {
    return keys.toSeal(transaction, of, Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.WITHDRAW.text())
            .execute(Tuple.of(
                of.value(),
                id,
                withdrawal.by().account(),
                withdrawal.by().at().atOffset(UTC),
                Sealed.seal(key, withdrawalOf(id), json(withdrawal)))))
        .map(done -> done.rowCount() == 1);
  }

  /** What lies with a case, the latest first. */
  public Future<List<Attachment>> of(SqlClient client, CaseId of) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(of.value()))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(List.of())
            : keys.toOpen(client, of, Ring.CONTENT)
                .map(key -> StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> attachment(of, key, row))
                    .toList()));
  }

  private static JsonObject json(Attachment attachment) {
    return new JsonObject()
        .put("fileName", attachment.fileName().revealFor(Purpose.STORING))
        .put("remark", attachment.remark().revealFor(Purpose.STORING))
        .put("hash", attachment.hash().revealFor(Purpose.STORING))
        .put("by", attachment.added().name().revealFor(Purpose.STORING));
  }

  private static JsonObject json(Withdrawal withdrawal) {
    return new JsonObject()
        .put("reason", withdrawal.reason().revealFor(Purpose.STORING))
        .put("by", withdrawal.by().name().revealFor(Purpose.STORING));
  }

  /** Before reasons were asked for, nobody wrote down who withdrew a file, nor why. */
  private static Withdrawal withdrawal(DataKey key, Row row, Personal<JsonObject> added) {
    var sealed = row.getBuffer("withdrawal");
    if (sealed == null) {
      return new Withdrawal(Personal.of(""), added(row, added));
    }
    var why = Sealed.open(key, withdrawalOf(row.getUUID("id")), sealed);
    return new Withdrawal(
        why.map(json -> json.getString("reason")),
        new Written(
            row.getUUID("withdrawn_by"),
            why.map(json -> json.getString("by")),
            row.getOffsetDateTime("withdrawn_at").toInstant()));
  }

  private static Attachment attachment(CaseId of, DataKey key, Row row) {
    var id = row.getUUID("id");
    var detail = Sealed.open(key, detailOf(id), row.getBuffer("detail"));
    return new Attachment(
        id,
        of,
        MediaKind.ofWord(row.getString("kind")),
        row.getInteger("bytes"),
        row.getInteger("pieces"),
        row.getString("state").equals("withdrawn")
            ? Optional.of(withdrawal(key, row, detail))
            : Optional.empty(),
        detail.map(json -> json.getString("fileName")),
        detail.map(json -> json.getString("remark")),
        detail.map(json -> json.getString("hash")),
        added(row, detail));
  }

  private static Written added(Row row, Personal<JsonObject> detail) {
    return new Written(
        row.getUUID("added_by"),
        detail.map(json -> json.getString("by")),
        row.getOffsetDateTime("added_at").toInstant());
  }

  private static String detailOf(UUID id) {
    return "attachment|" + id;
  }

  private static String withdrawalOf(UUID id) {
    return "attachment|" + id + "|withdrawal";
  }

  enum Statement implements Sql {
    BEGIN("""
        -- $1 id, $2 case, $3 by whom, $4 when
        insert into routing.attachments (id, case_id, state, added_by, added_at)
        values ($1, $2, 'receiving', $3, $4)
        """),
    FINISH("""
        -- $1 id, $2 kind, $3 bytes, $4 pieces, $5 detail
        update routing.attachments
           set state = 'kept',
               kind = $2,
               bytes = $3,
               pieces = $4,
               detail = $5
         where id = $1
           and state = 'receiving'
        """),
    DROP("""
        -- $1 id
        delete from routing.attachments
         where id = $1
           and state = 'receiving'
        """),
    DROP_LEFT_BEHIND("""
        -- $1 moment
        delete from routing.attachments
         where state = 'receiving'
           and added_at < $1
        """),
    COUNT("""
        -- $1 case
        select count(*)::integer as count
          from routing.attachments
         where case_id = $1
        """),
    WITHDRAW("""
        -- $1 case, $2 id, $3 by whom, $4 when, $5 why
        update routing.attachments
           set state = 'withdrawn',
               withdrawn_by = $3,
               withdrawn_at = $4,
               withdrawal = $5
         where case_id = $1
           and id = $2
           and state = 'kept'
        """),
    OF_CASE("""
        -- $1 case
        select id, state, kind, bytes, pieces, detail, added_by, added_at, withdrawn_by, withdrawn_at,
               withdrawal
          from routing.attachments
         where case_id = $1
           and state <> 'receiving'
         order by added_at desc, id
        """);

    private final String text;

    Statement(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
