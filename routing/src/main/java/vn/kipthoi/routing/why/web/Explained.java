package vn.kipthoi.routing.why.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case explained, in sentences.
 *
 * @param here why it is where it is
 * @param escalated why it went further up, or did not, in the order in which it happened
 * @param next what happens next; with the moment where there is one
 */
public record Explained(List<String> here, List<String> escalated, List<Next> next) {

  public Explained {
    here = List.copyOf(here);
    escalated = List.copyOf(escalated);
    next = List.copyOf(next);
  }

  /** Something that is going to happen. */
  public record Next(Optional<Instant> at, String text) {

    JsonObject json() {
      var json = new JsonObject().put("text", text);
      at.ifPresent(moment -> json.put("at", moment.toString()));
      return json;
    }
  }

  JsonObject json() {
    return new JsonObject()
        .put("here", new JsonArray(here))
        .put("escalated", new JsonArray(escalated))
        .put("next", new JsonArray(next.stream().map(Next::json).toList()));
  }
}
