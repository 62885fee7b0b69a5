package vn.kipthoi.routing.policy.ahead;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.PolicyVersion;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.policy.store.OpenCaseStore;
import vn.kipthoi.routing.policy.store.OpenCaseStore.Applied;
import vn.kipthoi.routing.policy.store.OpenCaseStore.Open;

/**
 * Applies a version that is in force to open cases, on purpose. Case by case, each with its journal
 * line in one transaction; what was cut short is finished by asking again, and asking again changes
 * nothing else.
 */
public final class Applying {

  private static final int AT_ONCE = 200;

  /** Counts the deadlines of a case anew, in the transaction of whatever changed for it. */
  @FunctionalInterface
  public interface Recounting {
    Future<Void> recount(SqlConnection transaction, CaseId recounted);
  }

  private final PolicyDesk desk;
  private final Recounting recounting;
  private final OpenCaseStore cases = new OpenCaseStore();

  public Applying(PolicyDesk desk, Recounting recounting) {
    this.desk = desk;
    this.recounting = recounting;
  }

  /** Whether a version holds at this moment; another cannot be applied. */
  public Future<Boolean> isInForce(Filed filed) {
    return desk.books().book(desk.database().client()).map(book -> holds(book, filed));
  }

  /** @return how many cases it was applied to */
  public Future<Integer> apply(Viewer viewer, Filed filed) {
    return desk.books()
        .book(desk.database().client())
        .map(book -> new Applied(
            desk.clock().instant(),
            filed.version(),
            book.calendarAt(desk.clock().instant()).version(),
            viewer.accountId()))
        .compose(applied -> next(filed, applied, List.of(), 0));
  }

  private boolean holds(PolicyBook book, Filed filed) {
    var now = desk.clock().instant();
    return filed.draft().isNational()
        ? book.nationalAt(now).version().equals(filed.version())
        : book.provincialAt(filed.unit(), now)
            .map(PolicyVersion::version)
            .filter(filed.version()::equals)
            .isPresent();
  }

  private Future<Integer> next(Filed filed, Applied applied, List<Open> before, int done) {
    return cases.after(desk.database().client(), filed.unit(), before, AT_ONCE).compose(open -> {
      if (open.isEmpty()) {
        return Future.succeededFuture(done);
      }
      var counted = Future.succeededFuture(done);
      for (var one : open) {
        counted = counted.compose(so -> one(one.id(), applied).map(moved -> moved ? so + 1 : so));
      }
      return counted.compose(so -> next(filed, applied, open, so));
    });
  }

  private Future<Boolean> one(CaseId id, Applied applied) {
    return desk.database()
        .inTransaction(transaction -> cases
            .apply(transaction, id, applied)
            .compose(moved -> moved
                ? recounting
                    .recount(transaction, id)
                    .compose(recounted -> desk.journal().write(transaction, line(id, applied)))
                    .map(true)
                : Future.succeededFuture(false)));
  }

  private static JournalLine line(CaseId id, Applied applied) {
    return new JournalLine(
        applied.at(),
        applied.by().toString(),
        "policy-applied",
        id.value(),
        new JsonObject().put("version", applied.policy()).put("calendar", applied.calendar()));
  }
}
