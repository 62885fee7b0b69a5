package vn.kipthoi.routing.file.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/**
 * Keeps {@code routing.attachment_pieces}. Each piece is sealed, and bound to its attachment, its
 * stage and its place: none can be moved, swapped or left out.
 */
public final class PieceStore {

  private static final int PIECE_BYTES = 256 * 1024;

  private final CaseKeys keys;

  public PieceStore(CaseKeys keys) {
    this.keys = keys;
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

  /** Puts what was found harmless in the place of what was sent; says in how many pieces. */
  Future<Integer> replace(SqlClient transaction, DataKey key, UUID id, byte[] clean) {
    var pieces = cut(clean);
    var all = transaction
        .preparedQuery(Statement.DROP_SENT.text())
        .execute(Tuple.of(id))
        .<Void>mapEmpty();
    for (var place = 0; place < pieces.size(); place++) {
      var at = place;
      all = all.compose(before -> put(transaction, key, id, "kept", at, pieces.get(at)));
    }
    return all.map(pieces.size());
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

  private static List<byte[]> cut(byte[] whole) {
    var pieces = new ArrayList<byte[]>();
    for (var from = 0; from < whole.length; from += PIECE_BYTES) {
      pieces.add(Arrays.copyOfRange(whole, from, Math.min(whole.length, from + PIECE_BYTES)));
    }
    return pieces;
  }

  private static String pieceOf(UUID id, String stage, int place) {
    return "attachment|" + id + "|" + stage + "|" + place;
  }

  enum Statement implements Sql {
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
