package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.Handover.State;
import vn.kipthoi.routing.handover.Side;
import vn.kipthoi.routing.handover.store.HandoverStore;
import vn.kipthoi.routing.handover.store.HandoverStore.Offer;
import vn.kipthoi.routing.handover.store.HandoverStore.Settling;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.Moving;
import vn.kipthoi.routing.store.CaseLock.Locked;

/**
 * Offers cases to other communes and takes them over. The case is held while one of them is judged,
 * so of two who accept, or of one who accepts and one who withdraws, one is first; the other finds
 * nothing offered. Until somebody accepts, nothing about the sender's duty or clocks changes.
 */
public final class Handovers {

  private final Database database;
  private final Judging judging;
  private final HandoverStore store;
  private final Rehoming rehoming;
  private final Arbitration arbitration;

  public Handovers(
      Database database,
      Judging judging,
      HandoverStore store,
      Rehoming rehoming,
      Arbitration arbitration) {
    this.database = database;
    this.judging = judging;
    this.store = store;
    this.rehoming = rehoming;
    this.arbitration = arbitration;
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
    return judging.of(Scope.of(viewer), offered.number(), (transaction, locked) -> {
      var holder = locked.routed().unit();
      if (!Side.of(viewer, holder, Optional.empty()).maySend(viewer.role())) {
        return Judging.done(new HandingOver.NotYourSide());
      }
      return rehoming
          .mayReceive(transaction, locked.routed().id(), offered.to())
          .compose(may -> may && !offered.to().equals(holder)
              ? offerUnlessAsked(transaction, locked, viewer, offered)
              : Judging.done(new HandingOver.NoSuchReceiver()));
    });
  }

  private Future<HandingOver> offerUnlessAsked(
      SqlConnection transaction, Locked locked, Viewer viewer, Offered offered) {
    return arbitration
        .questions(transaction, locked.routed().id())
        .compose(asked -> asked.isEmpty()
            ? offer(transaction, locked, viewer, offered)
            : Judging.done(new HandingOver.DecidedAbove(asked.getFirst().askedOf())));
  }

  /** Somebody of the commune that was asked accepts: from now on it is theirs. */
  public Future<HandingOver> accept(Viewer viewer, CaseNumber number, long seenVersion) {
    return settling(
        viewer,
        number,
        Side.RECEIVER,
        (transaction, open) -> viewer
            .personId()
            .map(person -> accept(transaction, open, viewer, person, seenVersion))
            .orElseGet(() -> Judging.done(new HandingOver.NobodyOnRoster())));
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

  /** A case that is held, and the offer that is open for it. */
  record Open(Locked locked, Handover handover) {

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
    return judging.performing(
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

  Future<HandingOver> accept(
      SqlConnection transaction, Open open, Viewer viewer, UUID person, long seenVersion) {
    return judging.performing(
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
    return judging.performing(
        transaction,
        wish(viewer, open.locked().routed().number(), seenVersion, new Moving.DeclineTransfer(why)),
        current -> store
            .settle(transaction, settled(open, state, viewer, viewer.personId(), Optional.of(why)))
            .compose(kept -> rehoming.forgetReceiver(
                transaction, open.locked(), open.handover().to(), state.word()))
            .compose(forgotten -> store.bounces(transaction, open.id()))
            .compose(bounces -> bounces < Handover.BOUNCES_AT_MOST
                ? Future.succeededFuture()
                : arbitration.askAbove(
                    transaction, open.locked().routed(), open.handover().to())));
  }

  private Future<HandingOver> settling(
      Viewer viewer,
      CaseNumber number,
      Side needed,
      BiFunction<SqlConnection, Open, Future<HandingOver>> work) {
    return judging.of(
        Scope.of(viewer),
        number,
        (transaction, locked) -> store
            .of(transaction, locked.routed().id())
            .compose(offers -> offers.stream()
                .filter(Handover::isOpen)
                .findFirst()
                .map(open -> isOn(needed, viewer, locked, open)
                    ? work.apply(transaction, new Open(locked, open))
                    : Judging.done(new HandingOver.NotYourSide()))
                .orElseGet(() -> Judging.done(new HandingOver.NothingOffered()))));
  }

  private static boolean isOn(Side needed, Viewer viewer, Locked locked, Handover open) {
    var side = Side.of(viewer, locked.routed().unit(), Optional.of(open.to()));
    return needed == Side.RECEIVER ? side == Side.RECEIVER : side.maySend(viewer.role());
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

  private static Wish wish(Viewer viewer, CaseNumber number, long seenVersion, Act act) {
    return new Wish(viewer, number, seenVersion, Optional.empty(), act);
  }
}
