package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.file.media.Examination;
import vn.kipthoi.routing.file.media.Examined;
import vn.kipthoi.routing.file.store.AttachmentStore;
import vn.kipthoi.routing.file.store.AttachmentStore.Attachment;
import vn.kipthoi.routing.file.store.AttachmentStore.Withdrawal;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.store.PieceStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * Files of a case. Each is sealed piece by piece as it comes in, and looked into when it is whole,
 * by few at a time: however many are sent at once, no more than those are in memory.
 */
public final class AttachmentDesk {

  public static final int LARGEST_BYTES = 10 * 1024 * 1024;
  public static final int MOST_OF_A_CASE = 100;

  private static final Duration LEFT_BEHIND = Duration.ofHours(2);
  private static final int LOOKED_INTO_AT_ONCE = 2;

  private final Archive archive;
  private final AttachmentStore attachments;
  private final PieceStore pieceStore;
  private final WorkerExecutor workers;
  private final Turnstile turnstile = new Turnstile(LOOKED_INTO_AT_ONCE);

  /** @param workers where files are looked into */
  public AttachmentDesk(Archive archive, CaseKeys keys, WorkerExecutor workers) {
    this.archive = archive;
    this.attachments = new AttachmentStore(keys);
    this.pieceStore = new PieceStore(keys);
    this.workers = workers;
  }

  /** What came of sending a file. */
  public sealed interface Attached {

    record Kept(Attachment attachment) implements Attached {}

    record Refused(Examined.Why why) implements Attached {}
  }

  /** A file that is coming in. */
  public final class Arrival {

    private final Viewer viewer;
    private final SeenCase seen;
    private final UUID id = UUID.randomUUID();
    private int pieces;

    private Arrival(Viewer viewer, SeenCase seen) {
      this.viewer = viewer;
      this.seen = seen;
    }

    public Future<Void> keep(Buffer piece) {
      return pieceStore.keepSent(archive.database().client(), seen.id(), id, pieces++, piece);
    }

    /** It is whole: looks into it, and keeps it when it is one of those that are taken. */
    public Future<Attached> close(Personal<String> fileName, Personal<String> remark) {
      return turnstile
          .pass(() -> pieceStore
              .sent(archive.database().client(), seen.id(), id)
              .compose(sent -> workers.executeBlocking(() -> Examination.of(sent), false))
              .compose(examined -> switch (examined) {
                case Examined.Refused(var why) -> drop().map(dropped -> new Attached.Refused(why));
                case Examined.Taken taken -> finish(taken, fileName, remark);
              }))
          .recover(failure -> drop().compose(dropped -> Future.failedFuture(failure)));
    }

    /** Its sender went away, or sent too much. */
    public Future<Void> drop() {
      return attachments.drop(archive.database().client(), id);
    }

    private Future<Attached> finish(
        Examined.Taken taken, Personal<String> fileName, Personal<String> remark) {
      var attachment = new Attachment(
          id,
          seen.id(),
          taken.kind(),
          taken.clean().length,
          0,
          Optional.empty(),
          fileName,
          remark,
          Personal.of(hash(taken.clean())),
          archive.by(viewer));
      var detail = new JsonObject()
          .put("attachment", id.toString())
          .put("kind", taken.kind().word())
          .put("bytes", taken.clean().length);
      return archive
          .database()
          .inTransaction(transaction -> attachments
              .finish(transaction, attachment, taken.clean())
              .compose(
                  kept -> archive.tell(transaction, viewer, seen.id(), "attachment-added", detail))
              .map(told -> new Attached.Kept(attachment)));
    }
  }

  /** Makes room for a file; empty when the case holds as many as it can. */
  public Future<Optional<Arrival>> receive(Viewer viewer, SeenCase seen) {
    var client = archive.database().client();
    var arrival = new Arrival(viewer, seen);
    return attachments
        .dropLeftBehind(client, archive.clock().instant().minus(LEFT_BEHIND))
        .compose(dropped -> attachments.count(client, seen.id()))
        .compose(count -> count >= MOST_OF_A_CASE
            ? Future.succeededFuture(Optional.empty())
            : attachments
                .begin(client, arrival.id, seen.id(), archive.by(viewer))
                .map(begun -> Optional.of(arrival)));
  }

  public Future<List<Attachment>> list(Viewer viewer, SeenCase seen) {
    return archive
        .database()
        .inTransaction(transaction -> archive
            .noteReading(transaction, viewer, seen.id(), "attachments-listed")
            .compose(noted -> attachments.of(transaction, seen.id())));
  }

  /** A file that somebody fetches; journaled with what for, before the first byte. */
  public Future<Optional<Attachment>> fetch(Viewer viewer, SeenCase seen, UUID id) {
    var detail = new JsonObject()
        .put("attachment", id.toString())
        .put("purpose", Purpose.SHOWING_TO_THE_CASE_TEAM.name());
    return archive
        .database()
        .inTransaction(transaction -> attachments
            .of(transaction, seen.id())
            .map(all -> all.stream()
                .filter(one -> one.id().equals(id) && !one.withdrawn())
                .findFirst())
            .compose(found -> found.isEmpty()
                ? Future.succeededFuture(found)
                : archive
                    .note(transaction, viewer, seen.id(), "attachment-read", detail)
                    .map(found)));
  }

  public Future<Optional<Buffer>> piece(Attachment attachment, int place) {
    return pieceStore.piece(archive.database().client(), attachment.of(), attachment.id(), place);
  }

  /**
   * It was laid here by mistake: it is no longer given out, and stays sealed and on record.
   *
   * @return whether it is withdrawn now, by this or by whoever was first; false when it is not there
   */
  public Future<Boolean> withdraw(Viewer viewer, SeenCase seen, UUID id, Personal<String> reason) {
    var detail = new JsonObject().put("attachment", id.toString());
    var withdrawal = new Withdrawal(reason, archive.by(viewer));
    return archive
        .database()
        .inTransaction(transaction -> attachments
            .withdraw(transaction, seen.id(), id, withdrawal)
            .compose(first -> first
                ? archive
                    .tell(transaction, viewer, seen.id(), "attachment-withdrawn", detail)
                    .map(true)
                : isWithdrawn(transaction, seen, id)));
  }

  private Future<Boolean> isWithdrawn(SqlClient transaction, SeenCase seen, UUID id) {
    return attachments
        .of(transaction, seen.id())
        .map(all -> all.stream().anyMatch(one -> one.id().equals(id) && one.withdrawn()));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
