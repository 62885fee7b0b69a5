package vn.kipthoi.platform.facts;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a reader reading: at each ring of the doorbell, and once a second in any case. A few facts
 * are in hand at the same time; when a look finds nothing, it rests until the next.
 */
public final class FactPump {

  private static final Logger LOG = LoggerFactory.getLogger(FactPump.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final int AT_ONCE = 4;

  private final Vertx vertx;
  private final FactReader reader;
  private final Runnable afterwards;
  private int looking;
  private boolean rungMeanwhile;
  private boolean stopped;
  private long timer = -1;

  public FactPump(Vertx vertx, FactReader reader) {
    this(vertx, reader, () -> {});
  }

  /** @param afterwards run after each fact whose handling is committed: the moment to ring on */
  public FactPump(Vertx vertx, FactReader reader, Runnable afterwards) {
    this.vertx = vertx;
    this.reader = reader;
    this.afterwards = afterwards;
  }

  /** Begins to look. All its work runs on one event loop, so its counters need no lock. */
  public void start(Doorbell doorbell) {
    vertx.getOrCreateContext().runOnContext(here -> {
      reader.kinds().forEach(kind -> doorbell.listen(kind, this::look));
      timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> look());
      look();
    });
  }

  /** Takes no further fact into hand. */
  public void stop() {
    stopped = true;
    var unused = vertx.cancelTimer(timer);
  }

  private void look() {
    rungMeanwhile = true;
    while (looking < AT_ONCE && !stopped) {
      looking++;
      readOn();
    }
  }

  private void readOn() {
    rungMeanwhile = false;
    reader.readNext().onComplete(read -> {
      if (read.failed()) {
        LOG.atWarn()
            .setCause(read.cause())
            .addKeyValue("reader", reader.name())
            .log("facts cannot be read at the moment");
      }
      var found = read.succeeded() && read.result();
      if (found) {
        afterwards.run();
      }
      if (!stopped && read.succeeded() && (found || rungMeanwhile)) {
        readOn();
      } else {
        looking--;
      }
    });
  }
}
