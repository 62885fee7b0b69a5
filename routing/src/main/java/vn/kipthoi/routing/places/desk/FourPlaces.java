package vn.kipthoi.routing.places.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.flow.CallingOut;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.handover.desk.Rehoming;
import vn.kipthoi.routing.life.Moving;
import vn.kipthoi.routing.places.Responsibility;
import vn.kipthoi.routing.places.Whereabout;
import vn.kipthoi.routing.places.store.PlaceStore;
import vn.kipthoi.routing.store.CaseLock;
import vn.kipthoi.routing.store.CaseLock.Locked;

/**
 * Puts the places of a case right. A case that a desk holds goes to its commune as soon as that is
 * known; one that a commune has stays there until another accepts it. Where the child lives in another
 * commune, that one leads the plan: it is told, it sees the case, and somebody there has to answer.
 */
public final class FourPlaces {

  /** What timelines say of it. */
  public static final String PLACES_CHANGED = "places-changed";

  public static final String PLAN_ASSIGNED = "plan-assigned";

  /**
   * What somebody learned.
   *
   * @param seenVersion the version of the case that they looked at
   * @param known the places that they speak of; those left out stay as they are
   * @param danger whether the child is in danger: then it matters most where the child is now
   */
  public record Learned(
      CaseNumber number,
      long seenVersion,
      List<Whereabout> known,
      Whereabout.Why why,
      boolean danger) {

    public Learned {
      known = List.copyOf(known);
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * It is written down.
     *
     * @param handTo the commune that ought to verify, while another one has the case
     */
    record Done(Optional<UnitCode> handTo) implements Outcome {}

    /** The case has another version by now, or its state does not allow it. */
    record Stale(long version) implements Outcome {}

    record NotThere() implements Outcome {}

    /** One of the communes is none of today. */
    record NoSuchCommune(Whereabout.Kind kind) implements Outcome {}
  }

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final Casework casework;
  private final Rehoming rehoming;
  private final CallingOut callingOut;
  private final PlaceStore store = new PlaceStore();
  private final CaseLock lock = new CaseLock();

  public FourPlaces(
      Database database, Doorbell doorbell, Office office, Casework casework, Rehoming rehoming) {
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
    this.casework = casework;
    this.rehoming = rehoming;
    this.callingOut = new CallingOut(office);
  }

  /** The places of a case that the viewer was found to see. */
  public Future<List<Whereabout>> of(CaseId about) {
    return store.of(database.client(), about);
  }

  /** The second commune, where there is one. */
  public Future<Optional<UnitCode>> planning(CaseId about) {
    return store.planning(database.client(), about);
  }

  public Future<Outcome> learn(Viewer viewer, Learned learned) {
    return database
        .inTransaction(transaction -> lock.take(transaction, Scope.of(viewer), learned.number())
            .compose(locked -> locked
                .map(held -> learn(transaction, held, viewer, learned))
                .orElseGet(() -> done(new Outcome.NotThere()))))
        .map(this::ringOn);
  }

  private Future<Outcome> learn(
      SqlConnection transaction, Locked locked, Viewer viewer, Learned learned) {
    if (locked.version() != learned.seenVersion()) {
      return done(new Outcome.Stale(locked.version()));
    }
    for (var known : learned.known()) {
      if (known.unit().filter(unit -> !rehoming.isCommune(unit)).isPresent()) {
        return done(new Outcome.NoSuchCommune(known.kind()));
      }
    }
    var id = locked.routed().id();
    return put(transaction, id, viewer, learned)
        .compose(put -> store.of(transaction, id))
        .compose(places -> follow(transaction, locked, viewer, learned, unitsOf(places)));
  }

  private Future<Void> put(SqlConnection transaction, CaseId id, Viewer viewer, Learned learned) {
    var put = Future.<Void>succeededFuture();
    for (var known : learned.known()) {
      put = put.compose(
          before -> store.put(transaction, id, known, learned.why(), viewer.accountId()));
    }
    return put.compose(all -> tell(transaction, id, viewer, learned));
  }

  private Future<Outcome> follow(
      SqlConnection transaction,
      Locked locked,
      Viewer viewer,
      Learned learned,
      Map<Whereabout.Kind, UnitCode> places) {
    var responsibility = Responsibility.of(places, learned.danger());
    var holder = locked.routed().unit();
    var held = holder.level() != UnitLevel.COMMUNE;
    if (held && responsibility.verifies().isPresent()) {
      return place(
          transaction,
          locked,
          viewer,
          learned,
          responsibility,
          responsibility.verifies().get());
    }
    var handTo = held
        ? Optional.<UnitCode>empty()
        : responsibility.verifies().filter(unit -> !unit.equals(holder));
    return store
        .touch(transaction, locked.routed().id(), viewer.accountId(), now())
        .compose(touched -> plan(transaction, locked, viewer, holder, responsibility))
        .map(planned -> new Outcome.Done(handTo));
  }

  /** A desk held it until its commune was known: now it is. */
  private Future<Outcome> place(
      SqlConnection transaction,
      Locked locked,
      Viewer viewer,
      Learned learned,
      Responsibility responsibility,
      UnitCode commune) {
    var wish = new Wish(
        viewer,
        learned.number(),
        learned.seenVersion(),
        Optional.empty(),
        new Moving.Place(commune));
    return casework.perform(transaction, wish).compose(performed -> switch (performed) {
      case Performed.Done(var current) ->
        rehoming
            .place(transaction, locked, commune)
            .compose(moved -> plan(transaction, locked, viewer, commune, responsibility))
            .map(planned -> new Outcome.Done(Optional.empty()));
      case Performed.NotThere ignored -> done(new Outcome.NotThere());
      default ->
        Future.failedFuture(
            new IllegalStateException("a case that a desk holds cannot be placed now"));
    });
  }

  /** The commune where the child lives, when it is another one, is told and sees the case. */
  private Future<Void> plan(
      SqlConnection transaction,
      Locked locked,
      Viewer viewer,
      UnitCode holder,
      Responsibility responsibility) {
    var id = locked.routed().id();
    return store.planning(transaction, id).compose(before -> {
      var wanted = responsibility.plans().filter(ignored -> responsibility.needsSecond(holder));
      if (before.equals(wanted)) {
        return Future.succeededFuture();
      }
      return store
          .endPlanning(transaction, id, now())
          .compose(ended -> wanted.isEmpty()
              ? rehoming.showToPlanner(transaction, locked, holder)
              : assign(transaction, locked, viewer, holder, wanted.get()));
    });
  }

  private Future<Void> assign(
      SqlConnection transaction, Locked locked, Viewer viewer, UnitCode holder, UnitCode home) {
    var routed = locked.routed();
    var because = new JsonObject().put("home", home.text()).put("holder", holder.text());
    var entry = new Happening(
        now(), new Happening.OfSubject(PLAN_ASSIGNED), new JsonObject().put("unit", home.text()));
    return store
        .assignPlanning(transaction, routed.id(), home, because, viewer.accountId(), now())
        .compose(assigned -> rehoming.showToPlanner(transaction, locked, holder))
        .compose(shown -> callingOut.ask(transaction, routed, Deadline.RESIDENCE, home))
        .compose(told -> office
            .books()
            .timeline()
            .add(transaction, routed.id(), List.of(entry))
            .compose(first -> office.books().timeline().add(transaction, routed.id(), told)));
  }

  private Future<Void> tell(SqlConnection transaction, CaseId id, Viewer viewer, Learned learned) {
    var detail = new JsonObject().put("why", learned.why().word());
    learned
        .known()
        .forEach(known -> detail
            .put(known.kind().word(), known.unit().map(UnitCode::text).orElse(""))
            .put(known.kind().word() + "-certainty", known.certainty().word()));
    var books = office.books();
    var line = new JournalLine(
        now(), viewer.accountId().toString(), "case-places-changed", id.value(), detail);
    return books
        .timeline()
        .add(
            transaction,
            id,
            List.of(new Happening(now(), new Happening.OfSubject(PLACES_CHANGED), detail)))
        .compose(told -> books.journal().write(transaction, line));
  }

  private static Map<Whereabout.Kind, UnitCode> unitsOf(List<Whereabout> places) {
    var units = new EnumMap<Whereabout.Kind, UnitCode>(Whereabout.Kind.class);
    for (var place : places) {
      place.unit().ifPresent(unit -> {
        var unused = units.put(place.kind(), unit);
      });
    }
    return units;
  }

  private Outcome ringOn(Outcome outcome) {
    if (outcome instanceof Outcome.Done) {
      doorbell.ring(CaseAssigned.KIND);
      doorbell.ring(Casework.CASE_CHANGED);
    }
    return outcome;
  }

  private Instant now() {
    return office.clock().instant();
  }

  private static Future<Outcome> done(Outcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
