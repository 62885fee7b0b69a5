package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.store.DeadEndStore;
import vn.kipthoi.platform.sql.Database;

/**
 * Looks once a second for rungs of which nobody can be told, and says so to routing. A node that
 * dies in between leaves it to be said again, which changes nothing; what routing does not hear is
 * said again too.
 */
public final class DeadEndWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DeadEndWatch.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Database database;
  private final DeadEndStore store;
  private final Function<UUID, Future<Void>> routing;
  private boolean looking;
  private long timer = -1;

  /** @param routing is told of a deadline, and may be told of it again */
  public DeadEndWatch(
      Vertx vertx, Database database, DeadEndStore store, Function<UUID, Future<Void>> routing) {
    this.vertx = vertx;
    this.database = database;
    this.store = store;
    this.routing = routing;
  }

  public void start() {
    timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> lookUnlessLooking());
  }

  public void stop() {
    var _ = vertx.cancelTimer(timer);
  }

  /** One look; done when routing knows of all that was found. It fails only when the database does. */
  Future<Void> look() {
    return store.found(database.client()).compose(this::tellAll);
  }

  private Future<Void> tellAll(List<UUID> deadlines) {
    return Future.join(deadlines.stream().map(this::tell).toList()).mapEmpty();
  }

  private Future<Void> tell(UUID deadline) {
    return routing
        .apply(deadline)
        .compose(heard -> store.told(database.client(), deadline))
        .recover(failure -> {
          LOG.atWarn()
              .setCause(failure)
              .addKeyValue("deadlineId", deadline)
              .log("routing could not be told that nobody of a rung can be reached");
          return Future.succeededFuture();
        });
  }

  private void lookUnlessLooking() {
    if (looking) {
      return;
    }
    looking = true;
    var _ = look().onComplete(looked -> {
      looking = false;
      if (looked.failed()) {
        LOG.atWarn().setCause(looked.cause()).log("nobody looks for rungs that cannot be reached");
      }
    });
  }
}
