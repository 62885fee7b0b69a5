package vn.kipthoi.notifier.sms.delivery;

import io.vertx.core.Future;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.platform.privacy.Personal;

/** What comes in over a line. A future that fails makes the carrier bring it again. */
public interface Incoming {

  Future<Void> receipt(ReceiptStore.Received received);

  /**
   * What a phone has written.
   *
   * @param from in E.164
   */
  Future<Void> reply(Personal<String> from, Personal<String> text);
}
