package vn.kipthoi.intake.desk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.store.Entry;
import vn.kipthoi.intake.store.ReportRow;
import vn.kipthoi.intake.store.ReportStore;
import vn.kipthoi.intake.store.Seals;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Database;

/** Reads reports back: whole for those who work on them, by receipt for those who came back. */
public final class ReportFile implements Reports {

  private final Database database;
  private final DataKeys keys;
  private final Receipts receipts;
  private final ReportStore store = new ReportStore();

  public ReportFile(Database database, DataKeys keys) {
    this.database = database;
    this.keys = keys;
    this.receipts = new Receipts(keys.vault());
  }

  @Override
  public Future<Optional<Report>> find(UUID reportId) {
    return store
        .find(database.client(), reportId)
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(Optional.empty())
            : opened(found.get()).map(Optional::of));
  }

  /** Which report a receipt belongs to; empty too when its keys were destroyed. */
  public Future<Optional<UUID>> withReceipt(Receipt receipt) {
    return store
        .findByReceipt(database.client(), receipts.mark(receipt))
        .compose(found -> keys.findAll(database.client(), found.stream().toList(), Ring.CONTENT)
            .map(opens -> found.filter(opens::containsKey)));
  }

  /** Whether this receipt was ever given, also of a report that cannot be opened any more. */
  public Future<Boolean> gaveReceipt(Receipt receipt) {
    return store.findByReceipt(database.client(), receipts.mark(receipt)).map(Optional::isPresent);
  }

  /** What an operator wrote down last, the latest first. */
  public Future<List<Entry>> enteredBy(UUID operator, int atMost) {
    return store.enteredBy(database.client(), operator, atMost);
  }

  private Future<Report> opened(ReportRow row) {
    var content = keys.find(database.client(), row.id(), Ring.CONTENT);
    var identity = row.namesReporter()
        ? keys.find(database.client(), row.id(), Ring.IDENTITY).map(Optional::of)
        : Future.succeededFuture(Optional.<DataKey>empty());
    return Future.all(content, identity)
        .map(both -> row.open(new Seals(both.resultAt(0), both.resultAt(1))));
  }
}
