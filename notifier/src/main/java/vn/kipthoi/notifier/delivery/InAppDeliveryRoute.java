package vn.kipthoi.notifier.delivery;

import org.apache.camel.model.ProcessorDefinition;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Channel;

/**
 * Puts one alert into the inbox of its person, once, and rings at the screens they have open.
 *
 * <p>Body in: {@link Alert}. Handed over is not seen: that is marked when a screen has received it,
 * and again when it is opened.
 */
final class InAppDeliveryRoute extends DeliveryRoute {

  private final Inboxes inboxes;

  InAppDeliveryRoute(Inboxes inboxes) {
    super(Channel.IN_APP);
    this.inboxes = inboxes;
  }

  @Override
  void deliver(ProcessorDefinition<?> route) {
    var _ = route.process(new Handing<>(Alert.class, inboxes::put)).id("inbox");
  }
}
