package vn.kipthoi.launcher;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;

/** Starts Vert.x with an event bus that reaches the other members of the cluster. */
final class EventLoops {

  private EventLoops() {}

  static Vertx start(ClusterSettings settings, HazelcastInstance hazelcast, Undo undo) {
    var options =
        new VertxOptions().setEventBusOptions(new EventBusOptions().setHost(settings.host()));
    var vertx = Blocking.on(Vertx.builder()
        .with(options)
        .withClusterManager(new HazelcastClusterManager(hazelcast))
        .buildClustered());
    undo.later("Vert.x", () -> Blocking.on(vertx.close()));
    return vertx;
  }
}
