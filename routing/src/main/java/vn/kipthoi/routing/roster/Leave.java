package vn.kipthoi.routing.roster;

import java.time.Instant;
import java.util.UUID;

/** A person is on no roster between two moments, whatever else is said of them. */
public record Leave(UUID person, Instant from, Instant until) {

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
