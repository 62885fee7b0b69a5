package vn.kipthoi.platform.signin.device;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;

/**
 * Takes the phones of somebody who may not sign in any more: each forgets what it keeps with the next
 * answer that it gets, as a lost one does. Given back, the account binds them anew.
 */
public final class Withdrawal {

  private final Journal journal;
  private final InstantSource clock;
  private final DeviceStore store = new DeviceStore();

  public Withdrawal(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /** All phones of a suspended account, with a line in the journal for each. */
  public Future<Void> ofSuspended(SqlClient transaction, UUID account, UUID by) {
    return store
        .revokeAll(transaction, account, Revocation.SUSPENDED, by, clock.instant())
        .compose(phones -> written(transaction, phones, account, by));
  }

  private Future<Void> written(SqlClient transaction, List<UUID> phones, UUID account, UUID by) {
    return phones.stream()
        .reduce(
            Future.<Void>succeededFuture(),
            (before, phone) ->
                before.compose(done -> journal.write(transaction, line(phone, account, by))),
            (one, other) -> one.compose(done -> other));
  }

  private JournalLine line(UUID phone, UUID account, UUID by) {
    var detail = JsonObject.of("device", phone.toString(), "why", Revocation.SUSPENDED.word());
    return new JournalLine(clock.instant(), by.toString(), "device-revoked", account, detail);
  }
}
