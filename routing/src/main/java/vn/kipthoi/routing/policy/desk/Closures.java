package vn.kipthoi.routing.policy.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.DaysRule;
import vn.kipthoi.routing.policy.DaysRule.Wanted;
import vn.kipthoi.routing.policy.Fault;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.PolicyRights.Refusal;
import vn.kipthoi.routing.policy.VietNam;

/** Changes of the calendar: somebody asks for days to be otherwise, and somebody else checks it. */
public final class Closures {

  /** What came of it. */
  public sealed interface Outcome {

    record Done(DaysDraft draft) implements Outcome {}

    record Faulty(List<Fault> faults) implements Outcome {}

    record NotTheirs() implements Outcome {}

    record NotThere() implements Outcome {}

    record NotToCheck(DaysDraft current, Refusal why) implements Outcome {}
  }

  private final PolicyDesk desk;

  public Closures(PolicyDesk desk) {
    this.desk = desk;
  }

  /**
   * Asks for days to be otherwise.
   *
   * @param id drawn by whoever asks, so that asking twice is asking once
   */
  public Future<Outcome> ask(Viewer viewer, UUID id, UnitCode unit, Wanted wanted, String reason) {
    if (!PolicyRights.mayDraft(viewer, unit)) {
      return Future.succeededFuture(new Outcome.NotTheirs());
    }
    var now = desk.clock().instant();
    var faults = new DaysRule(VietNam.dateOf(now)).faults(unit, wanted, reason);
    if (!faults.isEmpty()) {
      return Future.succeededFuture(new Outcome.Faulty(faults));
    }
    var draft = new DaysDraft(
        id,
        unit,
        Filed.State.DRAFT,
        reason,
        DaysRule.days(wanted, reason),
        viewer.accountId(),
        now,
        Optional.empty(),
        Optional.empty());
    return desk.database()
        .inTransaction(transaction -> desk.calendar()
            .lock(transaction)
            .compose(locked -> desk.calendar().find(transaction, id))
            .compose(found -> found
                .<Future<Outcome>>map(same -> Future.succeededFuture(
                    same.maker().equals(viewer.accountId())
                        ? new Outcome.Done(same)
                        : new Outcome.NotTheirs()))
                .orElseGet(() -> file(transaction, viewer, draft))));
  }

  /** @param answer why not; empty when it is approved */
  public Future<Outcome> check(Viewer viewer, UUID id, Optional<String> answer) {
    var now = desk.clock().instant();
    return desk.database()
        .inTransaction(transaction -> desk.calendar()
            .lock(transaction)
            .compose(locked -> desk.calendar().find(transaction, id))
            .compose(found -> found
                .filter(draft -> PolicyRights.seesDrafts(viewer, draft.unit()))
                .map(draft -> decide(transaction, viewer, draft, answer, now))
                .orElseGet(() -> Future.succeededFuture(new Outcome.NotThere()))));
  }

  private Future<Outcome> decide(
      SqlConnection transaction,
      Viewer viewer,
      DaysDraft draft,
      Optional<String> answer,
      Instant now) {
    var refusal = refusal(viewer, draft);
    if (refusal.isPresent()) {
      return Future.succeededFuture(new Outcome.NotToCheck(draft, refusal.get()));
    }
    var settled = answer
        .map(why -> desk.calendar().refuse(transaction, draft.id(), viewer.accountId(), why, now))
        .orElseGet(() -> desk.calendar().approve(transaction, draft.id(), viewer.accountId(), now));
    var action = answer.isPresent() ? "calendar-refused" : "calendar-approved";
    return settled
        .compose(done -> told(transaction, viewer, action, draft))
        .compose(told -> desk.calendar().find(transaction, draft.id()))
        .map(found -> new Outcome.Done(found.orElseThrow()));
  }

  private static Optional<Refusal> refusal(Viewer viewer, DaysDraft draft) {
    if (viewer.role() != Role.ADMINISTRATOR) {
      return Optional.of(Refusal.NOT_A_CHECKER);
    }
    if (draft.state().isChecked()) {
      return Optional.of(Refusal.CHECKED_ALREADY);
    }
    return draft.maker().equals(viewer.accountId())
        ? Optional.of(Refusal.MADE_IT)
        : Optional.empty();
  }

  private Future<Outcome> file(SqlConnection transaction, Viewer viewer, DaysDraft draft) {
    return desk.calendar()
        .file(transaction, draft)
        .compose(filed -> told(transaction, viewer, "calendar-drafted", draft))
        .map(told -> new Outcome.Done(draft));
  }

  private Future<Void> told(
      SqlConnection transaction, Viewer viewer, String action, DaysDraft draft) {
    var detail = new JsonObject()
        .put("unit", draft.unit().text())
        .put("kind", draft.days().getFirst().kind().word())
        .put("from", draft.days().getFirst().day().toString())
        .put("until", draft.days().getLast().day().toString());
    return desk.journal()
        .write(
            transaction,
            new JournalLine(
                desk.clock().instant(), viewer.accountId().toString(), action, draft.id(), detail));
  }
}
