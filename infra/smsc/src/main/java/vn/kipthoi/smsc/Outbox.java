package vn.kipthoi.smsc;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What a carrier has to tell its sender: kept until there is a line and the sender has taken it. */
final class Outbox implements AutoCloseable {

  private static final long RETRY_MILLIS = 50;

  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory());
  private final Supplier<Optional<Line>> lines;

  /** Something to tell over whatever line there is. */
  @FunctionalInterface
  interface Message {
    void over(Line line) throws Exception;
  }

  Outbox(Supplier<Optional<Line>> lines) {
    this.lines = lines;
  }

  /** @return done when the sender has taken it */
  CompletableFuture<Void> tell(Message message) {
    var taken = new CompletableFuture<Void>();
    attempt(message, taken);
    return taken;
  }

  private void attempt(Message message, CompletableFuture<Void> taken) {
    threads.execute(() -> {
      if (!told(message)) {
        var _ =
            threads.schedule(() -> attempt(message, taken), RETRY_MILLIS, TimeUnit.MILLISECONDS);
      } else {
        var _ = taken.complete(null);
      }
    });
  }

  private boolean told(Message message) {
    var line = lines.get();
    if (line.isEmpty()) {
      return false;
    }
    try {
      message.over(line.get());
      return true;
    } catch (Exception notTaken) {
      return false;
    }
  }

  @Override
  public void close() {
    var _ = threads.shutdownNow();
  }
}
