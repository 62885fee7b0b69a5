package vn.kipthoi.routing.owing.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.owing.store.WarningStore;
import vn.kipthoi.routing.owing.store.WarningStore.Due;
import vn.kipthoi.routing.owing.store.WarningStore.Taken;
import vn.kipthoi.routing.policy.Asking;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.WhenMissed;

/**
 * Reminds whoever can still act that time is passing: who was asked to answer, who has accepted the
 * case, or else who is on duty where it is owed. Each warning is one transaction, taken by one node;
 * whether it is still of use is asked once more when it is sent. What can wait wakes nobody.
 */
public final class WarningWatch {

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final WarningStore warnings = new WarningStore();

  public WarningWatch(Database database, Doorbell doorbell, Office office) {
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
  }

  /** Tells the warning whose moment came first, if there is one. It answers whether there was. */
  public Future<Boolean> actOnNext() {
    return database
        .inTransaction(transaction ->
            warnings.take(transaction, now()).compose(taken -> tell(transaction, taken)))
        .onSuccess(acted -> {
          if (acted) {
            doorbell.ring(DeadlineNear.KIND);
          }
        });
  }

  private Future<Boolean> tell(SqlConnection transaction, Optional<Taken> taken) {
    if (taken.isEmpty()) {
      return Future.succeededFuture(false);
    }
    return taken
        .get()
        .due()
        .map(due -> tell(transaction, due))
        .orElseGet(Future::succeededFuture)
        .map(true);
  }

  private Future<Void> tell(SqlConnection transaction, Due due) {
    return whoCanAct(transaction, due)
        .compose(people -> people.isEmpty()
            ? Future.succeededFuture()
            : office
                .books()
                .policies()
                .book(transaction)
                .compose(
                    book -> tell(transaction, due, reminding(due, notBefore(book, due), people))));
  }

  private Future<List<UUID>> whoCanAct(SqlConnection transaction, Due due) {
    if (!due.asked().isEmpty()) {
      return Future.succeededFuture(due.asked());
    }
    if (due.holder().isPresent() && !isOwedByTheHotline(due)) {
      return Future.succeededFuture(List.of(due.holder().get()));
    }
    var books = office.books();
    return books
        .rosters()
        .at(transaction, List.of(due.bearer()), now())
        .compose(duty -> books.exclusions().of(transaction, due.ref().caseId()).map(duty::without))
        .map(duty -> duty.at(due.bearer()).reachable());
  }

  private static boolean isOwedByTheHotline(Due due) {
    return due.bearer().unit().equals(UnitCode.NATION);
  }

  /** The hotline is awake; nobody sleeps over a limit that guards a life. */
  private Optional<Instant> notBefore(PolicyBook book, Due due) {
    var now = now();
    var province = office
        .lineages()
        .of(due.commune(), now)
        .flatMap(up -> up.at(Level.PROVINCE))
        .orElse(UnitCode.NATION);
    var clock = ClockId.ofWord(due.ref().clock()).orElse(ClockId.ACKNOWLEDGE);
    var guardsALife = book.standing(clock, province, now)
        .filter(held -> held.rule().whenMissed() == WhenMissed.NEXT_RUNG_PROVINCE_AND_HOTLINE)
        .isPresent();
    var asking =
        Asking.now(clock, province, due.priority(), now, guardsALife || isOwedByTheHotline(due));
    var wait = office.pace().take(Duration.between(now, asking.tellAt(book)));
    return Optional.of(now.plus(wait)).filter(at -> at.isAfter(now));
  }

  private static CallOut reminding(Due due, Optional<Instant> notBefore, List<UUID> people) {
    return new CallOut(
        due.ref(),
        due.caseNumber(),
        due.bearer().rung(),
        due.bearer().unit(),
        due.commune(),
        due.priority(),
        due.dueAt(),
        notBefore,
        people);
  }

  private Future<Void> tell(SqlConnection transaction, Due due, CallOut reminded) {
    var now = now();
    var books = office.books();
    var detail = new JsonObject()
        .put("clock", due.ref().clock())
        .put("dueAt", due.dueAt().toString())
        .put(
            "people",
            new JsonArray(reminded.people().stream().map(UUID::toString).toList()));
    return warnings
        .told(transaction, due, reminded.people())
        .compose(told ->
            books.facts().record(transaction, new DeadlineNear(due.number(), reminded).asFact(now)))
        .compose(recorded -> books
            .timeline()
            .add(
                transaction,
                due.ref().caseId(),
                List.of(new Happening(now, ClockStory.WARNED, detail))));
  }

  private Instant now() {
    return office.clock().instant();
  }
}
