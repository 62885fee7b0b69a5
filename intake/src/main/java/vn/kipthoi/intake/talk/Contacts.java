package vn.kipthoi.intake.talk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.intake.store.ContactStore;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;

/** How the reporters of single reports may be reached. Decides what every way to them asks. */
final class Contacts {

  private final DataKeys keys;
  private final ContactStore store = new ContactStore();

  Contacts(DataKeys keys) {
    this.keys = keys;
  }

  /** What was said last; before anything was, what stands in the report. */
  Future<SafeContact> of(SqlClient client, Report report) {
    return store
        .last(client, report.id())
        .compose(last -> last.isEmpty()
            ? Future.succeededFuture(SafeContact.saying(saidAtFirst(report)))
            : keys.find(client, report.id(), Ring.IDENTITY).map(last.get()::open));
  }

  Future<Void> rule(
      SqlClient transaction,
      UUID report,
      SafeContact contact,
      Optional<UUID> account,
      Instant now) {
    return keys.obtain(transaction, report, Ring.IDENTITY)
        .compose(identity -> store
            .last(transaction, report)
            .map(last -> last.map(ContactStore.Written::version).orElse(0) + 1)
            .compose(version ->
                store.keep(transaction, report, version, contact, account, now, identity)));
  }

  private static YesNo saidAtFirst(Report report) {
    return report
        .reporter()
        .map(reporter -> reporter.safeToCall().revealFor(Purpose.CONTACTING))
        .orElse(YesNo.UNKNOWN);
  }
}
