package vn.kipthoi.routing.privacy.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.policy.Circumstances;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DataDuty.Fulfilment;
import vn.kipthoi.routing.privacy.DutyKind;
import vn.kipthoi.routing.privacy.DutyRights;
import vn.kipthoi.routing.privacy.Matter;
import vn.kipthoi.routing.privacy.store.DutyCallStore;
import vn.kipthoi.routing.privacy.store.RegisterStore;
import vn.kipthoi.routing.privacy.store.RegisterStore.Opening;

/**
 * The register of breaches to be notified and requests to be answered. Each change is one
 * transaction with its journal line; what is done twice is done once.
 */
public final class Register {

  private static final int DRAWS = 20;

  private final Database database;
  private final Office office;
  private final RandomGenerator random;
  private final RegisterStore duties = new RegisterStore();
  private final DutyCallStore calls = new DutyCallStore();

  public Register(Database database, Office office, RandomGenerator random) {
    this.database = database;
    this.office = office;
    this.random = random;
  }

  /**
   * What somebody enters.
   *
   * @param id of the sending, so that the same one is entered once
   * @param since when it was discovered, or came in
   */
  public record Entry(UUID id, DutyKind kind, Matter matter, Instant since) {}

  /** What came of doing something to a duty. */
  public sealed interface Done {
    record Now(DataDuty duty) implements Done {}

    /** It was done before, by whomever; nothing has changed. */
    record Before(DataDuty duty) implements Done {}

    record NotTheirs() implements Done {}

    record NotThere() implements Done {}
  }

  public Instant now() {
    return office.clock().instant();
  }

  public Future<List<DataDuty>> seenBy(Viewer viewer) {
    return DutyRights.sees(viewer)
        .map(unit -> duties.of(database.client(), unit))
        .orElseGet(() -> Future.succeededFuture(List.of()));
  }

  /** Empty also for what is none of the viewer's. */
  public Future<Optional<DataDuty>> find(Viewer viewer, CaseNumber number) {
    return seenBy(viewer)
        .map(seen -> seen.stream().filter(duty -> duty.number().equals(number)).findFirst());
  }

  /** Enters it for the viewer's unit; the clock runs from when it was discovered. */
  public Future<DataDuty> open(Viewer viewer, UnitCode unit, Entry entry) {
    return database.inTransaction(transaction -> office
        .books()
        .policies()
        .book(transaction)
        .compose(book -> open(transaction, viewer, opening(viewer, unit, entry, book), DRAWS)));
  }

  private Future<DataDuty> open(
      SqlConnection transaction, Viewer viewer, Opening opening, int draws) {
    return duties
        .open(transaction, opening)
        .compose(opened -> opened
            ? journal(
                    transaction, viewer.accountId().toString(), "data-duty-opened", opening.duty())
                .map(opening.duty())
            : duties
                .find(transaction, opening.duty().id())
                .compose(before -> before.isPresent()
                    ? Future.succeededFuture(before.get())
                    : again(transaction, viewer, opening, draws)));
  }

  /** Its number was taken by another: once more with one that is not. */
  private Future<DataDuty> again(
      SqlConnection transaction, Viewer viewer, Opening opening, int draws) {
    if (draws == 0) {
      return Future.failedFuture(new IllegalStateException("no number is free"));
    }
    return open(transaction, viewer, renumbered(opening), draws - 1);
  }

  /** Somebody filed the notice, or answered. */
  public Future<Done> fulfil(Viewer viewer, CaseNumber number, Fulfilment fulfilment) {
    return onto(viewer, number, (transaction, duty) -> {
      if (!DutyRights.mayFulfil(viewer, duty.unit())) {
        return Future.succeededFuture(new Done.NotTheirs());
      }
      if (!duty.isOwed()) {
        return Future.succeededFuture(new Done.Before(duty));
      }
      return duties
          .fulfil(transaction, duty.id(), fulfilment, viewer.accountId(), now())
          .compose(fulfilled -> done(transaction, viewer, "data-duty-fulfilled", duty));
    });
  }

  /** Somebody above those who owe it takes notice that it was missed. */
  public Future<Done> acknowledge(Viewer viewer, CaseNumber number) {
    return onto(viewer, number, (transaction, duty) -> {
      if (!DutyRights.mayAcknowledge(viewer)) {
        return Future.succeededFuture(new Done.NotTheirs());
      }
      if (duty.call().isEmpty()) {
        return Future.succeededFuture(new Done.NotThere());
      }
      return calls
          .meet(transaction, duty.call().get().id(), viewer.accountId(), now())
          .compose(met -> met
              ? done(transaction, viewer, "data-duty-acknowledged", duty)
              : Future.succeededFuture(new Done.Before(duty)));
    });
  }

  /** What is done to a duty while it is held. */
  @FunctionalInterface
  private interface Deed {
    Future<Done> on(SqlConnection transaction, DataDuty duty);
  }

  private Future<Done> onto(Viewer viewer, CaseNumber number, Deed deed) {
    var unit = DutyRights.sees(viewer);
    if (unit.isEmpty()) {
      return Future.succeededFuture(new Done.NotThere());
    }
    return database.inTransaction(transaction -> duties
        .hold(transaction, number, unit.get())
        .compose(held -> held.map(duty -> deed.on(transaction, duty))
            .orElseGet(() -> Future.succeededFuture(new Done.NotThere()))));
  }

  private Future<Done> done(
      SqlConnection transaction, Viewer viewer, String action, DataDuty duty) {
    return duties
        .find(transaction, duty.id())
        .map(Optional::orElseThrow)
        .compose(now -> journal(transaction, viewer.accountId().toString(), action, now)
            .map(written -> new Done.Now(now)));
  }

  Future<Void> journal(SqlConnection transaction, String actor, String action, DataDuty duty) {
    var detail = new JsonObject()
        .put("number", duty.number().text())
        .put("clock", duty.kind().word())
        .put("unit", duty.unit().text())
        .put("dueAt", duty.dueAt().toString());
    duty.fulfilled()
        .ifPresent(how -> detail
            .put("outcome", how.outcome().word())
            .put("at", how.at().toString())
            .put("evidence", how.evidence()));
    return office
        .books()
        .journal()
        .write(transaction, new JournalLine(now(), actor, action, duty.id(), detail));
  }

  private Opening opening(Viewer viewer, UnitCode unit, Entry entry, PolicyBook book) {
    var standing = book.standing(entry.kind().clock(), unit, entry.since()).orElseThrow();
    var circumstances = new Circumstances(DataDuty.PRIORITY, unit, Set.of());
    var due = standing
        .rule()
        .dueFrom(entry.since(), circumstances, standing.calendar())
        .orElseThrow();
    var warnings =
        standing.rule().warningsOf(entry.since(), due.at(), circumstances, standing.calendar());
    var duty = new DataDuty(
        entry.id(),
        CaseNumber.draw(random),
        entry.kind(),
        entry.matter(),
        unit,
        entry.since(),
        paced(entry.since(), due.at()),
        DataDuty.State.OPEN,
        standing.version(),
        Optional.empty(),
        Optional.empty());
    var now = now();
    return new Opening(
        duty,
        viewer.accountId(),
        now,
        due.calendar(),
        stillToCome(warnings.stream().map(at -> paced(entry.since(), at)).toList(), now));
  }

  /** Of warnings whose moment passed before it was entered, the last is told at once. */
  private static List<Instant> stillToCome(List<Instant> warnings, Instant now) {
    var past = warnings.stream().filter(at -> !at.isAfter(now)).count();
    return warnings.stream().skip(Math.max(0, past - 1)).toList();
  }

  private Opening renumbered(Opening opening) {
    var duty = opening.duty();
    return new Opening(
        new DataDuty(
            duty.id(),
            CaseNumber.draw(random),
            duty.kind(),
            duty.matter(),
            duty.unit(),
            duty.startedAt(),
            duty.dueAt(),
            duty.state(),
            duty.policy(),
            duty.fulfilled(),
            duty.call()),
        opening.openedBy(),
        opening.openedAt(),
        opening.calendar(),
        opening.warnings());
  }

  private Instant paced(Instant from, Instant moment) {
    return from.plus(office.pace().take(Duration.between(from, moment)));
  }
}
