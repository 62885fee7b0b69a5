package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.desk.Overdue;
import vn.kipthoi.routing.store.AnswerStore.Held;

/**
 * Takes a person off a case that is kept from them by now. Where nobody is left to answer a call-out,
 * or the case was theirs, the next rung is told at once, as if they had said that they cannot.
 */
public final class StandDown {

  private final Office office;
  private final Flows flows;

  public StandDown(Office office, Flows flows) {
    this.office = office;
    this.flows = flows;
  }

  /** To be called in the transaction that keeps the case from them, after that is written. */
  public Future<Void> of(SqlConnection transaction, CaseId kept, UUID person) {
    return office
        .books()
        .answers()
        .calledOrMetBy(transaction, kept, person)
        .compose(deadlines -> eachInTurn(transaction, deadlines, person));
  }

  private Future<Void> eachInTurn(SqlConnection transaction, List<UUID> deadlines, UUID person) {
    var done = Future.<Void>succeededFuture();
    for (var deadline : deadlines) {
      done = done.compose(before -> office
          .books()
          .answers()
          .hold(transaction, deadline)
          .compose(held -> held.isEmpty()
              ? Future.succeededFuture()
              : standDown(transaction, held.get(), person)));
    }
    return done;
  }

  private Future<Void> standDown(SqlConnection transaction, Held held, UUID person) {
    var now = office.clock().instant();
    var standing = held.standing();
    if (standing.met().isPresent()) {
      return standing.met().get().by().equals(person)
          ? takeBack(transaction, held, person, now)
          : Future.succeededFuture();
    }
    return standing.passed().isPresent() || !standing.cannot().containsAll(standing.called())
        ? Future.succeededFuture()
        : passOn(transaction, held, now);
  }

  private Future<Void> passOn(SqlConnection transaction, Held held, Instant now) {
    var deadline = held.deadline().ref().id();
    return office
        .books()
        .deadlines()
        .decline(transaction, deadline, now)
        .compose(declined -> tellNext(transaction, held, now));
  }

  private Future<Void> takeBack(SqlConnection transaction, Held held, UUID person, Instant now) {
    if (!held.deadline().climbs()) {
      return Future.succeededFuture();
    }
    return office
        .books()
        .cases()
        .takeBack(transaction, held.routed().id(), person, now)
        .compose(changed -> office
            .followers()
            .after(
                transaction,
                new CaseChange(held.routed(), changed.state(), changed.version(), Set.of(), now)))
        .compose(followed -> tellNext(transaction, held, now));
  }

  /** Whoever keeps the case from them has said why already: the timeline needs no second reason. */
  private Future<Void> tellNext(SqlConnection transaction, Held held, Instant now) {
    var overdue = new Overdue(held.deadline(), held.routed(), Overdue.Why.TAKEN_BACK, now);
    return flows.passed(transaction, overdue);
  }
}
