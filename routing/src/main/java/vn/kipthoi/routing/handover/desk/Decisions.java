package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.life.Moving;
import vn.kipthoi.routing.store.CaseLock.Locked;
import vn.kipthoi.routing.store.QuestionStore.Question;

/** Whoever stands above both says whose case it is; one that stays is nobody's bounce any more. */
public final class Decisions {

  private final Judging judging;
  private final Rehoming rehoming;
  private final Arbitration arbitration;

  public Decisions(Judging judging, Rehoming rehoming, Arbitration arbitration) {
    this.judging = judging;
    this.rehoming = rehoming;
    this.arbitration = arbitration;
  }

  /** @param seenVersion the version of the case that whoever decides looked at */
  public Future<HandingOver> decide(
      Viewer viewer, CaseNumber number, long seenVersion, UnitCode commune) {
    return judging.of(
        Scope.of(viewer),
        number,
        (transaction, locked) -> arbitration
            .questions(transaction, locked.routed().id())
            .compose(asked -> {
              if (asked.isEmpty()) {
                return Judging.done(new HandingOver.NothingOffered());
              }
              return mayDecide(viewer, asked.getFirst().askedOf())
                  ? decide(transaction, locked, viewer, seenVersion, asked, commune)
                  : Judging.done(new HandingOver.NotYourSide());
            }));
  }

  private Future<HandingOver> decide(
      SqlConnection transaction,
      Locked locked,
      Viewer viewer,
      long seenVersion,
      List<Question> asked,
      UnitCode commune) {
    var routed = locked.routed();
    if (locked.version() != seenVersion) {
      return judging.performing(
          transaction, outdated(viewer, routed.number(), seenVersion), never -> refuse());
    }
    return rehoming
        .mayReceive(transaction, routed.id(), commune)
        .compose(may -> may
            ? arbitration
                .decided(transaction, locked, viewer, asked, commune)
                .map(decided -> new HandingOver.Done())
            : Judging.done(new HandingOver.NoSuchReceiver()));
  }

  /** An act that names another version than the case has does nothing but say which it has. */
  private static Wish outdated(Viewer viewer, CaseNumber number, long seenVersion) {
    return new Wish(viewer, number, seenVersion, Optional.empty(), new Moving.TakeOver());
  }

  private static Future<Void> refuse() {
    return Future.failedFuture(new IllegalStateException("an outdated act was performed"));
  }

  private static boolean mayDecide(Viewer viewer, UnitCode askedOf) {
    return Role.OF_THE_HOTLINE.contains(viewer.role())
        || viewer.unitCode().filter(unit -> unit.equals(askedOf.text())).isPresent();
  }
}
