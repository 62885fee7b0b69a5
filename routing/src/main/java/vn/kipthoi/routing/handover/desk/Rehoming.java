package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNews.What;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.CallingOut;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Tidings;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;
import vn.kipthoi.routing.places.store.PlaceStore;
import vn.kipthoi.routing.store.CaseLock.Locked;
import vn.kipthoi.routing.store.FollowerStore;
import vn.kipthoi.routing.store.HomeStore;

/**
 * What follows when a case is offered, moved or asked about: who sees it, who is asked, what is told.
 * All of it happens in the transaction of whoever decides, which holds the case.
 */
public final class Rehoming {

  /** What timelines say of it, beside what the acts themselves say. */
  public static final String MOVED = "moved";

  public static final String BOUNCED = "handover-bounced";

  private final Office office;
  private final CallingOut callingOut;
  private final Tidings tidings;
  private final FollowerStore followers = new FollowerStore();
  private final HomeStore homes = new HomeStore();
  private final PlaceStore plans = new PlaceStore();

  public Rehoming(Office office) {
    this.office = office;
    this.callingOut = new CallingOut(office);
    this.tidings = new Tidings(office);
  }

  Instant now() {
    return office.clock().instant();
  }

  /** Whether it is a commune today. */
  public boolean isCommune(UnitCode unit) {
    return unit.level() == UnitLevel.COMMUNE
        && office.lineages().of(unit, now()).isPresent();
  }

  /** Whether a case could go to it: a commune of today from which the case is not kept. */
  Future<Boolean> mayReceive(SqlConnection transaction, CaseId about, UnitCode unit) {
    return isCommune(unit)
        ? office.books().exclusions().isKeptFrom(transaction, about, unit).map(kept -> !kept)
        : Future.succeededFuture(false);
  }

  Future<Void> askReceiver(SqlConnection transaction, RoutedCase routed, UnitCode to) {
    return homes
        .show(transaction, routed.id(), upwards(to))
        .compose(shown -> callingOut.ask(transaction, routed, Deadline.HANDOVER, to))
        .compose(told -> tell(transaction, routed.id(), told));
  }

  /** The other commune sees the case no longer, unless it had seen it before. */
  Future<Void> forgetReceiver(SqlConnection transaction, Locked locked, UnitCode to, String how) {
    var routed = locked.routed();
    var entry = new Happening(
        now(),
        new Happening.OfSubject(BOUNCED),
        new JsonObject().put("unit", to.text()).put("how", how));
    return homes
        .callOff(transaction, routed.id(), List.of(Deadline.HANDOVER))
        .compose(ids -> clear(ids))
        .compose(cleared -> scopeIn(transaction, routed, routed.unit()))
        .compose(scope -> homes.showOnly(transaction, routed.id(), scope))
        .compose(shown -> tell(transaction, routed.id(), List.of(entry)))
        .compose(told -> how.equals(Handover.State.WITHDRAWN.word())
            ? tidings.tell(transaction, routed, What.HANDOVER_WITHDRAWN, to, routed.unit())
            : tidings.tell(transaction, routed, What.HANDOVER_REFUSED, routed.unit(), to));
  }

  /** Somebody of the other commune has the case from now on. What ran for the sender is settled. */
  Future<Void> takeOver(
      SqlConnection transaction,
      RoutedCase routed,
      UnitCode to,
      UUID person,
      Performed.Current current) {
    var waiting = current.state() instanceof CaseState.Waiting;
    return move(transaction, routed, to, Optional.of(person))
        .compose(moved -> waiting
            ? acknowledged(transaction, routed, to, person, current)
            : Future.succeededFuture())
        .compose(
            done -> tidings.tell(transaction, routed, What.HANDOVER_ACCEPTED, routed.unit(), to));
  }

  /**
   * The case goes to a commune whose people are yet to be asked. Those who were told that it might be
   * theirs are told whose it is.
   */
  public Future<Void> place(SqlConnection transaction, Locked locked, UnitCode commune) {
    var routed = locked.routed();
    return followers
        .candidates(transaction, routed.id())
        .compose(candidates -> moveAndCall(transaction, locked, commune)
            .compose(moved -> tidings.tellEach(
                transaction,
                routed,
                What.PLACED_ELSEWHERE,
                candidates.stream().filter(one -> !one.equals(commune)).toList(),
                commune)));
  }

  /** The case goes to a commune whose people are yet to be asked. */
  Future<Void> moveAndCall(SqlConnection transaction, Locked locked, UnitCode commune) {
    var routed = locked.routed();
    var there = new RoutedCase(routed.id(), routed.number(), commune, false, routed.priority());
    return move(transaction, routed, commune, Optional.empty())
        .compose(moved -> callingOut.ask(transaction, there, Deadline.ACKNOWLEDGE, commune))
        .compose(told -> tell(transaction, routed.id(), told))
        .compose(told -> office
            .followers()
            .after(
                transaction,
                new CaseChange(
                    there, after(locked.state(), commune), locked.version(), Set.of(), now())));
  }

  private Future<Void> acknowledged(
      SqlConnection transaction,
      RoutedCase routed,
      UnitCode to,
      UUID person,
      Performed.Current current) {
    var reached = Reached.by(person, Milestone.ACKNOWLEDGED, now());
    var there = new RoutedCase(routed.id(), routed.number(), to, false, routed.priority());
    return office
        .books()
        .milestones()
        .add(transaction, routed.id(), List.of(reached), now())
        .compose(added -> office
            .followers()
            .after(
                transaction,
                new CaseChange(
                    there,
                    new CaseState.Acknowledged(),
                    current.version(),
                    Set.of(Milestone.ACKNOWLEDGED),
                    now())));
  }

  private Future<Void> move(
      SqlConnection transaction, RoutedCase routed, UnitCode to, Optional<UUID> person) {
    var there = new RoutedCase(routed.id(), routed.number(), to, false, routed.priority());
    return homes
        .callOff(
            transaction,
            routed.id(),
            List.of(Deadline.ACKNOWLEDGE, Deadline.HANDOVER, Deadline.CANDIDATE))
        .compose(this::clear)
        .compose(cleared -> scopeIn(transaction, there, to))
        .compose(scope -> homes.move(transaction, routed.id(), to, scope, person, now()))
        .compose(moved -> tell(
            transaction,
            routed.id(),
            List.of(moved(to, "", person.isPresent() ? "taken-over" : "moved"))));
  }

  Future<Void> clear(List<UUID> deadlines) {
    deadlines.forEach(office.alarm()::clear);
    return Future.succeededFuture();
  }

  Future<Void> tell(SqlConnection transaction, CaseId about, List<Happening> entries) {
    return entries.isEmpty()
        ? Future.succeededFuture()
        : office.books().timeline().add(transaction, about, entries);
  }

  Happening moved(UnitCode to, String role, String how) {
    return new Happening(
        now(),
        new Happening.OfSubject(MOVED),
        new JsonObject().put("unit", to.text()).put("role", role).put("how", how));
  }

  /**
   * The units that see a case when a unit has it: that one and those above it, and the commune that
   * leads the plan with those above it. In a conflict of interest the commune itself does not.
   */
  Future<List<UnitCode>> scopeIn(SqlConnection transaction, RoutedCase routed, UnitCode holder) {
    return plans
        .planning(transaction, routed.id())
        .map(planning -> Stream.concat(
                upwards(holder).stream()
                    .filter(unit -> !(routed.conflict() && unit.equals(routed.unit()))),
                planning.stream().flatMap(home -> upwards(home).stream()))
            .distinct()
            .toList());
  }

  /** Shows the case to whoever leads the plan by now, and to nobody who did before. */
  public Future<Void> showToPlanner(SqlConnection transaction, Locked locked, UnitCode holder) {
    return scopeIn(transaction, locked.routed(), holder)
        .compose(scope -> homes.showOnly(transaction, locked.routed().id(), scope))
        .compose(
            shown -> homes.callOff(transaction, locked.routed().id(), List.of(Deadline.RESIDENCE)))
        .compose(this::clear);
  }

  /** The case went to the heir of its commune. */
  Future<Void> tellMoved(SqlConnection transaction, RoutedCase before, UnitCode heir) {
    return tell(transaction, before.id(), List.of(moved(heir, "", "moved")))
        .compose(told -> tidings.tell(transaction, before, What.REHOMED, before.unit(), heir));
  }

  List<UnitCode> upwards(UnitCode unit) {
    var lineage = office.lineages().of(unit, now()).orElse(Lineage.NATION);
    var units = new ArrayList<>(lineage.upwards());
    return List.copyOf(units);
  }

  private static CaseState after(CaseState state, UnitCode commune) {
    return state instanceof CaseState.InHand || state instanceof CaseState.Waiting
        ? States.waiting(commune)
        : state;
  }
}
