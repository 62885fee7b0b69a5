package vn.kipthoi.benchmarks;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on the main thread, which is no event loop. */
final class Waiting {

  private static final int MINUTES = 20;

  private Waiting() {}

  @CanIgnoreReturnValue
  static <T> T on(Future<T> future) {
    try {
      return future.await(MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      throw new IllegalStateException("nothing came for %d minutes".formatted(MINUTES), e);
    }
  }
}
