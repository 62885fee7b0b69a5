package vn.kipthoi.routing.policy.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Draft;
import vn.kipthoi.routing.policy.DraftRule;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.VietNam;

/** Drafts versions of policy, changes them, and gives them out of hand. */
public final class Drafting {

  private final PolicyDesk desk;

  public Drafting(PolicyDesk desk) {
    this.desk = desk;
  }

  /** Begins a version of a unit with what it has now, changed as wanted. */
  public Future<Outcome> begin(Viewer viewer, UnitCode unit, Draft.Change change) {
    if (!PolicyRights.mayDraft(viewer, unit)) {
      return Future.succeededFuture(new Outcome.NotTheirs());
    }
    var now = desk.clock().instant();
    return desk.database()
        .inTransaction(transaction -> desk.versions()
            .lock(transaction, unit)
            .compose(locked -> desk.versions().openOf(transaction, unit, viewer.accountId()))
            .compose(open -> open.isPresent()
                ? desk.versions()
                    .find(transaction, open.get())
                    .<Outcome>map(filed -> new Outcome.AlreadyOpen(filed.orElseThrow()))
                : ground(transaction, now)
                    .compose(ground -> file(transaction, viewer, unit, change, ground))));
  }

  /** @param edit the edit of the draft that the change was made from */
  public Future<Outcome> change(Viewer viewer, String version, int edit, Draft.Change change) {
    var now = desk.clock().instant();
    return desk.database()
        .inTransaction(transaction -> held(transaction, viewer, version, edit)
            .compose(held -> switch (held) {
              case Outcome.Done(var filed) ->
                ground(transaction, now)
                    .compose(ground -> keep(transaction, viewer, filed, change, ground));
              default -> Future.succeededFuture(held);
            }));
  }

  /** Gives a draft to whoever checks it. To submit it twice changes nothing more. */
  public Future<Outcome> submit(Viewer viewer, String version, int edit) {
    var now = desk.clock().instant();
    return desk.database()
        .inTransaction(transaction -> held(transaction, viewer, version, edit)
            .compose(held -> switch (held) {
              case Outcome.Done(var filed)
              when filed.state() == Filed.State.DRAFT ->
                ground(transaction, now)
                    .compose(ground -> send(transaction, viewer, filed, ground));
              default -> Future.succeededFuture(held);
            }));
  }

  /** What a draft is judged by: everything that was checked before, and the country's ladders. */
  record Ground(PolicyBook book, Map<Priority, List<Step>> ladders, Instant now) {

    DraftRule rule() {
      return new DraftRule(book, ladders, now);
    }
  }

  Future<Ground> ground(SqlConnection transaction, Instant now) {
    return desk.books()
        .book(transaction)
        .compose(book -> desk.rules()
            .ladders(transaction, book.nationalAt(now).version())
            .map(ladders -> new Ground(book, ladders, now)));
  }

  private Future<Outcome> file(
      SqlConnection transaction, Viewer viewer, UnitCode unit, Draft.Change change, Ground ground) {
    return begun(transaction, unit, ground).compose(begun -> {
      var draft = begun.with(change);
      var faults = ground.rule().faults(draft);
      return faults.isEmpty()
          ? keepNew(transaction, viewer, draft, ground)
          : Future.succeededFuture(new Outcome.Faulty(faults));
    });
  }

  /** What the unit has now, without a reason and a date of its own. */
  private Future<Draft> begun(SqlConnection transaction, UnitCode unit, Ground ground) {
    var now = ground.now();
    if (unit.equals(UnitCode.NATION)) {
      var policy = ground.book().nationalAt(now).policy();
      return Future.succeededFuture(Draft.ofNation(policy, ground.ladders(), now, ""));
    }
    return ground
        .book()
        .provincialAt(unit, now)
        .map(own -> desk.rules()
            .ladders(transaction, own.version())
            .map(ladders -> new Draft(unit, now, "", own.allowances(), Map.of(), ladders)))
        .orElseGet(() -> Future.succeededFuture(Draft.ofProvince(unit, now, "")));
  }

  private Future<Outcome> keepNew(
      SqlConnection transaction, Viewer viewer, Draft draft, Ground ground) {
    var before = ground.book().nationalAt(ground.now()).version();
    var year = VietNam.dateOf(ground.now()).getYear();
    return desk.versions()
        .nextName(transaction, draft.unit(), year)
        .compose(version -> desk.versions()
            .file(transaction, version, draft, before, viewer.accountId(), ground.now())
            .compose(
                filed -> desk.told(transaction, viewer, "policy-drafted", version, details(draft)))
            .compose(told -> done(transaction, version)));
  }

  private Future<Outcome> keep(
      SqlConnection transaction, Viewer viewer, Filed filed, Draft.Change change, Ground ground) {
    var draft = filed.draft().with(change);
    var faults = ground.rule().faults(draft);
    if (!faults.isEmpty()) {
      return Future.succeededFuture(new Outcome.Faulty(faults));
    }
    var version = filed.version();
    return desk.versions()
        .change(transaction, version, draft)
        .compose(kept -> desk.told(
            transaction,
            viewer,
            "policy-changed",
            version,
            details(draft).put("edit", filed.edit() + 1)))
        .compose(told -> done(transaction, version));
  }

  private Future<Outcome> send(
      SqlConnection transaction, Viewer viewer, Filed filed, Ground ground) {
    var faults = new ArrayList<>(ground.rule().faults(filed.draft()));
    ground.rule().unfinished(filed.draft()).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return Future.succeededFuture(new Outcome.Faulty(faults));
    }
    var version = filed.version();
    return desk.versions()
        .submit(transaction, version, ground.now())
        .compose(sent -> desk.told(
            transaction,
            viewer,
            "policy-submitted",
            version,
            new JsonObject().put("edit", filed.edit())))
        .compose(told -> done(transaction, version));
  }

  /** The version, held, when the viewer may change it and has seen it as it is. */
  private Future<Outcome> held(SqlConnection transaction, Viewer viewer, String version, int edit) {
    return desk.versions()
        .hold(transaction, version)
        .map(found -> found
            .filter(filed -> PolicyRights.maySee(viewer, filed))
            .<Outcome>map(filed -> {
              if (filed.state().isChecked() || filed.edit() != edit) {
                return new Outcome.Stale(filed);
              }
              return PolicyRights.mayChange(viewer, filed)
                  ? new Outcome.Done(filed)
                  : new Outcome.NotTheirs();
            })
            .orElseGet(Outcome.NotThere::new));
  }

  private Future<Outcome> done(SqlConnection transaction, String version) {
    return desk.versions()
        .find(transaction, version)
        .map(filed -> new Outcome.Done(filed.orElseThrow()));
  }

  private static JsonObject details(Draft draft) {
    return new JsonObject()
        .put("unit", draft.unit().text())
        .put("effectiveFrom", draft.effectiveFrom().toString());
  }
}
