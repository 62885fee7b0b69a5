package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import java.util.function.Function;
import org.apache.camel.model.ProcessorDefinition;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.push.PushMessage;

/**
 * Hands one notification to the push services of a person's browsers, once.
 *
 * <p>Body in: {@link PushMessage}. It comes beside the text and never in place of it: a browser may
 * have been closed for good, and nobody would know.
 */
final class WebPushDeliveryRoute extends DeliveryRoute {

  private final Function<PushMessage, Future<Delivery>> services;

  WebPushDeliveryRoute(Function<PushMessage, Future<Delivery>> services) {
    super(Channel.WEB_PUSH);
    this.services = services;
  }

  @Override
  void deliver(ProcessorDefinition<?> route) {
    var _ = route.process(new Handing<>(PushMessage.class, services)).id("push-services");
  }
}
