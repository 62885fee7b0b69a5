package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets so many through at a time, and the others one after the other. Nobody is turned away. */
final class Turnstile {

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Promise<Void>> waiting = new ArrayDeque<>();
  private int free;

  Turnstile(int atOnce) {
    this.free = atOnce;
  }

  <T> Future<T> pass(Supplier<Future<T>> work) {
    return enter().compose(in -> work.get()).eventually(() -> {
      leave();
      return Future.succeededFuture();
    });
  }

  private Future<Void> enter() {
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return Future.succeededFuture();
      }
      var turn = Promise.<Void>promise();
      waiting.add(turn);
      return turn.future();
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    @Nullable Promise<Void> next;
    lock.lock();
    try {
      next = waiting.poll();
      if (next == null) {
        free++;
        return;
      }
    } finally {
      lock.unlock();
    }
    next.complete();
  }
}
