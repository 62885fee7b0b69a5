package vn.kipthoi.notifier.sms.desk;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.Arrivals;
import vn.kipthoi.notifier.sms.store.ProofStore;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.notifier.sms.store.ReceiptStore.Fate;
import vn.kipthoi.notifier.sms.store.ReceiptStore.Part;
import vn.kipthoi.notifier.sms.store.ReceiptStore.Received;
import vn.kipthoi.notifier.sms.store.ReceiptStore.Waiting;
import vn.kipthoi.platform.sql.Database;

/**
 * Keeps what carriers report, and applies it: each report in a transaction of its own, under the
 * lock of the attempt that it is of, so that reports may come in any order, twice, and on any node.
 */
public final class ReceiptDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptDesk.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** A receipt may overtake the answer to what it is of, by a moment. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** After that it belongs to nobody: a carrier mistook us for somebody else. */
  private static final Duration NOBODYS = Duration.ofMinutes(10);

  /** What reports are kept in. */
  public record Stores(ReceiptStore receipts, ProofStore proofs) {}

  private final Context home;
  private final Vertx vertx;
  private final Database database;
  private final Stores stores;
  private final Arrivals arrivals;
  private final Duration wait;
  private final Promise<Void> idle = Promise.promise();
  private boolean stopped;
  private boolean applying;
  private boolean again;
  private long timer = -1;

  /** @param wait how long before a text that did not arrive is tried again */
  public ReceiptDesk(
      Vertx vertx, Database database, Stores stores, Arrivals arrivals, Duration wait) {
    this.vertx = vertx;
    this.home = vertx.getOrCreateContext();
    this.database = database;
    this.stores = stores;
    this.arrivals = arrivals;
    this.wait = wait;
  }

  public void start() {
    home.runOnContext(here -> timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> look()));
  }

  /** Applies nothing more; done when what is being applied is written down. */
  public Future<Void> stop() {
    home.runOnContext(here -> {
      var _ = vertx.cancelTimer(timer);
      stopped = true;
      settle();
    });
    return idle.future();
  }

  private void settle() {
    if (stopped && !applying) {
      var _ = idle.tryComplete();
    }
  }

  /** Done when the report is safe; only then is it confirmed to its carrier. */
  public Future<Void> keep(Received received) {
    return stores
        .receipts()
        .keep(database.client(), received)
        .onSuccess(kept -> home.runOnContext(here -> look()));
  }

  /** Applies whatever waits. Called while it is at it, it looks once more. */
  private void look() {
    again = true;
    if (applying || stopped) {
      return;
    }
    again = false;
    applying = true;
    database
        .inTransaction(this::applyOne)
        .onComplete(done -> home.runOnContext(here -> {
          applying = false;
          settle();
          if (done.failed()) {
            LOG.atWarn()
                .setCause(done.cause())
                .log("what carriers report cannot be applied just now");
          } else if (done.result() || again) {
            look();
          }
        }));
  }

  /** @return whether there was one */
  private Future<Boolean> applyOne(SqlConnection transaction) {
    return stores
        .receipts()
        .next(transaction)
        .compose(next -> next.isEmpty()
            ? Future.succeededFuture(false)
            : apply(transaction, next.get()).map(true));
  }

  private Future<Void> apply(SqlConnection transaction, Waiting waiting) {
    return waiting
        .part()
        .map(part -> apply(transaction, waiting, part))
        .orElseGet(() -> stores.receipts().later(transaction, waiting, LOOK_AGAIN, NOBODYS));
  }

  private Future<Void> apply(SqlConnection transaction, Waiting waiting, Part part) {
    var receipts = stores.receipts();
    return receipts
        .lock(transaction, part.key())
        .compose(locked -> receipts.advance(transaction, waiting, part))
        .compose(fate -> receipts
            .settle(transaction, waiting, fate)
            .compose(settled -> fate == Fate.APPLIED
                ? prove(transaction, waiting, part)
                : Future.succeededFuture()));
  }

  private Future<Void> prove(SqlConnection transaction, Waiting waiting, Part part) {
    return stores
        .proofs()
        .derive(transaction, part.key(), waiting.receivedAt(), wait)
        .compose(arrival -> arrival
            .map(reached -> arrivals.arrived(transaction, reached))
            .orElseGet(Future::succeededFuture));
  }
}
