package vn.kipthoi.routing.policy.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.policy.Fault;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.PolicyRights.Refusal;

/**
 * Checks what somebody else made. Two who check at once: one wins, the other is told who and when.
 * What was right when it was submitted may not be any more, so it is judged once more.
 */
public final class Checking {

  /**
   * What the second person says.
   *
   * @param edit the edit of the draft that they looked at
   * @param answer why not; a refusal has to say it
   */
  public record Verdict(int edit, boolean approve, Optional<String> answer) {}

  private final PolicyDesk desk;
  private final Drafting drafting;

  public Checking(PolicyDesk desk, Drafting drafting) {
    this.desk = desk;
    this.drafting = drafting;
  }

  public Future<Outcome> check(Viewer viewer, String version, Verdict verdict) {
    var now = desk.clock().instant();
    return desk.database()
        .inTransaction(transaction -> desk.versions()
            .find(transaction, version)
            .compose(found -> found.isEmpty()
                ? Future.succeededFuture(new Outcome.NotThere())
                : desk.versions()
                    .lock(transaction, found.get().unit())
                    .compose(locked -> desk.versions().hold(transaction, version))
                    .compose(
                        held -> decide(transaction, viewer, held.orElseThrow(), verdict, now))));
  }

  private Future<Outcome> decide(
      SqlConnection transaction, Viewer viewer, Filed filed, Verdict verdict, Instant now) {
    var refusal = PolicyRights.check(viewer, filed)
        .or(() -> Optional.of(Refusal.NOT_SUBMITTED).filter(any -> filed.edit() != verdict.edit()));
    if (refusal.isPresent()) {
      return Future.succeededFuture(
          PolicyRights.maySee(viewer, filed)
              ? new Outcome.NotToCheck(filed, refusal.get())
              : new Outcome.NotThere());
    }
    return drafting
        .ground(transaction, now)
        .map(ground -> verdict.approve() ? ground.rule().faults(filed.draft()) : List.<Fault>of())
        .compose(faults -> faults.isEmpty()
            ? settle(transaction, viewer, filed, verdict, now)
            : Future.succeededFuture(new Outcome.Faulty(faults)));
  }

  private Future<Outcome> settle(
      SqlConnection transaction, Viewer viewer, Filed filed, Verdict verdict, Instant now) {
    var state = verdict.approve() ? Filed.State.APPROVED : Filed.State.REFUSED;
    var version = filed.version();
    return desk.versions()
        .settle(transaction, version, state, viewer.accountId(), verdict.answer(), now)
        .compose(settled -> desk.told(
            transaction,
            viewer,
            verdict.approve() ? "policy-approved" : "policy-refused",
            version,
            new JsonObject()
                .put("edit", filed.edit())
                .put("effectiveFrom", filed.draft().effectiveFrom().toString())))
        .compose(told -> desk.versions().find(transaction, version))
        .map(settled -> new Outcome.Done(settled.orElseThrow()));
  }
}
