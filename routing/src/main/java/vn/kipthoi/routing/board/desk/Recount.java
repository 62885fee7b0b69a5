package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.board.store.RecountStore;

/** Counts again every few minutes, on one node at a time. */
public final class Recount {

  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int FORGOTTEN_AT_ONCE = 20_000;

  private final Vertx vertx;
  private final Database database;
  private final InstantSource clock;
  private final RecountStore store = new RecountStore();
  private long timer;

  public Recount(Vertx vertx, Database database, InstantSource clock) {
    this.vertx = vertx;
    this.database = database;
    this.clock = clock;
  }

  public void start() {
    timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
      var unused = once().onFailure(this::notThisTime);
    });
  }

  public void stop() {
    vertx.cancelTimer(timer);
  }

  /** Answers how many deadlines stood wrong on boards. */
  public Future<Integer> once() {
    return database
        .inTransaction(transaction -> store
            .isOurs(transaction)
            .compose(ours -> ours
                ? store
                    .recount(transaction)
                    .compose(right -> store
                        .forget(transaction, clock.instant(), FORGOTTEN_AT_ONCE)
                        .map(right))
                : Future.succeededFuture(0)))
        .onSuccess(this::tell);
  }

  private void tell(int right) {
    if (right > 0) {
      LOG.atInfo().addKeyValue("deadlines", right).log("boards were counted again");
    }
  }

  private void notThisTime(Throwable failure) {
    LOG.atWarn()
        .addKeyValue("failure", failure.getClass().getSimpleName())
        .log("boards could not be counted again");
  }
}
