package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.desk.Courier;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.platform.flow.Flow;

/** Sends each try through the Camel route of its channel. */
public final class CamelCourier implements Courier {

  private final Map<Channel, Flow<Object, Delivery>> ways;

  private final boolean reported;

  private CamelCourier(Map<Channel, Flow<Object, Delivery>> ways, boolean reported) {
    this.ways = ways;
    this.reported = reported;
  }

  /** Adds the routes to the context, which may be running already, and opens the ways into them. */
  public static CamelCourier starting(CamelContext camel, Vertx vertx, Carriers carriers) {
    var ways = new EnumMap<Channel, Flow<Object, Delivery>>(Channel.class);
    routes(vertx, carriers).forEach(route -> ways.put(route.channel(), open(camel, vertx, route)));
    return new CamelCourier(ways, carriers.texts().reportsArrivals());
  }

  private static Stream<DeliveryRoute> routes(Vertx vertx, Carriers carriers) {
    return Stream.of(
            Optional.of(new InAppDeliveryRoute(new Inboxes(vertx))),
            Optional.of(new SmsDeliveryRoute(carriers.texts())),
            carriers.push().map(WebPushDeliveryRoute::new),
            carriers.mail().map(EmailDeliveryRoute::new),
            carriers.gateway().map(line -> new GatewayDeliveryRoute(Channel.VOICE, line)),
            carriers.gateway().map(line -> new GatewayDeliveryRoute(Channel.ZALO, line)))
        .flatMap(Optional::stream);
  }

  private static Flow<Object, Delivery> open(CamelContext camel, Vertx vertx, DeliveryRoute route) {
    try {
      camel.addRoutes(route);
    } catch (Exception e) {
      throw new IllegalStateException("the route of a channel does not start", e);
    }
    return Flow.into(camel, vertx, route.entry(), Delivery.class);
  }

  @Override
  public Future<Delivery> text(TextMessage message) {
    return send(Channel.SMS, message);
  }

  @Override
  public boolean textsAreReported() {
    return reported;
  }

  @Override
  public Future<Delivery> inApp(Alert alert) {
    return send(Channel.IN_APP, alert);
  }

  @Override
  public Future<Delivery> push(PushMessage message) {
    return send(Channel.WEB_PUSH, message);
  }

  @Override
  public Future<Delivery> mail(MailMessage message) {
    return send(Channel.EMAIL, message);
  }

  @Override
  public Future<Delivery> ring(GatewayMessage message) {
    return send(message.key().channel(), message);
  }

  /** What was asked of a node that has the channel is not sent from one that has not. */
  private Future<Delivery> send(Channel channel, Object body) {
    return Optional.ofNullable(ways.get(channel))
        .map(way -> way.send(body))
        .orElseGet(
            () -> Future.succeededFuture(new Delivery.Refused(Delivery.Reason.SWITCHED_OFF)));
  }
}
