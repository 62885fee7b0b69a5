package vn.kipthoi.intake.likeness.desk;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.likeness.store.MarkStore;
import vn.kipthoi.intake.likeness.store.MarkStore.Unmarked;
import vn.kipthoi.platform.sql.Database;

/**
 * Marks the reports that were taken before there were marks, or under older rules, a few at a time.
 * It keeps no note of how far it came: a report is marked or it is not, so any node may stop and
 * start at any moment, and several may work at once. What cannot be opened any more stays unmarked.
 */
public final class MarkingOfOlder {

  private static final Logger LOG = LoggerFactory.getLogger(MarkingOfOlder.class);
  private static final int BATCH = 50;

  /** Between batches, so that reports that are being taken come first. */
  private static final long BREATH_MILLIS = 20;

  private final Vertx vertx;
  private final Database database;
  private final Reports reports;
  private final Marking marking;
  private final MarkStore store = new MarkStore();
  private volatile boolean stopped;

  public MarkingOfOlder(Vertx vertx, Database database, Reports reports, Marking marking) {
    this.vertx = vertx;
    this.database = database;
    this.reports = reports;
    this.marking = marking;
  }

  /** Goes through all of them once; how many were marked. */
  public Future<Integer> run() {
    var all = Promise.<Integer>promise();
    goOn(Unmarked.FIRST, 0, all);
    return all.future();
  }

  /** Ends after the batch in hand. */
  public void stop() {
    stopped = true;
  }

  /** Each batch begins from a timer and not within the one before, however many there are. */
  private void goOn(Unmarked last, int before, Promise<Integer> all) {
    store
        .unmarked(database.client(), last, BATCH)
        .compose(batch -> marked(batch).map(count -> new Done(batch, before + count)))
        .onFailure(all::fail)
        .onSuccess(done -> {
          if (done.batch().isEmpty() || stopped) {
            all.complete(done.count());
          } else {
            var unused = vertx.setTimer(
                BREATH_MILLIS, timer -> goOn(done.batch().getLast(), done.count(), all));
          }
        });
  }

  private record Done(List<Unmarked> batch, int count) {}

  private Future<Integer> marked(List<Unmarked> batch) {
    var count = Future.succeededFuture(0);
    for (var one : batch) {
      count = count.compose(before -> marked(one).map(done -> done ? before + 1 : before));
    }
    return count;
  }

  /** A report whose key was destroyed is skipped; so is one that fails, until the next run. */
  private Future<Boolean> marked(Unmarked one) {
    return reports
        .find(one.report())
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(false)
            : marking.mark(database.client(), found.get()).map(true))
        .recover(failure -> skipped(one, failure));
  }

  /** The class alone: a message might quote what was being read. */
  private static Future<Boolean> skipped(Unmarked one, Throwable failure) {
    LOG.atDebug()
        .addKeyValue("reportId", one.report())
        .addKeyValue("failure", failure.getClass().getName())
        .log("a report could not be marked");
    return Future.succeededFuture(false);
  }
}
