package vn.kipthoi.notifier.delivery;

import org.apache.camel.model.ProcessorDefinition;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;

/**
 * Hands one text to the carrier, once.
 *
 * <p>Body in: {@link TextMessage}.
 */
final class SmsDeliveryRoute extends DeliveryRoute {

  private final TextCarrier carrier;

  SmsDeliveryRoute(TextCarrier carrier) {
    super(Channel.SMS);
    this.carrier = carrier;
  }

  @Override
  void deliver(ProcessorDefinition<?> route) {
    var _ = route.process(new Handing<>(TextMessage.class, carrier::send)).id("sms-carrier");
  }
}
