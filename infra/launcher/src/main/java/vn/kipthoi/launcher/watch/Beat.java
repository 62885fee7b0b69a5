package vn.kipthoi.launcher.watch;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What a node says of itself every ten seconds, when it is well. A node that is not says nothing.
 *
 * @param node where it is reached
 * @param at by its own clock; each beat is later than the one before
 * @param leaving whether it stops on purpose, and will be silent from now on
 */
public record Beat(String node, Instant at, boolean leaving) {

  private static final int LONGEST_NAME = 200;

  String text() {
    return new JsonObject()
        .put("node", node)
        .put("at", at.toString())
        .put("leaving", leaving)
        .encode();
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  static Optional<Beat> parse(String text) {
    try {
      var json = new JsonObject(text);
      var node = json.getString("node", "");
      var beat = new Beat(
          node, Instant.parse(json.getString("at", "")), json.getBoolean("leaving", false));
      return Optional.of(beat).filter(read -> !node.isBlank() && node.length() <= LONGEST_NAME);
    } catch (DecodeException | DateTimeException | ClassCastException e) {
      return Optional.empty();
    }
  }
}
