package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import java.util.function.Function;
import org.apache.camel.builder.RouteBuilder;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.push.PushMessage;

/**
 * Hands one notification to the push services of a person's browsers, once.
 *
 * <p>Body in: {@link PushMessage}. Body out: {@link Delivery}. It comes beside the text and never in
 * place of it: a browser may have been closed for good, and nobody would know.
 */
final class WebPushDeliveryRoute extends RouteBuilder {

  static final String ID = "deliver-web-push";
  static final String ENTRY = "direct:deliver-web-push";
  static final String SERVICES = "push-services";

  private final Function<PushMessage, Future<Delivery>> services;

  WebPushDeliveryRoute(Function<PushMessage, Future<Delivery>> services) {
    this.services = services;
  }

  @Override
  public void configure() {
    var _ = onException(Exception.class).handled(true).process(Unknowns::word);

    var _ = from(ENTRY)
        .routeId(ID)
        .process(new Handing<>(PushMessage.class, services))
        .id(SERVICES);
  }
}
