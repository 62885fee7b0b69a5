package vn.kipthoi.routing.policy.ahead;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.PolicyVersion;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.policy.store.OpenCaseStore;
import vn.kipthoi.routing.policy.store.OpenCaseStore.Applied;
import vn.kipthoi.routing.policy.store.OpenCaseStore.Open;

/**
 * Applies a version that is in force, or the calendar, to open cases, on purpose. Case by case, each with its journal
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
        .map(book -> applied(viewer, book, Optional.of(filed.version())))
        .compose(applied -> next(filed.unit(), applied, List.of(), 0));
  }

  /**
   * Applies the calendar as it stands, with a change that was approved, to the open cases of its unit;
   * their clocks keep their policy.
   *
   * @return how many cases it was applied to
   */
  public Future<Integer> apply(Viewer viewer, DaysDraft approved) {
    return desk.books()
        .book(desk.database().client())
        .map(book -> applied(viewer, book, Optional.empty()))
        .compose(applied -> next(approved.unit(), applied, List.of(), 0));
  }

  private Applied applied(Viewer viewer, PolicyBook book, Optional<String> policy) {
    var now = desk.clock().instant();
    return new Applied(now, policy, book.calendarAt(now).version(), viewer.accountId());
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

  private Future<Integer> next(UnitCode unit, Applied applied, List<Open> before, int done) {
    return cases.after(desk.database().client(), unit, before, AT_ONCE).compose(open -> {
      if (open.isEmpty()) {
        return Future.succeededFuture(done);
      }
      var counted = Future.succeededFuture(done);
      for (var one : open) {
        counted = counted.compose(so -> one(one.id(), applied).map(moved -> moved ? so + 1 : so));
      }
      return counted.compose(so -> next(unit, applied, open, so));
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
    var detail = new JsonObject().put("calendar", applied.calendar());
    applied.policy().ifPresent(version -> detail.put("version", version));
    var action = applied.policy().isPresent() ? "policy-applied" : "calendar-applied";
    return new JournalLine(applied.at(), applied.by().toString(), action, id.value(), detail);
  }
}
