package vn.kipthoi.routing.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.desk.Post;

/**
 * The body that answers for a unit on one rung of the ladder.
 *
 * @param until the first moment without it; empty while in force
 * @param edit grows with every change of the team or of its roster
 */
public record Team(UUID id, Post post, Instant from, Optional<Instant> until, int edit) {

  public boolean isInForce(Instant now) {
    return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
  }
}
