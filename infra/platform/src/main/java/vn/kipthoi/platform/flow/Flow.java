package vn.kipthoi.platform.flow;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.support.service.ServiceHelper;

/**
 * A Camel route as a function: one typed body in, one typed body out.
 *
 * <p>The exchange is processed asynchronously, and its answer returns to the caller's own context:
 * no event loop waits for Camel.
 */
public final class Flow<I, O> {

  private final Vertx vertx;
  private final AsyncProducer entry;
  private final Class<O> answer;

  private Flow(Vertx vertx, AsyncProducer entry, Class<O> answer) {
    this.vertx = vertx;
    this.entry = entry;
    this.answer = answer;
  }

  /** @param entry the route's first endpoint, such as {@code direct:route-case} */
  public static <I, O> Flow<I, O> into(
      CamelContext camel, Vertx vertx, String entry, Class<O> answer) {
    try {
      var producer = camel.getEndpoint(entry).createAsyncProducer();
      ServiceHelper.startService(producer);
      return new Flow<>(vertx, producer, answer);
    } catch (Exception e) {
      throw new IllegalStateException("there is no way into " + entry, e);
    }
  }

  /** Sends a body through the route; a route that fails fails the future. */
  public Future<O> send(I body) {
    var context = vertx.getOrCreateContext();
    Promise<O> promise = Promise.promise();
    var exchange = entry.getEndpoint().createExchange(ExchangePattern.InOut);
    exchange.getMessage().setBody(body);
    var unused = entry.process(
        exchange, alreadyDone -> context.runOnContext(back -> settle(exchange, promise)));
    return promise.future();
  }

  private void settle(Exchange exchange, Promise<O> promise) {
    var failure = exchange.getException();
    if (failure != null) {
      promise.fail(failure);
    } else {
      promise.complete(exchange.getMessage().getBody(answer));
    }
  }
}
