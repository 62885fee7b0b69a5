package vn.kipthoi.routing.owing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.policy.Condition;

/**
 * How urgent a case was found to be, at one moment.
 *
 * @param holding what else holds that decides about lengths, such as the law's twelve hours
 * @param mayTakeLonger whether the shift lead allowed, with a reason, that what this rating leaves
 *     more time for gets it; without, a lower rating changes no deadline (domain rule 4)
 */
public record Rating(Instant at, Priority priority, Set<Condition> holding, boolean mayTakeLonger) {

  static final Comparator<Rating> IN_ORDER = Comparator.comparing(Rating::at)
      .thenComparing(Rating::priority)
      .thenComparing(Rating::mayTakeLonger)
      .thenComparing(rating -> rating.holding().stream().sorted().toList().toString());

  public Rating {
    holding = Set.copyOf(holding);
  }
}
