package vn.kipthoi.testkit;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waiting in tests, with one limit for all of them. */
public final class Await {

  /** Generous, because a busy machine is slow and a wrong failure costs more than a late one. */
  public static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private Await() {}

  /**
   * The value of the future.
   *
   * @throws RuntimeException the future's own failure, as it is
   * @throws AssertionError when nothing has come within {@link #LIMIT}
   */
  public static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw Await.<RuntimeException>asItIs(Objects.requireNonNull(e.getCause()));
    } catch (TimeoutException e) {
      throw new AssertionError("nothing came within " + LIMIT, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }

  /** Waits until the assertion holds, and fails with what it last said. */
  public static void eventually(ThrowingRunnable assertion) {
    Awaitility.await().atMost(LIMIT).pollInterval(LOOK_EVERY).untilAsserted(assertion);
  }

  /** Checked or not, the failure reaches the test as it was thrown. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E asItIs(Throwable failure) throws E {
    throw (E) failure;
  }
}
