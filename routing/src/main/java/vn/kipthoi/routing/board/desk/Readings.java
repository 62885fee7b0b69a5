package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was read a moment ago, for all who ask the same meanwhile. While it is being read nobody else
 * begins to; a reading that failed is given to those who waited for it and to nobody more.
 *
 * @param <Q> what is asked
 * @param <A> what was read
 */
final class Readings<Q, A> {

  private final Vertx vertx;
  private final Duration holds;
  private final Map<Q, Reading<A>> kept = new ConcurrentHashMap<>();

  /** @param holds how long after its beginning a reading is given to others */
  Readings(Vertx vertx, Duration holds) {
    this.vertx = vertx;
    this.holds = holds;
  }

  private record Reading<A>(long began, Future<A> answer) {}

  Future<A> of(Q question, Supplier<Future<A>> read) {
    var now = System.nanoTime();
    kept.values().removeIf(reading -> now - reading.began() > holds.toNanos());
    var shared =
        kept.computeIfAbsent(question, first -> new Reading<>(now, read.get())).answer();
    return here(shared.onFailure(broken -> kept.remove(question)));
  }

  /** What was read before is given to nobody more. */
  void forget() {
    kept.clear();
  }

  /** Whoever asked goes on where they were, not where the first of them reads. */
  private Future<A> here(Future<A> elsewhere) {
    var home = vertx.getOrCreateContext();
    var promise = Promise.<A>promise();
    var unused = elsewhere.onComplete(done -> home.runOnContext(back -> promise.handle(done)));
    return promise.future();
  }
}
