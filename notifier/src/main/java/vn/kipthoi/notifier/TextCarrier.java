package vn.kipthoi.notifier;

import io.vertx.core.Future;

/**
 * Whoever brings text messages to phones. A future that fails, or does not come, means "unknown";
 * the same message may be handed over again at any time.
 */
public interface TextCarrier {

  Future<Delivery> send(TextMessage message);

  /**
   * Whether it reports when a text has arrived. Of one that does not, having taken the text is the
   * best that will ever be known.
   */
  default boolean reportsArrivals() {
    return false;
  }
}
