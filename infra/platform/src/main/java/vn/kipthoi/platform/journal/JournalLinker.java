package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links what was written, each second, on every node that runs. Now and then it says in the log how
 * far the chain is: a log is kept elsewhere than the database, and a chain that has since become
 * shorter contradicts it.
 */
public final class JournalLinker {

  private static final Logger LOG = LoggerFactory.getLogger(JournalLinker.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration SAID_EVERY = Duration.ofMinutes(10);

  private final Vertx vertx;
  private final JournalChain chain;
  private final InstantSource clock;
  private Instant sayAfter = Instant.EPOCH;
  private boolean stopped;
  private boolean busy;
  private long timer = -1;

  public JournalLinker(Vertx vertx, JournalChain chain, InstantSource clock) {
    this.vertx = vertx;
    this.chain = chain;
    this.clock = clock;
  }

  /** All its work runs on one event loop. */
  public void start() {
    vertx.getOrCreateContext().runOnContext(here -> {
      timer = vertx.setPeriodic(EVERY.toMillis(), tick -> look());
      look();
    });
  }

  public void stop() {
    stopped = true;
    var unused = vertx.cancelTimer(timer);
  }

  private void look() {
    if (!busy && !stopped) {
      busy = true;
      linkAll().onComplete(done -> {
        busy = false;
        if (done.failed() && !stopped) {
          LOG.atWarn().setCause(done.cause()).log("the journal cannot be linked at the moment");
        }
      });
    }
  }

  private Future<Void> linkAll() {
    return chain
        .linkOn()
        .compose(head -> head.isEmpty() || stopped ? Future.succeededFuture() : goOn(head));
  }

  private Future<Void> goOn(Optional<JournalChain.Head> head) {
    head.ifPresent(this::say);
    return linkAll();
  }

  private void say(JournalChain.Head head) {
    var now = clock.instant();
    if (now.isAfter(sayAfter)) {
      sayAfter = now.plus(SAID_EVERY);
      LOG.atInfo()
          .addKeyValue("link", head.link())
          .addKeyValue("hash", head.hashText())
          .log("the journal's chain has come this far");
    }
  }
}
