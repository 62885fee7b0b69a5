package vn.kipthoi.routing.desk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.Milestone;

/**
 * A case has reached a milestone.
 *
 * @param at when it was so
 * @param account whose account said so, if one did
 * @param person who of a roster said so, if one did
 * @param detail ids and codes only
 */
public record Reached(
    Milestone milestone,
    Instant at,
    Optional<UUID> account,
    Optional<UUID> person,
    JsonObject detail) {

  /** What the system found by itself. */
  public static Reached of(Milestone milestone, Instant at) {
    return new Reached(milestone, at, Optional.empty(), Optional.empty(), new JsonObject());
  }

  /** What somebody of a roster did, signed in or by text. */
  public static Reached by(UUID person, Milestone milestone, Instant at) {
    return new Reached(milestone, at, Optional.empty(), Optional.of(person), new JsonObject());
  }
}
