package vn.kipthoi.routing.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A person is on duty around the clock from a moment on, while no weekly pattern says otherwise. */
public record Standing(UUID person, int place, Instant from, Optional<Instant> until) {

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
  }
}
