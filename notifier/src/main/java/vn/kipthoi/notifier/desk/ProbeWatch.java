package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.store.ProbeStore;
import vn.kipthoi.platform.sql.Database;

/**
 * Says since when no probe has arrived, by a watch of this node's own: whether alerts come through
 * is not measured by the clocks that alerts go by.
 */
public final class ProbeWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ProbeWatch.class);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);
  private static final double NANOS = 1e9;

  /** @param seenAt by the node's watch, in nanoseconds */
  private record Seen(Optional<Long> line, long seenAt) {}

  private final Vertx vertx;
  private final Database database;
  private final LongSupplier nanos;
  private final ProbeStore store = new ProbeStore();
  private final AtomicReference<Seen> last;
  private long timer = -1;

  /** @param nanos a watch that only goes forward */
  public ProbeWatch(Vertx vertx, Database database, LongSupplier nanos) {
    this.vertx = vertx;
    this.database = database;
    this.nanos = nanos;
    this.last = new AtomicReference<>(new Seen(Optional.empty(), nanos.getAsLong()));
  }

  public void start() {
    timer = vertx.setPeriodic(FORGET_EVERY.toMillis(), tick -> {
      var _ = store
          .forget(database.client())
          .onFailure(failure -> LOG.atWarn().setCause(failure).log("old probes stay"));
    });
  }

  public void stop() {
    var _ = vertx.cancelTimer(timer);
  }

  /** Since when, in seconds; since this node began, while it has seen none. */
  public Future<Double> silentSeconds() {
    return store.newestArrived(database.client()).map(line -> {
      var now = nanos.getAsLong();
      var seen = last.updateAndGet(
          before -> line.isPresent() && !line.equals(before.line()) ? new Seen(line, now) : before);
      return (now - seen.seenAt()) / NANOS;
    });
  }
}
