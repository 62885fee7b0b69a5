package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.Claim;
import vn.kipthoi.routing.desk.AnswerRule;
import vn.kipthoi.routing.desk.ClaimRule;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.store.AnswerStore.Held;
import vn.kipthoi.routing.store.ClaimStore;
import vn.kipthoi.routing.store.ClaimStore.Kept;

/**
 * Acceptances that were given where there is no signal. One that is believed counts as if it had come
 * in at its own moment: where others were told only after it, the case is theirs who accepted, and
 * that others were told stays in the history as answered meanwhile (timer rule 7).
 */
final class LateAcceptance {

  static final Happening.OfSubject REPORTED_LATE = new Happening.OfSubject("reported-late");
  static final Happening.OfSubject NOT_BELIEVED = new Happening.OfSubject("claim-not-believed");
  static final Happening.OfSubject ANSWERED_MEANWHILE =
      new Happening.OfSubject("answered-meanwhile");

  /** How often a rung may pass while its row is waited for. */
  private static final int RUNGS_AT_MOST = 3;

  private final Office office;
  private final ClaimStore claims = new ClaimStore();

  LateAcceptance(Office office) {
    this.office = office;
  }

  /** Which moment counts for an answer. */
  Future<Belief> weigh(SqlConnection transaction, Held held, Answer answer, Instant now) {
    if (answer.claim().isEmpty()) {
      return Future.succeededFuture(new Belief.AsSaid());
    }
    var claim = answer.claim().get();
    var sentAt = held.deadline().startedAt();
    return claim
        .attest()
        .map(attest -> claims
            .last(transaction, answer.person(), attest.device())
            .map(last -> ClaimRule.judge(claim, sentAt, last, now)))
        .orElseGet(
            () -> Future.succeededFuture(ClaimRule.judge(claim, sentAt, Optional.empty(), now)));
  }

  /** What came of this very entry of a device when it was said before. */
  Future<Optional<Kept>> before(SqlConnection transaction, Answer answer) {
    return answer
        .claim()
        .flatMap(Claim::attest)
        .map(attest -> claims.before(transaction, answer, attest))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** Which moment counted for it then. */
  static Belief beliefOf(Kept kept, Claim claim) {
    var at = claim.occurredAt();
    return kept.disbelieved()
        .<Belief>map(why -> new Belief.NotBelieved(at, why))
        .orElseGet(() -> new Belief.Believed(at, ClaimRule.isLate(at, kept.recordedAt())));
  }

  /** Whether an answer was given before others were told, and comes in after that. */
  static boolean wasBefore(Held held, Answer answer, Belief belief) {
    return belief instanceof Belief.Believed(var at, var late)
        && held.deadline().givesTheCase()
        && !AnswerRule.cannot(answer)
        && held.standing()
            .passed()
            .filter(passed -> at.isBefore(passed.toldAt()))
            .isPresent();
  }

  /** What comes of one that was given before others were told: they may have accepted meanwhile. */
  Future<Answered> judge(SqlConnection transaction, Held held, Answer answer) {
    var number = held.standing().caseNumber();
    return claims
        .holder(transaction, held.routed().id())
        .map(holder -> holder
            .<Answered>map(one -> one.person().equals(answer.person())
                ? new Answered.AcceptedBefore(number, one.at())
                : new Answered.TakenBySomebodyElse(number, one.at()))
            .orElseGet(() -> new Answered.Accepted(number, answer.at())));
  }

  /** Whoever was told meanwhile need not answer; what had passed was in time after all. */
  Future<Void> accept(SqlConnection transaction, Held held, Answer answer, Instant now) {
    return claims
        .doneInTime(transaction, answer.deadline(), answer.at())
        .compose(done -> answered(transaction, held, answer.person(), now, RUNGS_AT_MOST))
        .compose(meanwhile -> {
          clearAfterCommit(transaction, meanwhile);
          var detail = new JsonObject()
              .put("person", answer.person().toString())
              .put("occurredAt", answer.at().toString());
          return tell(transaction, held, new Happening(now, ANSWERED_MEANWHILE, detail));
        });
  }

  private Future<UUID> answered(
      SqlConnection transaction, Held held, UUID person, Instant now, int more) {
    return claims
        .answeredMeanwhile(transaction, held.routed().id(), person, now)
        .compose(answered -> answered
            .map(Future::succeededFuture)
            .orElseGet(() -> more == 0
                ? Future.failedFuture(new IllegalStateException("nobody is asked"))
                : answered(transaction, held, person, now, more - 1)));
  }

  /** Tells what was believed of the device, and what was not. */
  Future<Void> tell(
      SqlConnection transaction, Held held, Answer answer, Belief belief, Instant now) {
    var detail = new JsonObject().put("person", answer.person().toString());
    return switch (belief) {
      case Belief.AsSaid() -> Future.succeededFuture();
      case Belief.Believed(var at, var late) ->
        late
            ? tell(
                transaction,
                held,
                new Happening(now, REPORTED_LATE, detail.put("occurredAt", at.toString())))
            : Future.succeededFuture();
      case Belief.NotBelieved(var claimed, var why) ->
        tell(
            transaction,
            held,
            new Happening(
                now,
                NOT_BELIEVED,
                detail.put("occurredAt", claimed.toString()).put("why", why.word())));
    };
  }

  private Future<Void> tell(SqlConnection transaction, Held held, Happening happening) {
    return office.books().timeline().add(transaction, held.routed().id(), List.of(happening));
  }

  private void clearAfterCommit(SqlConnection transaction, UUID deadline) {
    transaction.transaction().completion().onComplete(done -> {
      if (done.succeeded()) {
        office.alarm().clear(deadline);
      }
    });
  }
}
