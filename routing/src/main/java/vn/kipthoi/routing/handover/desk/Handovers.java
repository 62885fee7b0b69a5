package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.AnswerFollower;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.Handover.State;
import vn.kipthoi.routing.handover.Side;
import vn.kipthoi.routing.handover.store.HandoverStore;
import vn.kipthoi.routing.handover.store.HandoverStore.Offer;
import vn.kipthoi.routing.handover.store.HandoverStore.Settling;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.Moving;
import vn.kipthoi.routing.store.CaseLock;
import vn.kipthoi.routing.store.CaseLock.Locked;

/**
 * Offers cases to other communes and takes them over. The case is held while one of them is judged,
 * so of two who accept, or of one who accepts and one who withdraws, one is first; the other finds
 * nothing offered. Until somebody accepts, nothing about the sender's duty or clocks changes.
 */
public final class Handovers implements AnswerFollower {

  private final Database database;
  private final Doorbell doorbell;
  private final Casework casework;
  private final HandoverStore store;
  private final Rehoming rehoming;
  private final CaseLock lock = new CaseLock();

  public Handovers(
      Database database,
      Doorbell doorbell,
      Casework casework,
      HandoverStore store,
      Rehoming rehoming) {
    this.database = database;
    this.doorbell = doorbell;
    this.casework = casework;
    this.store = store;
    this.rehoming = rehoming;
  }

  /**
   * An offer to another commune.
   *
   * @param seenVersion the version of the case that whoever offers looked at
   */
  public record Offered(
      CaseNumber number,
      long seenVersion,
      UnitCode to,
      Handover.Reason reason,
      Optional<Personal<String>> note) {}

  /** All offers of a case that the viewer was found to see, the first one first. */
  public Future<List<Handover>> of(CaseId about) {
    return store.of(database.client(), about);
  }

  public Future<HandingOver> offer(Viewer viewer, Offered offered) {
    return inCase(Scope.of(viewer), offered.number(), (transaction, locked) -> {
      var holder = locked.routed().unit();
      var side = Side.of(viewer, holder, Optional.empty());
      if (!side.maySend(viewer.role())) {
        return done(new HandingOver.NotYourSide());
      }
      if (!rehoming.isCommune(offered.to()) || offered.to().equals(holder)) {
        return done(new HandingOver.NoSuchReceiver());
      }
      return rehoming
          .questions(transaction, locked.routed().id())
          .compose(asked -> asked.isEmpty()
              ? offer(transaction, locked, viewer, offered)
              : done(new HandingOver.DecidedAbove(asked.getFirst().askedOf())));
    });
  }

  /** Somebody of the commune that was asked accepts: from now on it is theirs. */
  public Future<HandingOver> accept(Viewer viewer, CaseNumber number, long seenVersion) {
    return viewer
        .personId()
        .map(person -> settling(
            viewer,
            number,
            Side.RECEIVER,
            (transaction, open) -> accept(transaction, open, viewer, person, seenVersion)))
        .orElseGet(() -> done(new HandingOver.NobodyOnRoster()));
  }

  public Future<HandingOver> refuse(
      Viewer viewer, CaseNumber number, long seenVersion, Personal<String> why) {
    return settling(
        viewer,
        number,
        Side.RECEIVER,
        (transaction, open) -> bounce(transaction, open, viewer, seenVersion, State.REFUSED, why));
  }

  public Future<HandingOver> withdraw(
      Viewer viewer, CaseNumber number, long seenVersion, Personal<String> why) {
    return settling(
        viewer,
        number,
        Side.SENDER,
        (transaction, open) ->
            bounce(transaction, open, viewer, seenVersion, State.WITHDRAWN, why));
  }

  /** Whoever stands above both says whose case it is; a case that stays is nobody's bounce any more. */
  public Future<HandingOver> decide(
      Viewer viewer, CaseNumber number, long seenVersion, UnitCode commune) {
    return inCase(
        Scope.of(viewer),
        number,
        (transaction, locked) -> rehoming
            .questions(transaction, locked.routed().id())
            .compose(asked -> {
              if (asked.isEmpty()) {
                return done(new HandingOver.NothingOffered());
              }
              if (!mayDecide(viewer, asked.getFirst().askedOf())) {
                return done(new HandingOver.NotYourSide());
              }
              return rehoming.isCommune(commune)
                  ? decide(transaction, locked, viewer, seenVersion, commune)
                  : done(new HandingOver.NoSuchReceiver());
            }));
  }

  /** A text "1" to a call-out about a handover takes the case over. */
  @Override
  public Future<Void> accepted(
      SqlConnection transaction, RoutedCase routed, Deadline deadline, Answer answer) {
    if (!deadline.ref().clock().equals(Deadline.HANDOVER)
        || !deadline.unit().equals(deadline.commune())) {
      return Future.succeededFuture();
    }
    // Whoever answers by text has no account: they act as the person they are.
    var viewer = new Viewer(
        answer.person(),
        "",
        "",
        Role.TEAM_MEMBER,
        Optional.of(deadline.commune().text()),
        Optional.of(answer.person()));
    return lock.take(transaction, routed.id())
        .compose(locked -> store
            .of(transaction, routed.id())
            .compose(offers -> offers.stream()
                .filter(offer -> offer.isOpen() && offer.to().equals(deadline.commune()))
                .findFirst()
                .map(offer -> accept(
                    transaction,
                    new Open(locked.orElseThrow(), offer),
                    viewer,
                    answer.person(),
                    locked.orElseThrow().version()))
                .orElseGet(() -> done(new HandingOver.NothingOffered()))))
        .mapEmpty();
  }

  /** A case that is held, and the offer that is open for it. */
  private record Open(Locked locked, Handover handover) {

    CaseId id() {
      return locked.routed().id();
    }
  }

  private Future<HandingOver> offer(
      SqlConnection transaction, Locked locked, Viewer viewer, Offered offered) {
    var now = rehoming.now();
    var routed = locked.routed();
    var inputs = new JsonObject()
        .put("from", routed.unit().text())
        .put("to", offered.to().text())
        .put("reason", offered.reason().word())
        .put("scope", locked.scope().stream().map(UnitCode::text).toList());
    var offer = new Offer(
        UUID.randomUUID(),
        routed.id(),
        routed.unit(),
        offered.to(),
        offered.reason(),
        offered.note(),
        inputs,
        viewer.accountId(),
        now);
    return performing(
        transaction,
        wish(
            viewer,
            offered.number(),
            offered.seenVersion(),
            new Moving.OfferTransfer(offered.to())),
        current -> store
            .offer(transaction, offer)
            .compose(kept -> rehoming.askReceiver(transaction, routed, offered.to())));
  }

  private Future<HandingOver> accept(
      SqlConnection transaction, Open open, Viewer viewer, UUID person, long seenVersion) {
    return performing(
        transaction,
        wish(viewer, open.locked().routed().number(), seenVersion, new Moving.TakeOver()),
        current -> store
            .settle(
                transaction,
                settled(open, State.ACCEPTED, viewer, Optional.of(person), Optional.empty()))
            .compose(kept -> rehoming.takeOver(
                transaction, open.locked().routed(), open.handover().to(), person, current)));
  }

  private Future<HandingOver> bounce(
      SqlConnection transaction,
      Open open,
      Viewer viewer,
      long seenVersion,
      State state,
      Personal<String> why) {
    return performing(
        transaction,
        wish(viewer, open.locked().routed().number(), seenVersion, new Moving.DeclineTransfer(why)),
        current -> store
            .settle(transaction, settled(open, state, viewer, viewer.personId(), Optional.of(why)))
            .compose(kept -> rehoming.forgetReceiver(
                transaction, open.locked(), open.handover().to(), state.word()))
            .compose(forgotten -> store.bounces(transaction, open.id()))
            .compose(bounces -> bounces < Handover.BOUNCES_AT_MOST
                ? Future.succeededFuture()
                : rehoming.askAbove(
                    transaction, open.locked().routed(), open.handover().to())));
  }

  private Future<HandingOver> decide(
      SqlConnection transaction, Locked locked, Viewer viewer, long seenVersion, UnitCode commune) {
    if (locked.version() != seenVersion) {
      return casework
          .perform(
              transaction,
              wish(viewer, locked.routed().number(), seenVersion, new Moving.TakeOver()))
          .map(HandingOver.NotPerformed::new);
    }
    return rehoming
        .decided(transaction, locked, viewer, commune)
        .map(decided -> new HandingOver.Done());
  }

  private Future<HandingOver> settling(
      Viewer viewer,
      CaseNumber number,
      Side needed,
      BiFunction<SqlConnection, Open, Future<HandingOver>> work) {
    return inCase(
        Scope.of(viewer),
        number,
        (transaction, locked) -> store
            .of(transaction, locked.routed().id())
            .compose(offers -> offers.stream()
                .filter(Handover::isOpen)
                .findFirst()
                .map(open -> isOn(needed, viewer, locked, open)
                    ? work.apply(transaction, new Open(locked, open))
                    : done(new HandingOver.NotYourSide()))
                .orElseGet(() -> done(new HandingOver.NothingOffered()))));
  }

  private static boolean isOn(Side needed, Viewer viewer, Locked locked, Handover open) {
    var side = Side.of(viewer, locked.routed().unit(), Optional.of(open.to()));
    return needed == Side.RECEIVER ? side == Side.RECEIVER : side.maySend(viewer.role());
  }

  private static boolean mayDecide(Viewer viewer, UnitCode askedOf) {
    return viewer.role().isOfTheHotline()
        || viewer.unitCode().filter(unit -> unit.equals(askedOf.text())).isPresent();
  }

  private Settling settled(
      Open open,
      State state,
      Viewer viewer,
      Optional<UUID> person,
      Optional<Personal<String>> note) {
    return new Settling(
        open.handover().id(), open.id(), state, viewer.accountId(), person, note, rehoming.now());
  }

  /** Does the act, and then what belongs to it; nothing of either when the act is not done. */
  private Future<HandingOver> performing(
      SqlConnection transaction, Wish wish, Function<Performed.Current, Future<Void>> then) {
    return casework.perform(transaction, wish).compose(performed -> switch (performed) {
      case Performed.Done(var current) ->
        then.apply(current).map(followed -> new HandingOver.Done());
      case Performed.DoneBefore ignored -> done(new HandingOver.Done());
      case Performed.NotThere ignored -> done(new HandingOver.NotThere());
      case Performed.Outdated outdated -> done(new HandingOver.NotPerformed(outdated));
      case Performed.Refused refused -> done(new HandingOver.NotPerformed(refused));
      case Performed.KeyTaken taken -> done(new HandingOver.NotPerformed(taken));
    });
  }

  private static Wish wish(Viewer viewer, CaseNumber number, long seenVersion, Act act) {
    return new Wish(viewer, number, seenVersion, Optional.empty(), act);
  }

  private Future<HandingOver> inCase(
      Scope scope, CaseNumber number, BiFunction<SqlConnection, Locked, Future<HandingOver>> work) {
    return database
        .inTransaction(transaction -> lock.take(transaction, scope, number)
            .compose(locked -> locked
                .map(held -> work.apply(transaction, held))
                .orElseGet(() -> done(new HandingOver.NotThere()))))
        .map(this::ringOn);
  }

  private HandingOver ringOn(HandingOver outcome) {
    if (outcome instanceof HandingOver.Done) {
      doorbell.ring(CaseAssigned.KIND);
      doorbell.ring(Casework.CASE_CHANGED);
    }
    return outcome;
  }

  private static Future<HandingOver> done(HandingOver outcome) {
    return Future.succeededFuture(outcome);
  }
}
