package vn.kipthoi.notifier.delivery;

import org.apache.camel.builder.RouteBuilder;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;

/**
 * Hands one text to the carrier, once.
 *
 * <p>Body in: {@link TextMessage}. Body out: {@link Delivery}. There is no redelivery here on
 * purpose: attempts are rows, kept by the dispatcher, where a supervisor can see them.
 */
final class SmsDeliveryRoute extends RouteBuilder {

  static final String ID = "deliver-sms";
  static final String ENTRY = "direct:deliver-sms";
  static final String CARRIER = "sms-carrier";

  private final TextCarrier carrier;

  SmsDeliveryRoute(TextCarrier carrier) {
    this.carrier = carrier;
  }

  @Override
  public void configure() {
    var _ = onException(Exception.class).handled(true).process(Unknowns::word);

    var _ = from(ENTRY)
        .routeId(ID)
        .process(new Handing<>(TextMessage.class, carrier::send))
        .id(CARRIER);
  }
}
