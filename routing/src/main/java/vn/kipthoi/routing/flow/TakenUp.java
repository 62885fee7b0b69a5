package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.store.CallStore.Starting;

/**
 * Somebody takes up the question whose case it is. To have taken it up is no answer: from then on the
 * desk has as long again as its rung had to take it up, and when that is over the next desk is asked.
 * A time that whoever took it up names for themselves changes nothing.
 */
public final class TakenUp implements AnswerFollower {

  /** What timelines say of it. */
  public static final String TAKEN_UP = "question-taken-up";

  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private final Office office;

  public TakenUp(Office office) {
    this.office = office;
  }

  @Override
  public Future<Void> accepted(
      SqlConnection transaction, RoutedCase routed, Deadline deadline, Answer answer) {
    if (!deadline.ref().clock().equals(Deadline.QUESTION)
        || answer.promise() instanceof Promise.Cannot) {
      return Future.succeededFuture();
    }
    var now = office.clock().instant();
    var starting = starting(routed, deadline, now);
    return policy(transaction, routed, deadline, now)
        .compose(policy -> office.books().calls().start(transaction, starting.under(policy)))
        .compose(due -> {
          wakeAfterCommit(transaction, starting.ref(), due);
          return office
              .books()
              .timeline()
              .add(transaction, routed.id(), List.of(told(deadline, answer, due, now)));
        });
  }

  private Future<String> policy(
      SqlConnection transaction, RoutedCase routed, Deadline deadline, Instant now) {
    var lineage = office.lineages().of(deadline.commune(), now).orElse(Lineage.NATION);
    return office
        .books()
        .ladders()
        .inForce(transaction, routed.priority(), lineage.at(Level.PROVINCE), now)
        .map(ladder -> ladder.version());
  }

  private static Beginning starting(RoutedCase routed, Deadline asked, Instant now) {
    var ref = new DeadlineRef(
        UUID.randomUUID(),
        routed.id(),
        Deadline.DECISION,
        asked.ref().step(),
        asked.ref().round());
    return new Beginning(ref, routed, asked, now);
  }

  /** The clock of a decision before it is known under which policy it runs. */
  private record Beginning(DeadlineRef ref, RoutedCase routed, Deadline asked, Instant now) {

    /** Nobody is called out for it: it is owed by a desk that knows. */
    Starting under(String policy) {
      var had = Duration.between(asked.startedAt(), asked.dueAt());
      var within = had.compareTo(AT_LEAST) < 0 ? AT_LEAST : had;
      var step = new Step(asked.ref().step(), asked.rung(), Level.of(asked.unit()), within, 0);
      var reach = new Reach(step, asked.ref().round(), asked.unit(), List.of(), List.of());
      return new Starting(
          ref,
          Optional.empty(),
          asked.commune(),
          routed.priority(),
          policy,
          reach,
          within,
          now,
          Duration.ZERO,
          List.of(),
          now);
    }
  }

  private void wakeAfterCommit(SqlConnection transaction, DeadlineRef ref, Instant due) {
    transaction.transaction().completion().onComplete(done -> {
      if (done.succeeded()) {
        office.alarm().set(ref.id(), due);
      }
    });
  }

  private static Happening told(Deadline asked, Answer answer, Instant due, Instant now) {
    var detail = new JsonObject()
        .put("person", answer.person().toString())
        .put("unit", asked.unit().text())
        .put("dueAt", due.toString());
    return new Happening(now, new Happening.OfSubject(TAKEN_UP), detail);
  }
}
