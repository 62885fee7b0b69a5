package vn.kipthoi.launcher;

import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import vn.kipthoi.postgres.DatabaseAddress;

/**
 * What stands before any module: a migrated database, a place in the cluster, the event loops on
 * it, and a Camel context. They start together, as far as they can.
 */
record Foundations(
    DatabaseAddress database, HazelcastInstance hazelcast, Vertx vertx, CamelContext camel) {

  /** Blocks until all stand; when one does not, the others are left to {@code undo}. */
  static Foundations lay(NodeSettings settings, Undo undo) {
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      var database = begin(together, () -> DatabaseDoor.open(settings, undo));
      var camel = begin(together, () -> Flows.start(undo));
      var hazelcast = begin(together, () -> ClusterMember.join(settings.cluster(), undo));
      var vertx =
          begin(together, () -> EventLoops.start(settings.cluster(), result(hazelcast), undo));
      return new Foundations(result(database), result(hazelcast), result(vertx), result(camel));
    }
  }

  private static <T> CompletableFuture<T> begin(ExecutorService together, Supplier<T> part) {
    return CompletableFuture.supplyAsync(part, together);
  }

  private static <T> T result(CompletableFuture<T> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException reason ? reason : e;
    }
  }
}
