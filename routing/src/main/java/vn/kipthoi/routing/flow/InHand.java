package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts what is under way, so that a node can end with nothing half done. Used from any thread. */
final class InHand {

  /** One more than is under way, until somebody asks for the end. */
  private final AtomicInteger count = new AtomicInteger(1);

  private final Promise<Void> nothing = Promise.promise();

  /** Does the work, and counts it until it is done, whatever became of it. */
  Future<Void> counting(Supplier<? extends Future<?>> work) {
    var _ = count.incrementAndGet();
    return work.get().<Void>mapEmpty().eventually(this::leave);
  }

  /** Succeeds when nothing is under way any more. To be asked once, at the end. */
  Future<Void> nothing() {
    return leave().compose(left -> nothing.future());
  }

  private Future<Void> leave() {
    if (count.decrementAndGet() == 0) {
      var _ = nothing.tryComplete();
    }
    return Future.succeededFuture();
  }
}
