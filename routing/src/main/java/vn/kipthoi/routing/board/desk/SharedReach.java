package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.board.Readiness;

/**
 * Who could be reached, as it was found out a quarter of a minute ago at the most: the rosters of
 * all communes of the country take seconds to ask. Whoever shows it says as of when it is.
 */
public final class SharedReach {

  private static final Duration HOLDS = Duration.ofSeconds(15);

  private final Reach reach;
  private final Readings<List<UnitCode>, Reached> readings;

  public SharedReach(Vertx vertx, Reach reach) {
    this.reach = reach;
    this.readings = new Readings<>(vertx, HOLDS);
  }

  /**
   * What was found out.
   *
   * @param at as of when
   * @param communes gaps first
   */
  public record Reached(Instant at, List<Readiness> communes) {
    public Reached {
      communes = List.copyOf(communes);
    }
  }

  public Future<Reached> of(List<UnitCode> communes) {
    return readings.of(List.copyOf(communes), () -> {
      var at = reach.now();
      return reach.of(communes).map(found -> new Reached(at, found));
    });
  }
}
