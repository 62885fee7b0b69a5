package vn.kipthoi.intake.spool.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.UUID;
import vn.kipthoi.intake.spool.store.KeptFile;

/**
 * Hands a kept report, sealed, to one other node, so that it outlives the disk of the first. Both
 * enter it; the second finds it entered.
 */
final class Peers {

  private static final String ADDRESS = "intake.spool.copies";
  private static final String FROM = "from";
  private static final String NAME = "name";

  private static final int OWN = 1;
  private static final int NOT_KEPT = 2;

  /** As many nodes as may be asked, in turn, before it goes without. */
  private static final int TRIES = 3;

  private static final long PATIENCE_MILLIS = 700;

  private final Vertx vertx;
  private final Spool spool;
  private final String self = UUID.randomUUID().toString();
  private final MessageConsumer<Buffer> consumer;

  Peers(Vertx vertx, Spool spool) {
    this.vertx = vertx;
    this.spool = spool;
    this.consumer = vertx.eventBus().consumer(ADDRESS, this::keep);
  }

  /** Whether another node has it on its disk. */
  Future<Boolean> copy(KeptFile file) {
    return copy(file, TRIES);
  }

  Future<Void> stop() {
    return consumer.unregister();
  }

  private Future<Boolean> copy(KeptFile file, int tries) {
    var options = new DeliveryOptions()
        .addHeader(FROM, self)
        .addHeader(NAME, file.name())
        .setSendTimeout(PATIENCE_MILLIS);
    return vertx
        .eventBus()
        .request(ADDRESS, Buffer.buffer(file.sealed()), options)
        .map(true)
        .recover(failure -> tries > 1 ? copy(file, tries - 1) : Future.succeededFuture(false));
  }

  private void keep(Message<Buffer> message) {
    if (self.equals(message.headers().get(FROM))) {
      message.fail(OWN, "this is the node that asks");
      return;
    }
    kept(message)
        .onSuccess(kept -> message.reply(true))
        .onFailure(failure -> message.fail(NOT_KEPT, failure.getClass().getName()));
  }

  private Future<Void> kept(Message<Buffer> message) {
    try {
      var name = String.valueOf(message.headers().get(NAME));
      return spool.keepCopy(new KeptFile(name, message.body().getBytes()));
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(e);
    }
  }
}
