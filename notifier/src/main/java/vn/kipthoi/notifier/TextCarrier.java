package vn.kipthoi.notifier;

import io.vertx.core.Future;

/**
 * Whoever brings text messages to phones. A future that fails, or does not come, means "unknown";
 * the same message may be handed over again at any time.
 */
public interface TextCarrier {

  Future<Delivery> send(TextMessage message);
}
