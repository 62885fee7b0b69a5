package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.InboxBell;

/**
 * The in-app channel. The alert's own row is the inbox; what is sent is only a ring, on every node,
 * for whoever has that person's stream open.
 */
public final class Inboxes {

  private final Vertx vertx;

  public Inboxes(Vertx vertx) {
    this.vertx = vertx;
  }

  Future<Delivery> put(Alert alert) {
    var person = alert.person();
    var _ = vertx.eventBus().publish(InboxBell.of(person), alert.id().toString());
    return Future.succeededFuture(new Delivery.HandedOver("inbox"));
  }
}
