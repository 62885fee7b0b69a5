package vn.kipthoi.notifier.delivery;

import org.apache.camel.builder.RouteBuilder;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Delivery;

/**
 * Puts one alert into the inbox of its person, once, and rings at the screens they have open.
 *
 * <p>Body in: {@link Alert}. Body out: {@link Delivery}. Handed over is not seen: that is marked when
 * a screen has received it, and again when it is opened.
 */
final class InAppDeliveryRoute extends RouteBuilder {

  static final String ID = "deliver-in-app";
  static final String ENTRY = "direct:deliver-in-app";
  static final String INBOX = "inbox";

  private final Inboxes inboxes;

  InAppDeliveryRoute(Inboxes inboxes) {
    this.inboxes = inboxes;
  }

  @Override
  public void configure() {
    var _ = onException(Exception.class).handled(true).process(Unknowns::word);

    var _ = from(ENTRY)
        .routeId(ID)
        .process(new Handing<>(Alert.class, inboxes::put))
        .id(INBOX);
  }
}
