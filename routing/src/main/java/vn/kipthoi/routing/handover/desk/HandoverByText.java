package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.Optional;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.AnswerFollower;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.desk.Handovers.Open;
import vn.kipthoi.routing.handover.store.HandoverStore;
import vn.kipthoi.routing.store.CaseLock;
import vn.kipthoi.routing.store.CaseLock.Locked;

/**
 * A text "1" of the commune that was asked takes the case over. Whoever stands above it and says "1"
 * has taken up the asking, and no more.
 */
public final class HandoverByText implements AnswerFollower {

  private final Handovers handovers;
  private final HandoverStore store;
  private final CaseLock lock = new CaseLock();

  public HandoverByText(Handovers handovers, HandoverStore store) {
    this.handovers = handovers;
    this.store = store;
  }

  @Override
  public Future<Void> accepted(
      SqlConnection transaction, RoutedCase routed, Deadline deadline, Answer answer) {
    if (!deadline.ref().clock().equals(Deadline.HANDOVER)
        || !deadline.unit().equals(deadline.commune())) {
      return Future.succeededFuture();
    }
    return lock.take(transaction, routed.id())
        .compose(locked -> store
            .of(transaction, routed.id())
            .compose(offers -> offers.stream()
                .filter(Handover::isOpen)
                .filter(offer -> offer.to().equals(deadline.commune()))
                .findFirst()
                .map(offer -> accept(transaction, locked.orElseThrow(), offer, answer))
                .orElseGet(Future::succeededFuture)));
  }

  private Future<Void> accept(
      SqlConnection transaction, Locked locked, Handover offer, Answer answer) {
    return handovers
        .accept(
            transaction,
            new Open(locked, offer),
            whoever(answer, offer),
            answer.person(),
            locked.version())
        .mapEmpty();
  }

  /** Whoever answers by text has no account: they act as the person they are. */
  private static Viewer whoever(Answer answer, Handover offer) {
    return new Viewer(
        answer.person(),
        "",
        "",
        Role.TEAM_MEMBER,
        Optional.of(offer.to().text()),
        Optional.of(answer.person()));
  }
}
