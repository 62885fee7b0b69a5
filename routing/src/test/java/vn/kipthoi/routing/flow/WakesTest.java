package vn.kipthoi.routing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WakesTest {

  /** More than a stack has room for. */
  private static final int MANY = 20_000;

  private final Vertx vertx = Vertx.vertx();
  private final Settled settled = new Settled();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void goesOnAfterAnyNumberThatFailAtOnce() {
    var context = vertx.getOrCreateContext();
    context.runOnContext(here -> {
      // The first are asked and wait; when the line breaks, they and all the others fail.
      var slow = Promise.<Boolean>promise();
      var wakes = new Wakes(vertx, deadline -> slow.future(), settled);
      for (var one = 0; one < MANY; one++) {
        wakes.wakeFor(UUID.randomUUID());
      }
      context.runOnContext(then -> slow.fail("the database is away"));
    });

    eventually(() -> assertThat(settled.deadlines()).hasSize(MANY));
  }

  private record Settled(Set<UUID> deadlines) implements Alarm {

    Settled() {
      this(ConcurrentHashMap.newKeySet());
    }

    @Override
    public void set(UUID deadline, Instant dueAt) {}

    @Override
    public void clear(UUID deadline) {
      deadlines.add(deadline);
    }
  }
}
