package vn.kipthoi.launcher;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a future while the program starts or stops: never on an event loop. */
final class Blocking {

  /** Longer than anything takes on a busy machine, and shorter than an administrator waits. */
  private static final long LONGEST_WAIT_SECONDS = 120;

  private Blocking() {}

  @CanIgnoreReturnValue
  static <T> T on(Future<T> future) {
    try {
      return future.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new CompletionException("a part of the program did not start or stop in time", e);
    }
  }
}
