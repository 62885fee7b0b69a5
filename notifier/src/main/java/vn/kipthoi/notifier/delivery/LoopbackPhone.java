package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.routing.Probe;

/**
 * The phone that is none, in front of the carriers: a probe ends here and costs nothing. What
 * carriers do with texts is seen on real ones.
 *
 * @param carrier brings all other texts
 */
public record LoopbackPhone(TextCarrier carrier) implements TextCarrier {

  @Override
  public Future<Delivery> send(TextMessage message) {
    return message.to().equals(Probe.PHONE)
        ? Future.succeededFuture(new Delivery.HandedOver("loopback-" + message.key()))
        : carrier.send(message);
  }

  @Override
  public boolean reportsArrivals() {
    return carrier.reportsArrivals();
  }
}
