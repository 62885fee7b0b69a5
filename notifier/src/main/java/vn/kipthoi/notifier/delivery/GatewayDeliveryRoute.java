package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import java.util.function.Function;
import org.apache.camel.model.ProcessorDefinition;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.gateway.GatewayMessage;

/**
 * Hands one call, or one message in Zalo, to the gateway, once.
 *
 * <p>Body in: {@link GatewayMessage}. Taken is not rung: what became of it, the gateway reports.
 */
final class GatewayDeliveryRoute extends DeliveryRoute {

  private final Function<GatewayMessage, Future<Delivery>> gateway;

  GatewayDeliveryRoute(Channel channel, Function<GatewayMessage, Future<Delivery>> gateway) {
    super(channel);
    this.gateway = gateway;
  }

  @Override
  void deliver(ProcessorDefinition<?> route) {
    var _ = route
        .process(new Handing<>(GatewayMessage.class, gateway))
        .id(channel().word() + "-gateway");
  }
}
