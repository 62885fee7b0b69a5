package vn.kipthoi.intake.spool.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.intake.desk.Entering;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.Receipts;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.spool.KeptReport;
import vn.kipthoi.intake.store.Marks;
import vn.kipthoi.platform.sql.Outage;

/**
 * Enters kept reports into the database as soon as it can be used, the urgent first, and removes a
 * file only after its commit. Whoever enters the same report a second time finds it there.
 */
public final class Drain {

  private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Vertx vertx;
  private final Spool spool;
  private final IntakeDesk desk;
  private final Receipts receipts;
  private final AtomicBoolean draining = new AtomicBoolean();
  private volatile SpoolState state = new SpoolState(0, 0, Optional.empty());
  private long timer;

  Drain(Vertx vertx, Spool spool, IntakeDesk desk, Receipts receipts) {
    this.vertx = vertx;
    this.spool = spool;
    this.desk = desk;
    this.receipts = receipts;
  }

  void start() {
    timer = vertx.setPeriodic(0, LOOK_EVERY.toMillis(), tick -> look());
  }

  void stop() {
    var unused = vertx.cancelTimer(timer);
  }

  /** As of the last look. */
  SpoolState state() {
    return state;
  }

  private void look() {
    if (draining.compareAndSet(false, true)) {
      drain()
          .onFailure(failure -> LOG.atError()
              .addKeyValue("failure", failure.getClass().getName())
              .log("kept reports could not be looked at; tried again"))
          .onComplete(done -> draining.set(false));
    }
  }

  /** One round over all that waits. It ends early when the database still cannot be used. */
  Future<SpoolState> drain() {
    return spool.contents().compose(contents -> {
      state = state(contents.reports(), contents.unreadable());
      return enter(contents.reports(), contents.unreadable());
    });
  }

  private Future<SpoolState> enter(List<KeptReport> waiting, int stuck) {
    state = state(waiting, stuck);
    return waiting.isEmpty()
        ? Future.succeededFuture(state)
        : enter(waiting.getFirst())
            .compose(
                entered -> enter(rest(waiting), stuck),
                failure -> Outage.is(failure)
                    ? Future.succeededFuture(state)
                    : stuck(failure).compose(told -> enter(rest(waiting), stuck + 1)));
  }

  private Future<Void> enter(KeptReport kept) {
    return enter(kept, kept.marks())
        .compose(entering -> entering instanceof Entering.KeyUsedOtherwise
            ? enter(kept, ownMarks())
            : Future.succeededFuture(entering))
        .compose(entered -> spool.remove(kept));
  }

  private Future<Entering> enter(KeptReport kept, Marks marks) {
    return desk.enter(kept.draft(), marks, kept.judgements(), kept.keptAt())
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * The key reached the database with something else, after the outage. Its receipt leads there; what
   * was told here is a report all the same.
   */
  private Marks ownMarks() {
    LOG.error("a kept report's key was used for another report since: it is entered under its own");
    return receipts.marks(
        Sending.of(Optional.of(UUID.randomUUID()), Optional.empty(), new JsonObject()));
  }

  private static Future<Void> stuck(Throwable failure) {
    LOG.atError()
        .addKeyValue("failure", failure.getClass().getName())
        .log("a kept report is refused by the database; it stays on the disk and is tried again");
    return Future.succeededFuture();
  }

  private static SpoolState state(List<KeptReport> waiting, int stuck) {
    return new SpoolState(
        waiting.size() + stuck,
        stuck,
        waiting.stream().map(KeptReport::keptAt).min(Comparator.naturalOrder()));
  }

  private static List<KeptReport> rest(List<KeptReport> waiting) {
    return waiting.subList(1, waiting.size());
  }
}
