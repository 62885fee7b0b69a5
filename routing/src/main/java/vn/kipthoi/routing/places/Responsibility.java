package vn.kipthoi.routing.places;

import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;

/**
 * Who answers for what because of the places. The commune where it happened verifies (Decree 56/2017
 * art. 26), or the one where the child is now when there is danger; the commune where the child lives
 * leads the plan (art. 27; Law on Children art. 52(2)).
 *
 * @param verifies empty while neither place is known
 * @param plans empty while it is not known where the child lives
 */
public record Responsibility(Optional<UnitCode> verifies, Optional<UnitCode> plans) {

  public static Responsibility of(Map<Whereabout.Kind, UnitCode> places, boolean danger) {
    var now = Optional.ofNullable(places.get(Whereabout.Kind.NOW));
    var event = Optional.ofNullable(places.get(Whereabout.Kind.EVENT));
    var home = Optional.ofNullable(places.get(Whereabout.Kind.HOME));
    var verifies = danger ? now.or(() -> event) : event.or(() -> now);
    return new Responsibility(verifies, home);
  }

  /** Whether the plan is another commune's than the one that has the case. */
  public boolean needsSecond(UnitCode holder) {
    return plans.filter(unit -> !unit.equals(holder)).isPresent();
  }
}
