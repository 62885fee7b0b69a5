package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.notifier.push.PushMessage;

/** Carries one try to its channel, once. It does not try again: attempts are the dispatcher's. */
public interface Courier {

  Future<Delivery> text(TextMessage message);

  /** Whether whoever carries texts reports when one has arrived. */
  default boolean textsAreReported() {
    return false;
  }

  Future<Delivery> inApp(Alert alert);

  Future<Delivery> push(PushMessage message);

  Future<Delivery> mail(MailMessage message);

  /** A call, or a message in Zalo. */
  Future<Delivery> ring(GatewayMessage message);
}
