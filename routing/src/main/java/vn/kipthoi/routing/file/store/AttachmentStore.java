package vn.kipthoi.routing.file.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * Keeps {@code routing.attachments} in sealed pieces. Each piece is bound to its attachment, its
 * stage and its place: none can be moved, swapped or left out.
 */
public final class AttachmentStore {

  private static final int PIECE_BYTES = 256 * 1024;

  private final CaseKeys keys;

  public AttachmentStore(CaseKeys keys) {
    this.keys = keys;
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
      boolean withdrawn,
      Personal<String> fileName,
      Personal<String> remark,
      Personal<String> hash,
      Written added) {}

  /** Makes room for a file that comes in. */
  public Future<Void> begin(SqlClient client, UUID id, CaseId of, Written by) {
    return client
        .preparedQuery(Statement.BEGIN.text())
        .execute(Tuple.of(id, of.value(), by.account(), by.at().atOffset(UTC)))
        .mapEmpty();
  }

  /** Keeps a piece as it was sent, sealed. */
  public Future<Void> keepSent(SqlClient client, CaseId of, UUID id, int place, Buffer piece) {
    return keys.toSeal(client, of, Ring.CONTENT)
        .compose(key -> put(client, key, id, "sent", place, piece.getBytes()));
  }

  /** Everything that was sent, in its order. */
  public Future<byte[]> sent(SqlClient client, CaseId of, UUID id) {
    return client
        .preparedQuery(Statement.SENT.text())
        .execute(Tuple.of(id))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(new byte[0])
            : keys.toOpen(client, of, Ring.CONTENT).map(key -> {
              var whole = Buffer.buffer();
              rows.forEach(row -> whole.appendBytes(open(key, id, "sent", row)));
              return whole.getBytes();
            }));
  }

  /** Puts what was found harmless in the place of what was sent. */
  public Future<Void> finish(SqlClient transaction, Attachment attachment, byte[] clean) {
    var pieces = pieces(clean);
    return keys.toSeal(transaction, attachment.of(), Ring.CONTENT).compose(key -> {
      var all = transaction
          .preparedQuery(Statement.DROP_SENT.text())
          .execute(Tuple.of(attachment.id()))
          .<Void>mapEmpty();
      for (var place = 0; place < pieces.size(); place++) {
        var at = place;
        all = all.compose(
            before -> put(transaction, key, attachment.id(), "kept", at, pieces.get(at)));
      }
      return all.compose(kept -> transaction
          .preparedQuery(Statement.FINISH.text())
          .execute(Tuple.of(
              attachment.id(),
              attachment.kind().word(),
              clean.length,
              pieces.size(),
              Sealed.seal(key, detailOf(attachment.id()), json(attachment))))
          .mapEmpty());
    });
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

  /** False when it is not there, or was withdrawn before. */
  public Future<Boolean> withdraw(SqlClient transaction, CaseId of, UUID id) {
    return transaction
        .preparedQuery(Statement.WITHDRAW.text())
        .execute(Tuple.of(of.value(), id))
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

  /** One piece of what is kept; empty behind the last. */
  public Future<Optional<Buffer>> piece(SqlClient client, CaseId of, UUID id, int place) {
    return keys.toOpen(client, of, Ring.CONTENT)
        .compose(key -> client
            .preparedQuery(Statement.PIECE.text())
            .execute(Tuple.of(id, place))
            .map(rows -> rows.size() == 0
                ? Optional.empty()
                : Optional.of(
                    Buffer.buffer(open(key, id, "kept", rows.iterator().next())))));
  }

  private static Future<Void> put(
      SqlClient client, DataKey key, UUID id, String stage, int place, byte[] piece) {
    var sealed = Buffer.buffer(key.sealBytes(pieceOf(id, stage, place), piece));
    return client
        .preparedQuery(Statement.PUT.text())
        .execute(Tuple.of(id, stage, place, sealed))
        .mapEmpty();
  }

  private static byte[] open(DataKey key, UUID id, String stage, Row row) {
    return key.openBytes(
        pieceOf(id, stage, row.getInteger("place")), row.getBuffer("sealed").getBytes());
  }

  private static List<byte[]> pieces(byte[] whole) {
    var pieces = new ArrayList<byte[]>();
    for (var from = 0; from < whole.length; from += PIECE_BYTES) {
      pieces.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + PIECE_BYTES)));
    }
    return pieces;
  }

  private static JsonObject json(Attachment attachment) {
    return new JsonObject()
        .put("fileName", attachment.fileName().revealFor(Purpose.STORING))
        .put("remark", attachment.remark().revealFor(Purpose.STORING))
        .put("hash", attachment.hash().revealFor(Purpose.STORING))
        .put("by", attachment.added().name().revealFor(Purpose.STORING));
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
        row.getString("state").equals("withdrawn"),
        detail.map(json -> json.getString("fileName")),
        detail.map(json -> json.getString("remark")),
        detail.map(json -> json.getString("hash")),
        new Written(
            row.getUUID("added_by"),
            detail.map(json -> json.getString("by")),
            row.getOffsetDateTime("added_at").toInstant()));
  }

  private static String detailOf(UUID id) {
    return "attachment|" + id;
  }

  private static String pieceOf(UUID id, String stage, int place) {
    return "attachment|" + id + "|" + stage + "|" + place;
  }

  enum Statement implements Sql {
    BEGIN("""
        -- $1 id, $2 case, $3 by whom, $4 when
        insert into routing.attachments (id, case_id, state, added_by, added_at)
        values ($1, $2, 'receiving', $3, $4)
        """),
    PUT("""
        -- $1 attachment, $2 stage, $3 place, $4 sealed
        insert into routing.attachment_pieces (attachment, stage, place, sealed)
        values ($1, $2, $3, $4)
        """),
    SENT("""
        -- $1 attachment
        select place, sealed
          from routing.attachment_pieces
         where attachment = $1
           and stage = 'sent'
         order by place
        """),
    DROP_SENT("""
        -- $1 attachment
        delete from routing.attachment_pieces
         where attachment = $1
           and stage = 'sent'
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
        -- $1 case, $2 id
        update routing.attachments
           set state = 'withdrawn'
         where case_id = $1
           and id = $2
           and state = 'kept'
        """),
    OF_CASE("""
        -- $1 case
        select id, state, kind, bytes, pieces, detail, added_by, added_at
          from routing.attachments
         where case_id = $1
           and state <> 'receiving'
         order by added_at desc, id
        """),
    PIECE("""
        -- $1 attachment, $2 place
        select place, sealed
          from routing.attachment_pieces
         where attachment = $1
           and stage = 'kept'
           and place = $2
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
