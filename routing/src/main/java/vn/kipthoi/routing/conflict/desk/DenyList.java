package vn.kipthoi.routing.conflict.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.journal.JournalReaders;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.conflict.Exclusion;
import vn.kipthoi.routing.conflict.Exclusion.Reason;
import vn.kipthoi.routing.conflict.Exclusion.Whom;
import vn.kipthoi.routing.conflict.Standing;
import vn.kipthoi.routing.conflict.store.DenyListStore;
import vn.kipthoi.routing.conflict.store.DenyListStore.By;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.StandDown;
import vn.kipthoi.routing.store.CaseLock;
import vn.kipthoi.routing.store.CaseLock.Locked;

/**
 * Keeps cases from people. One person who may work on the case is enough to keep it from somebody
 * below them, and it holds at once: what they were asked goes to the next. To let them see it again
 * takes two, the second of whom stands above the first.
 */
public final class DenyList {

  /** What timelines say of it. */
  public static final String KEPT_FROM = Exclusion.KEPT_FROM;

  public static final String ASKED_BACK = "asked-back";
  public static final String SEEN_AGAIN = "seen-again";

  /** As {@code CaseFiles} writes it when somebody opens a case. */
  private static final String CASE_READ = "case-read";

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final StaffDirectory staff;
  private final DenyListStore store;
  private final StandDown standDown;
  private final CaseLock lock = new CaseLock();
  private final JournalReaders readers = new JournalReaders();

  public DenyList(
      Database database,
      Doorbell doorbell,
      Office office,
      StaffDirectory staff,
      DenyListStore store,
      StandDown standDown) {
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
    this.staff = staff;
    this.store = store;
    this.standDown = standDown;
  }

  /** Whom a case is to be kept from, and why. */
  public record Wanted(UUID person, Reason reason, Optional<Personal<String>> note) {}

  /** The exclusions that hold, for a case that the viewer was found to see. */
  public Future<List<Exclusion>> of(CaseId kept) {
    return store.of(database.client(), kept);
  }

  public Future<Excluding> keep(Viewer viewer, CaseNumber number, Wanted wanted) {
    return inCase(
        viewer,
        number,
        (transaction, locked) -> staff
            .find(transaction, List.of(wanted.person()))
            .compose(found -> found.stream()
                .findFirst()
                .map(person -> reaches(viewer, person.unit())
                    ? keep(transaction, locked, viewer, wanted)
                    : done(new Excluding.AboveYou()))
                .orElseGet(() -> done(new Excluding.NobodySuch(wanted.person())))));
  }

  /** Asks that somebody may see the case again, or agrees when another has asked. */
  public Future<Excluding> letSee(
      Viewer viewer, CaseNumber number, UUID exclusion, Optional<Personal<String>> note) {
    return inCase(
        viewer,
        number,
        (transaction, locked) -> store
            .of(transaction, locked.routed().id())
            .compose(all -> all.stream()
                .filter(one -> one.id().equals(exclusion))
                .findFirst()
                .map(one -> letSee(transaction, locked, viewer, one, note))
                .orElseGet(() -> done(new Excluding.NotThere()))));
  }

  private Future<Excluding> keep(
      SqlConnection transaction, Locked locked, Viewer viewer, Wanted wanted) {
    var now = office.clock().instant();
    var kept = locked.routed().id();
    var by = new By(viewer.accountId(), Standing.of(viewer.role()), wanted.note());
    return store
        .keep(transaction, kept, wanted.person(), wanted.reason(), by, now)
        .compose(made -> made.isEmpty()
            ? Future.succeededFuture()
            : rememberReading(transaction, kept, wanted.person(), made.get())
                .compose(noted -> tell(transaction, kept, KEPT_FROM, detail(wanted), viewer, now))
                .compose(told -> standDown.of(transaction, kept, wanted.person())))
        .map(new Excluding.Kept());
  }

  private Future<Excluding> letSee(
      SqlConnection transaction,
      Locked locked,
      Viewer viewer,
      Exclusion exclusion,
      Optional<Personal<String>> note) {
    var standing = Standing.of(viewer.role());
    if (exclusion.askedBack().isEmpty()) {
      var by = new By(viewer.accountId(), standing, note);
      return store
          .askBack(
              transaction,
              locked.routed().id(),
              exclusion.id(),
              by,
              office.clock().instant())
          .compose(asked -> tell(transaction, locked, ASKED_BACK, exclusion, viewer))
          .map(new Excluding.AskedBack());
    }
    var asked = exclusion.askedBack().get();
    if (asked.byAccount().equals(viewer.accountId()) || !standing.isAbove(asked.standing())) {
      return done(new Excluding.NeedsOneAbove());
    }
    return store
        .lift(
            transaction,
            locked.routed().id(),
            exclusion.id(),
            viewer.accountId(),
            office.clock().instant())
        .compose(lifted -> exclusion.whom() instanceof Whom.AllOf(var commune)
            ? store.showAgain(transaction, locked.routed().id(), commune)
            : Future.succeededFuture())
        .compose(shown -> tell(transaction, locked, SEEN_AGAIN, exclusion, viewer))
        .map(new Excluding.Lifted());
  }

  private boolean reaches(Viewer viewer, UnitCode unit) {
    return office
        .lineages()
        .of(unit, office.clock().instant())
        .map(lineage -> Standing.reaches(viewer.unitCode().orElse(""), lineage.upwards()))
        .orElse(false);
  }

  private Future<Void> rememberReading(
      SqlConnection transaction, CaseId kept, UUID person, UUID exclusion) {
    return readers
        .everDone(transaction, person, CASE_READ, kept.value())
        .compose(read -> read ? store.hadSeen(transaction, exclusion) : Future.succeededFuture());
  }

  private Future<Void> tell(
      SqlConnection transaction, Locked locked, String what, Exclusion exclusion, Viewer viewer) {
    var detail = exclusion.whom().json().put("reason", exclusion.reason().word());
    return tell(
        transaction, locked.routed().id(), what, detail, viewer, office.clock().instant());
  }

  private Future<Void> tell(
      SqlConnection transaction,
      CaseId kept,
      String what,
      JsonObject detail,
      Viewer viewer,
      Instant now) {
    var entry = new Happening(
        now,
        new Happening.OfSubject(what),
        detail.copy().put("role", viewer.role().word()));
    var line =
        new JournalLine(now, viewer.accountId().toString(), "case-" + what, kept.value(), detail);
    return office
        .books()
        .timeline()
        .add(transaction, kept, List.of(entry))
        .compose(told -> office.books().journal().write(transaction, line));
  }

  private static JsonObject detail(Wanted wanted) {
    return new JsonObject()
        .put("person", wanted.person().toString())
        .put("reason", wanted.reason().word());
  }

  private Future<Excluding> inCase(
      Viewer viewer, CaseNumber number, BiFunction<SqlConnection, Locked, Future<Excluding>> work) {
    return database
        .inTransaction(transaction -> lock.take(transaction, Scope.of(viewer), number)
            .compose(locked -> locked
                .map(held -> work.apply(transaction, held))
                .orElseGet(() -> done(new Excluding.NotThere()))))
        .map(this::ringOn);
  }

  /** Screens of those from whom it is kept forget it, and whoever is asked now hears of it. */
  private Excluding ringOn(Excluding outcome) {
    if (outcome instanceof Excluding.Kept) {
      doorbell.ring(DeadlineMissed.KIND);
    }
    return outcome;
  }

  private static Future<Excluding> done(Excluding outcome) {
    return Future.succeededFuture(outcome);
  }
}
