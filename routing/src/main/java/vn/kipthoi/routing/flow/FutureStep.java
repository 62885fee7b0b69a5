package vn.kipthoi.routing.flow;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/** One step of a route that answers with a future: the body goes in, what it becomes comes out. */
final class FutureStep<I, O> extends AsyncProcessorSupport {

  private final Class<I> body;
  private final Function<I, Future<O>> work;

  FutureStep(Class<I> body, Function<I, Future<O>> work) {
    this.body = body;
    this.work = work;
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    begin(exchange).onComplete(done -> {
      settle(exchange, done);
      callback.done(false);
    });
    return false;
  }

  private Future<O> begin(Exchange exchange) {
    try {
      return work.apply(exchange.getMessage().getBody(body));
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  private static <O> void settle(Exchange exchange, AsyncResult<O> done) {
    if (done.failed()) {
      exchange.setException(done.cause());
    } else {
      exchange.getMessage().setBody(done.result());
    }
  }
}
