package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.Heard;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.desk.AnswerRule;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Happening.Kind;
import vn.kipthoi.routing.desk.Overdue;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.store.AnswerStore;
import vn.kipthoi.routing.store.AnswerStore.Held;
import vn.kipthoi.routing.store.CaseStore.Changed;
import vn.kipthoi.routing.store.ClaimStore;

/**
 * Takes what people answer. The deadline is held while an answer is judged, so of two at the same
 * moment one is first; an answer changes its own deadline and no other. All are kept.
 */
public final class Answers implements Caseload {

  /** Rung when somebody has accepted: no fact is read because of it, but screens show it. */
  public static final String DEADLINE_MET = "DeadlineMet";

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final Flows flows;
  private final AnswerFollower follower;
  private final FirstDelivery firstDelivery;
  private final LateAcceptance late;
  private final DeadEnds deadEnds;

  public Answers(Database database, Doorbell doorbell, Office office, Flows flows) {
    this(database, doorbell, office, flows, AnswerFollower.NONE);
  }

  /** @param follower who is told when somebody has accepted */
  public Answers(
      Database database, Doorbell doorbell, Office office, Flows flows, AnswerFollower follower) {
    this.follower = follower;
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
    this.flows = flows;
    this.firstDelivery = new FirstDelivery(database, office);
    this.late = new LateAcceptance(office);
    this.deadEnds = new DeadEnds(database, doorbell, office, flows);
  }

  @Override
  public Future<Answered> answer(Answer answer) {
    return hear(answer).map(Heard::outcome);
  }

  @Override
  public Future<Heard> hear(Answer answer) {
    return database
        .inTransaction(transaction -> office
            .books()
            .answers()
            .hold(transaction, answer.deadline())
            .compose(held -> held.isEmpty()
                ? Future.succeededFuture(new Heard(new Answered.NotTheirs(), new Belief.AsSaid()))
                : settle(transaction, held.get(), answer)))
        .map(this::ringOn);
  }

  @Override
  public Future<Boolean> stillOwed(SqlClient client, UUID deadline, UUID person) {
    return office.books().deadlines().isOpenTo(client, deadline, person);
  }

  @Override
  public Future<Void> delivered(UUID deadline, Instant at) {
    return firstDelivery.note(deadline, at);
  }

  @Override
  public Future<Void> undeliverable(UUID deadline) {
    return deadEnds.leave(deadline);
  }

  @Override
  public Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> cases) {
    return office.books().exclusions().keptFrom(client, person, cases);
  }

  private Future<Heard> settle(SqlConnection transaction, Held held, Answer answer) {
    return late.before(transaction, answer)
        .compose(before -> before.isPresent()
            ? again(transaction, held, answer, before.get())
            : first(transaction, held, answer));
  }

  /** A device that heard no reply says the same again: it is told what came of it, nothing more. */
  private Future<Heard> again(
      SqlConnection transaction, Held held, Answer answer, ClaimStore.Kept before) {
    var belief = LateAcceptance.beliefOf(before, answer.claim().orElseThrow());
    var passedOn = before.outcome().equals(AnswerStore.PASSED_ON);
    return passedOn
        ? Future.succeededFuture(
            new Heard(new Answered.PassedOn(held.standing().caseNumber()), belief))
        : judge(transaction, held, answer, belief).map(outcome -> new Heard(outcome, belief));
  }

  private Future<Heard> first(SqlConnection transaction, Held held, Answer answer) {
    var now = office.clock().instant();
    return late.weigh(transaction, held, answer, now).compose(belief -> {
      var counted =
          belief instanceof Belief.Believed(var at, var unused) ? answer.countedFrom(at) : answer;
      return judge(transaction, held, counted, belief)
          .map(outcome -> new Heard(outcome, belief))
          .compose(heard -> settle(transaction, held, counted, heard, now));
    });
  }

  private Future<Answered> judge(
      SqlConnection transaction, Held held, Answer answer, Belief belief) {
    var outcome = AnswerRule.judge(held.standing(), answer);
    return outcome instanceof Answered.TooLate && LateAcceptance.wasBefore(held, answer, belief)
        ? late.judge(transaction, held, answer)
        : Future.succeededFuture(outcome);
  }

  private Future<Heard> settle(
      SqlConnection transaction, Held held, Answer answer, Heard heard, Instant now) {
    return office
        .books()
        .answers()
        .keep(transaction, answer, heard, now)
        .compose(kept -> tell(transaction, held, answer, heard.outcome()))
        .compose(told -> late.tell(transaction, held, answer, heard.belief(), now))
        .compose(told -> takeEffect(transaction, held, answer, heard, now))
        .map(heard);
  }

  private Future<Void> takeEffect(
      SqlConnection transaction, Held held, Answer answer, Heard heard, Instant now) {
    return switch (heard.outcome()) {
      case Answered.Accepted ignored -> accept(transaction, held, answer, heard.belief(), now);
      case Answered.PassedOn ignored -> passOn(transaction, held, answer, now);
      case Answered.AcceptedBefore ignored -> Future.succeededFuture();
      case Answered.TakenBySomebodyElse ignored -> Future.succeededFuture();
      case Answered.TooLate ignored -> Future.succeededFuture();
      case Answered.NotTheirs ignored -> Future.succeededFuture();
    };
  }

  private Future<Void> accept(
      SqlConnection transaction, Held held, Answer answer, Belief belief, Instant now) {
    clearAfterCommit(transaction, answer.deadline());
    return meet(transaction, held, answer, belief, now)
        .compose(met -> held.deadline().givesTheCase()
            ? acknowledge(transaction, held, answer)
            : Future.succeededFuture())
        .compose(met -> follower.accepted(transaction, held.routed(), held.deadline(), answer))
        .compose(accepted -> office.books().journal().write(transaction, line(held, answer, now)));
  }

  private Future<Void> meet(
      SqlConnection transaction, Held held, Answer answer, Belief belief, Instant now) {
    if (held.standing().passed().isPresent()) {
      return late.accept(transaction, held, answer, now);
    }
    var reportedLate = belief instanceof Belief.Believed(var at, var isLate) && isLate;
    return office
        .books()
        .deadlines()
        .meet(transaction, answer.deadline(), answer.person(), answer.at(), reportedLate);
  }

  private Future<Void> acknowledge(SqlConnection transaction, Held held, Answer answer) {
    var routed = held.routed();
    var now = office.clock().instant();
    var reached = Reached.by(answer.person(), Milestone.ACKNOWLEDGED, answer.at());
    return office
        .books()
        .milestones()
        .add(transaction, routed.id(), List.of(reached), now)
        .compose(added -> office
            .books()
            .cases()
            .accept(transaction, routed.id(), answer.person(), answer.at(), now))
        .compose(changed -> follow(transaction, routed, changed, Set.of(reached.milestone())));
  }

  private Future<Void> follow(
      SqlConnection transaction, RoutedCase routed, Changed changed, Set<Milestone> reached) {
    var now = office.clock().instant();
    var change = new CaseChange(routed, changed.state(), changed.version(), reached, now);
    return office.followers().after(transaction, change);
  }

  private Future<Void> passOn(SqlConnection transaction, Held held, Answer answer, Instant now) {
    if (held.standing().met().isPresent()) {
      return takeBack(transaction, held, answer.person(), now);
    }
    if (!AnswerRule.nobodyIsLeft(held.standing(), answer)) {
      return Future.succeededFuture();
    }
    clearAfterCommit(transaction, answer.deadline());
    return office
        .books()
        .deadlines()
        .decline(transaction, answer.deadline(), now)
        .compose(declined -> flows.passed(transaction, declined.orElseThrow()));
  }

  /** Nobody has the case any more: the next rung is told as if the deadline had passed. */
  private Future<Void> takeBack(SqlConnection transaction, Held held, UUID person, Instant now) {
    if (!held.deadline().givesTheCase()) {
      return Future.succeededFuture();
    }
    var overdue = new Overdue(held.deadline(), held.routed(), Overdue.Why.TAKEN_BACK, now);
    return office
        .books()
        .cases()
        .takeBack(transaction, held.routed().id(), person, now)
        .compose(changed -> follow(transaction, held.routed(), changed, Set.of()))
        .compose(followed -> flows.passed(transaction, overdue));
  }

  private Future<Void> tell(SqlConnection transaction, Held held, Answer answer, Answered outcome) {
    var entry = Happening.answered(kind(held, outcome), held.deadline(), answer);
    return office.books().timeline().add(transaction, held.routed().id(), List.of(entry));
  }

  private static Kind kind(Held held, Answered outcome) {
    return switch (outcome) {
      case Answered.Accepted ignored -> Kind.ACCEPTED;
      case Answered.AcceptedBefore ignored -> Kind.ANSWERED_AGAIN;
      case Answered.TakenBySomebodyElse ignored -> Kind.ANSWERED_SECOND;
      case Answered.TooLate ignored -> Kind.ANSWERED_LATE;
      case Answered.PassedOn ignored ->
        held.standing().met().isPresent() ? Kind.TAKEN_BACK : Kind.CANNOT;
      case Answered.NotTheirs ignored -> Kind.ANSWERED_UNASKED;
    };
  }

  private void clearAfterCommit(SqlConnection transaction, UUID deadline) {
    transaction.transaction().completion().onComplete(done -> {
      if (done.succeeded()) {
        office.alarm().clear(deadline);
      }
    });
  }

  private Heard ringOn(Heard heard) {
    if (heard.outcome() instanceof Answered.PassedOn) {
      doorbell.ring(DeadlineMissed.KIND);
    }
    if (heard.outcome() instanceof Answered.Accepted) {
      doorbell.ring(DEADLINE_MET);
    }
    return heard;
  }

  private static JournalLine line(Held held, Answer answer, Instant now) {
    var detail = new JsonObject()
        .put("deadlineId", answer.deadline().toString())
        .put("promise", Happening.promiseWord(answer.promise()))
        .put("saidAt", answer.at().toString())
        .put("via", answer.via());
    return new JournalLine(
        now, answer.person().toString(), "deadline-met", held.routed().id().value(), detail);
  }
}
