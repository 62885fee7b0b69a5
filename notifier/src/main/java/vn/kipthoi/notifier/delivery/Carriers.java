package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.mail.delivery.MailServer;
import vn.kipthoi.notifier.push.PushMessage;

/**
 * Whoever brings what this node sends. What a node has no carrier for is refused: another node may
 * have been asked for it.
 *
 * @param push the push services of browsers
 * @param mail the mail server
 * @param gateway what rings phones and speaks, and what writes in Zalo
 */
public record Carriers(
    TextCarrier texts,
    Optional<Function<PushMessage, Future<Delivery>>> push,
    Optional<MailServer> mail,
    Optional<Function<GatewayMessage, Future<Delivery>>> gateway) {

  /** Texts alone. */
  public static Carriers of(TextCarrier texts) {
    return new Carriers(texts, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Carriers with(Function<PushMessage, Future<Delivery>> services) {
    return new Carriers(texts, Optional.of(services), mail, gateway);
  }

  public Carriers with(MailServer server) {
    return new Carriers(texts, push, Optional.of(server), gateway);
  }

  public Carriers through(Function<GatewayMessage, Future<Delivery>> line) {
    return new Carriers(texts, push, mail, Optional.of(line));
  }
}
