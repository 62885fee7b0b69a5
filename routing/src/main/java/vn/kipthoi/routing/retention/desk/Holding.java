package vn.kipthoi.routing.retention.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.retention.LegalHold;
import vn.kipthoi.routing.retention.store.HoldStore.Found;

/** Keeps a case from going, and lets it go its way again. Whoever does so learns nothing of the case. */
public final class Holding {

  private final RetentionDesk desk;

  public Holding(RetentionDesk desk) {
    this.desk = desk;
  }

  /** A hold as somebody asks for it; what could not be read is absent. */
  public record Wanted(
      UUID id, Optional<CaseNumber> number, Optional<LegalHold.Ground> ground, String reference) {}

  public Future<Settled<LegalHold>> set(Viewer viewer, Wanted wanted) {
    var faults = faults(wanted);
    if (!faults.isEmpty()) {
      return Settled.faulty(faults);
    }
    var hold = new LegalHold(
        wanted.id(),
        wanted.number().orElseThrow(),
        wanted.ground().orElseThrow(),
        wanted.reference(),
        desk.clock().instant(),
        Optional.empty());
    return desk.database()
        .inTransaction(transaction -> desk.holds()
            .lockCase(transaction, hold.number())
            .compose(found -> found
                .map(one -> set(transaction, viewer, hold, one))
                .orElseGet(() -> Settled.faulty("number", What.UNKNOWN_CASE))));
  }

  /** While the case is locked it cannot go; and once it went there is nothing to hold. */
  private Future<Settled<LegalHold>> set(
      SqlConnection transaction, Viewer viewer, LegalHold hold, Found found) {
    if (found.erased()) {
      return Settled.faulty("number", What.ERASED);
    }
    return desk.holds()
        .set(transaction, hold, found.id(), viewer.accountId())
        .compose(kept -> kept
            ? told(transaction, viewer, "retention-hold-set", found.id(), detail(hold))
            : Future.<Void>succeededFuture())
        .map(told -> Settled.done(hold));
  }

  public Future<Settled<CaseId>> lift(Viewer viewer, UUID id) {
    return desk.database()
        .inTransaction(transaction -> desk.holds()
            .lift(transaction, id, viewer.accountId(), desk.clock().instant())
            .compose(lifted -> lifted
                .map(held -> told(
                        transaction,
                        viewer,
                        "retention-hold-lifted",
                        held,
                        new JsonObject().put("hold", id.toString()))
                    .map(told -> Settled.done(held)))
                .orElseGet(Settled::notThere)));
  }

  private static JsonObject detail(LegalHold hold) {
    return new JsonObject()
        .put("hold", hold.id().toString())
        .put("ground", hold.ground().word());
  }

  private Future<Void> told(
      SqlConnection transaction, Viewer viewer, String action, CaseId held, JsonObject detail) {
    return desk.journal()
        .write(
            transaction,
            new JournalLine(
                desk.clock().instant(),
                viewer.accountId().toString(),
                action,
                held.value(),
                detail));
  }

  private static List<Fault> faults(Wanted wanted) {
    var faults = new ArrayList<Fault>();
    if (wanted.number().isEmpty()) {
      faults.add(new Fault("number", What.UNKNOWN_CASE));
    }
    if (wanted.ground().isEmpty()) {
      faults.add(new Fault("ground", What.UNKNOWN_CHOICE));
    }
    if (wanted.reference().isEmpty()) {
      faults.add(new Fault("reference", What.MISSING));
    }
    if (wanted.reference().length() > LegalHold.LONGEST_REFERENCE) {
      faults.add(new Fault("reference", What.TOO_LONG));
    }
    return faults;
  }
}
