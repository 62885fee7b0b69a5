package vn.kipthoi.notifier.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;

/**
 * Seals the numbers and words of phones before they are written, and opens them again. One key of
 * the staff's ring for all of them: they are the phones of people on duty.
 */
public final class PhoneSeal {

  private static final UUID SUBJECT = UUID.fromString("5f0d7c1e-7e5a-4d0e-9a3b-6b1f0f0a6a01");
  private static final String RECOGNISED_AS = "notifier.phone";
  private static final int FINGERPRINT_BYTES = 16;

  private final DataKeys keys;
  private final AtomicReference<@Nullable DataKey> obtained = new AtomicReference<>();

  public PhoneSeal(DataKeys keys) {
    this.keys = keys;
  }

  /** The key, asked for once. */
  public Future<DataKey> key(SqlClient client) {
    var known = obtained.get();
    return known != null
        ? Future.succeededFuture(known)
        : keys.obtain(client, SUBJECT, Ring.STAFF).onSuccess(obtained::set);
  }

  /** By which the same number is recognised; it leads to no number. */
  public byte[] fingerprint(Personal<String> phone) {
    var number = phone.revealFor(Purpose.MATCHING);
    return keys.vault().fingerprint(RECOGNISED_AS, number, FINGERPRINT_BYTES);
  }
}
