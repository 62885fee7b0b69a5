package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whether this node lives, and whether it can take a report. Modules say what they need for it. */
final class Health {

  /** A monitor that waits longer takes the node for dead. */
  private static final long PATIENCE_SECONDS = 2;

  /** One thing without which a report cannot be taken. */
  private record Need(String name, Supplier<Future<Void>> check) {

    Future<JsonObject> state() {
      return asked()
          .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .map(met -> JsonObject.of("name", name, "met", true))
          .otherwise(JsonObject.of("name", name, "met", false));
    }

    private Future<Void> asked() {
      try {
        return check.get();
      } catch (RuntimeException e) {
        return Future.failedFuture(e);
      }
    }
  }

  private final List<Need> needs = new CopyOnWriteArrayList<>();

  void need(String name, Supplier<Future<Void>> check) {
    needs.add(new Need(name, check));
  }

  Future<Answer> live(RoutingContext ctx) {
    return Future.succeededFuture(Answer.ok(JsonObject.of("live", true)));
  }

  Future<Answer> ready(RoutingContext ctx) {
    return Future.all(needs.stream().map(Need::state).toList())
        .map(states -> answer(states.<JsonObject>list()));
  }

  private static Answer answer(List<JsonObject> states) {
    var ready = states.stream().allMatch(state -> state.getBoolean("met"));
    return Answer.json(
        ready ? 200 : 503, JsonObject.of("ready", ready, "needs", new JsonArray(states)));
  }
}
