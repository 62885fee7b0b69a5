package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.desk.Courier;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.platform.flow.Flow;

/** Sends each try through the Camel route of its channel. */
public final class CamelCourier implements Courier {

  private final Flow<TextMessage, Delivery> sms;
  private final Flow<Alert, Delivery> inApp;

  private final Flow<PushMessage, Delivery> push;

  private CamelCourier(
      Flow<TextMessage, Delivery> sms,
      Flow<Alert, Delivery> inApp,
      Flow<PushMessage, Delivery> push) {
    this.sms = sms;
    this.inApp = inApp;
    this.push = push;
  }

  /** A node without web push: what was asked of another one's is not sent from here. */
  public static CamelCourier starting(CamelContext camel, Vertx vertx, TextCarrier carrier) {
    var off = new Delivery.Refused(Delivery.Reason.SWITCHED_OFF);
    return starting(camel, vertx, carrier, message -> Future.succeededFuture(off));
  }

  /** Adds the routes to the context, which may be running already, and opens the ways into them. */
  public static CamelCourier starting(
      CamelContext camel,
      Vertx vertx,
      TextCarrier carrier,
      Function<PushMessage, Future<Delivery>> services) {
    try {
      camel.addRoutes(new WebPushDeliveryRoute(services));
      camel.addRoutes(new SmsDeliveryRoute(carrier));
      camel.addRoutes(new InAppDeliveryRoute(new Inboxes(vertx)));
    } catch (Exception e) {
      throw new IllegalStateException("the delivery routes do not start", e);
    }
    return new CamelCourier(
        Flow.into(camel, vertx, SmsDeliveryRoute.ENTRY, Delivery.class),
        Flow.into(camel, vertx, InAppDeliveryRoute.ENTRY, Delivery.class),
        Flow.into(camel, vertx, WebPushDeliveryRoute.ENTRY, Delivery.class));
  }

  @Override
  public Future<Delivery> text(TextMessage message) {
    return sms.send(message);
  }

  @Override
  public Future<Delivery> inApp(Alert alert) {
    return inApp.send(alert);
  }

  @Override
  public Future<Delivery> push(PushMessage message) {
    return push.send(message);
  }
}
