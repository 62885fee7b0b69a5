package vn.kipthoi.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.web.Condition;

/** The public pages know when something waits too long, and when it is well again. */
class PulseTest {

  private static final Vertx VERTX = Vertx.vertx();

  private volatile Supplier<Future<Double>> waits = () -> Future.succeededFuture(1.0);
  private final Condition condition = new Condition();
  private final Pulse pulse = new Pulse(
      VERTX, new Vitals(List.of(new Vitals.Sign("deadlines", () -> waits.get(), 30))), condition);

  @AfterAll
  static void close() {
    VERTX.close().await();
  }

  @Test
  void knowsThatSomethingWaitsTooLongAndThatItIsWellAgain() {
    assertThat(lateWhen(() -> Future.succeededFuture(1.0))).isFalse();
    assertThat(lateWhen(() -> Future.succeededFuture(31.0))).isTrue();
    assertThat(lateWhen(() -> Future.succeededFuture(0.0))).isFalse();
  }

  @Test
  void takesWhatCannotBeLookedAtForLate() {
    assertThat(lateWhen(() -> Future.failedFuture("the database does not answer")))
        .isTrue();
  }

  private boolean lateWhen(Supplier<Future<Double>> waited) {
    waits = waited;
    var unused = pulse.feel().toCompletionStage().toCompletableFuture().join();
    return condition.isLate();
  }
}
