package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import java.util.function.Function;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import vn.kipthoi.notifier.Delivery;

/** The step of a route that waits, without a thread, for what a channel says. */
final class Handing<I> extends AsyncProcessorSupport {

  private final Class<I> kind;
  private final Function<I, Future<Delivery>> channel;

  Handing(Class<I> kind, Function<I, Future<Delivery>> channel) {
    this.kind = kind;
    this.channel = channel;
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback callback) {
    var _ = said(exchange).onComplete(delivery -> {
      if (delivery.succeeded()) {
        exchange.getMessage().setBody(delivery.result());
      } else {
        exchange.setException(delivery.cause());
      }
      callback.done(false);
    });
    return false;
  }

  /** A channel that throws instead of failing its future is not known to have taken anything. */
  private Future<Delivery> said(Exchange exchange) {
    return Future.<Void>succeededFuture()
        .compose(now -> channel.apply(exchange.getMessage().getBody(kind)));
  }
}
