package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.UnitCode;

/** Looks every quarter of an hour whether a night is to be checked, and what has been put right. */
public final class IncidentWatch {

  private static final Logger LOG = LoggerFactory.getLogger(IncidentWatch.class);
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final Vertx vertx;
  private final Incidents incidents;
  private final Supplier<List<UnitCode>> communes;
  private long timer = -1;

  /** @param communes all of the country, as they are today */
  public IncidentWatch(Vertx vertx, Incidents incidents, Supplier<List<UnitCode>> communes) {
    this.vertx = vertx;
    this.incidents = incidents;
    this.communes = communes;
  }

  public void start() {
    timer = vertx.setPeriodic(EVERY.toMillis(), tick -> {
      var _ = look()
          .onFailure(failure -> LOG.atWarn()
              .addKeyValue("failure", failure.getClass().getSimpleName())
              .log("nobody looks whether communes can be reached"));
    });
  }

  public void stop() {
    var _ = vertx.cancelTimer(timer);
  }

  private Future<Integer> look() {
    return incidents
        .check(communes.get())
        .onSuccess(found -> found.ifPresent(gaps -> LOG.atInfo()
            .addKeyValue("gaps", gaps)
            .log("it was checked which communes could be reached")))
        .compose(checked -> incidents.putRight());
  }
}
