package vn.kipthoi.routing.privacy.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.policy.Asking;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.store.DutyCallStore;
import vn.kipthoi.routing.privacy.store.DutyCallStore.Calling;
import vn.kipthoi.routing.privacy.store.DutyCallStore.Told;
import vn.kipthoi.routing.privacy.store.DutyCallStore.Warned;
import vn.kipthoi.routing.privacy.store.RegisterStore;

/**
 * Reminds those who owe a duty of the register, and when it is missed calls those above, rung by rung
 * and again on the last, until somebody takes notice. The duty stays with those who owe it. Any number
 * of nodes may watch; each step is one transaction, taken by one of them.
 */
public final class DutyWatch {

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final RegisterStore duties = new RegisterStore();
  private final DutyCallStore calls = new DutyCallStore();

  public DutyWatch(Database database, Doorbell doorbell, Office office) {
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
  }

  /** Acts on one thing that is due, and answers whether there was one. */
  public Future<Boolean> actOnNext() {
    return inTransaction(this::escalate)
        .compose(acted -> acted ? yes() : inTransaction(this::goOn))
        .compose(acted -> acted ? yes() : inTransaction(this::remind));
  }

  @FunctionalInterface
  private interface Step {
    Future<Boolean> in(SqlConnection transaction);
  }

  private Future<Boolean> inTransaction(Step step) {
    return database.inTransaction(step::in).onSuccess(acted -> {
      if (acted) {
        doorbell.ring(DeadlineMissed.KIND);
        doorbell.ring(DeadlineNear.KIND);
      }
    });
  }

  private Future<Boolean> escalate(SqlConnection transaction) {
    return duties
        .claimMissed(transaction, now())
        .compose(missed -> missed.isEmpty()
            ? no()
            : looking(transaction, missed.get())
                .compose(looking -> journal(transaction, "data-duty-missed", looking.duty())
                    .compose(
                        written -> call(transaction, looking, looking.above(), 0, missed.get())))
                .compose(called -> yes()));
  }

  private Future<Boolean> goOn(SqlConnection transaction) {
    return calls
        .claimUnanswered(transaction, now())
        .compose(passed -> passed.isEmpty()
            ? no()
            : looking(transaction, passed.get().duty())
                .compose(looking -> next(transaction, looking, passed.get()))
                .compose(called -> yes()));
  }

  private Future<Void> next(SqlConnection transaction, Looking looking, Told passed) {
    return call(
        transaction,
        looking,
        looking.climb().after(passed.step(), passed.round()),
        passed.turn() + 1,
        passed.id());
  }

  private Future<Boolean> remind(SqlConnection transaction) {
    return calls
        .takeWarning(transaction, now())
        .compose(warned ->
            warned.isEmpty() ? no() : tellOfUse(transaction, warned.get()).compose(told -> yes()));
  }

  private Future<Void> tellOfUse(SqlConnection transaction, Warned warned) {
    return warned.isOfUse()
        ? looking(transaction, warned.duty())
            .compose(looking -> remind(transaction, looking, warned))
        : Future.succeededFuture();
  }

  private Future<Void> remind(SqlConnection transaction, Looking looking, Warned warned) {
    var owing = looking.climb().first();
    if (owing.people().isEmpty()) {
      return Future.succeededFuture();
    }
    var duty = looking.duty();
    var times = asking(owing, duty, ClockId.ACKNOWLEDGE).by(looking.book());
    var ref = new DeadlineRef(duty.id(), new CaseId(duty.id()), duty.kind().word(), 0, 0);
    var reminded = callOut(ref, duty, owing, duty.dueAt(), times.tellAt());
    return calls
        .warned(transaction, warned, owing.people())
        .compose(noted -> office
            .books()
            .facts()
            .record(transaction, new DeadlineNear(warned.number(), reminded).asFact(now())));
  }

  /** A duty with all that decides who is told. */
  private record Looking(DataDuty duty, Climb climb, PolicyBook book) {

    Reach above() {
      return climb.aboveThoseWhoOwe();
    }
  }

  private Future<Looking> looking(SqlConnection transaction, UUID id) {
    return duties
        .find(transaction, id)
        .map(Optional::orElseThrow)
        .compose(duty -> climb(transaction, duty)
            .compose(climb -> office
                .books()
                .policies()
                .book(transaction)
                .map(book -> new Looking(duty, climb, book))));
  }

  private Future<Climb> climb(SqlConnection transaction, DataDuty duty) {
    var now = now();
    var lineage = office.lineages().of(duty.unit(), now).orElse(Lineage.NATION);
    return office
        .books()
        .ladders()
        .inForce(transaction, DataDuty.PRIORITY, lineage.at(Level.PROVINCE), now)
        .compose(ladder -> office
            .books()
            .rosters()
            .at(transaction, ladder.postsFor(lineage), now)
            .map(onDuty -> new Climb(ladder, lineage, onDuty, false)));
  }

  private Future<Void> call(
      SqlConnection transaction, Looking looking, Reach reach, int turn, UUID passed) {
    var now = now();
    var duty = looking.duty();
    var times = asking(reach, duty, ClockId.ESCALATION).by(looking.book());
    var calling =
        new Calling(UUID.randomUUID(), duty.id(), turn, reach, now, paced(now, times.dueAt()));
    return calls
        .call(transaction, calling)
        .compose(called -> journal(transaction, "data-duty-escalated", duty))
        .compose(written -> tell(transaction, duty, calling, passed, times.tellAt()));
  }

  private Future<Void> tell(
      SqlConnection transaction, DataDuty duty, Calling calling, UUID passed, Instant tellAt) {
    var reach = calling.reach();
    if (reach.people().isEmpty()) {
      return Future.succeededFuture();
    }
    var ref = new DeadlineRef(
        calling.id(),
        new CaseId(duty.id()),
        duty.kind().word(),
        reach.step().place(),
        calling.turn());
    var callOut = callOut(ref, duty, reach, calling.dueAt(), tellAt);
    var missed = new DeadlineMissed(passed, Optional.of(duty.kind().word()), callOut);
    return office.books().facts().record(transaction, missed.asFact(now()));
  }

  private CallOut callOut(
      DeadlineRef ref, DataDuty duty, Reach reach, Instant dueAt, Instant tellAt) {
    var now = now();
    return new CallOut(
        ref,
        duty.number(),
        reach.step().rung(),
        reach.unit(),
        duty.unit(),
        DataDuty.PRIORITY,
        dueAt,
        Optional.of(paced(now, tellAt)).filter(at -> at.isAfter(now)),
        List.copyOf(reach.people()));
  }

  /** Like every call to people: a desk of the nation at any hour, a province by day. */
  private Asking asking(Reach reach, DataDuty duty, ClockId clock) {
    var now = now();
    return new Asking(
        clock,
        duty.unit(),
        DataDuty.PRIORITY,
        now,
        now,
        reach.step().within(),
        reach.step().level() == Level.NATION);
  }

  private Future<Void> journal(SqlConnection transaction, String action, DataDuty duty) {
    var detail = new JsonObject()
        .put("number", duty.number().text())
        .put("clock", duty.kind().word())
        .put("dueAt", duty.dueAt().toString());
    return office
        .books()
        .journal()
        .write(transaction, new JournalLine(now(), "routing", action, duty.id(), detail));
  }

  private Instant paced(Instant from, Instant moment) {
    return from.plus(office.pace().take(Duration.between(from, moment)));
  }

  private Instant now() {
    return office.clock().instant();
  }

  private static Future<Boolean> yes() {
    return Future.succeededFuture(true);
  }

  private static Future<Boolean> no() {
    return Future.succeededFuture(false);
  }
}
