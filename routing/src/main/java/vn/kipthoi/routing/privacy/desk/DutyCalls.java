package vn.kipthoi.routing.privacy.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.privacy.store.DutyCallStore;
import vn.kipthoi.routing.privacy.store.DutyCallStore.Told;
import vn.kipthoi.routing.privacy.store.RegisterStore;

/** Takes the answers to calls about the register; all others go on to the cases. */
public final class DutyCalls implements Caseload {

  private final Caseload cases;
  private final Database database;
  private final Office office;
  private final DutyCallStore calls = new DutyCallStore();
  private final RegisterStore duties = new RegisterStore();

  public DutyCalls(Caseload cases, Database database, Office office) {
    this.cases = cases;
    this.database = database;
    this.office = office;
  }

  @Override
  public Future<Answered> answer(Answer answer) {
    return database
        .inTransaction(transaction -> calls
            .hold(transaction, answer.deadline())
            .compose(held -> held.map(call -> answered(transaction, call, answer))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))))
        .compose(ours -> ours.map(Future::succeededFuture).orElseGet(() -> cases.answer(answer)));
  }

  @Override
  public Future<Boolean> stillOwed(SqlClient client, UUID deadline, UUID person) {
    return cases
        .stillOwed(client, deadline, person)
        .compose(owed -> owed ? Future.succeededFuture(true) : calls.isOpen(client, deadline));
  }

  /** That a text arrived is a milestone of cases alone. */
  @Override
  public Future<Void> delivered(UUID deadline, Instant at) {
    return cases.delivered(deadline, at);
  }

  /** A call about the register climbs by its own time. */
  @Override
  public Future<Void> undeliverable(UUID deadline) {
    return cases.undeliverable(deadline);
  }

  @Override
  public Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> asked) {
    return cases.keptFrom(client, person, asked);
  }

  private Future<Optional<Answered>> answered(SqlConnection transaction, Told call, Answer answer) {
    return duties
        .find(transaction, call.duty())
        .map(duty -> duty.orElseThrow().number())
        .compose(number -> judged(transaction, number, call, answer))
        .map(Optional::of);
  }

  private Future<Answered> judged(
      SqlConnection transaction, CaseNumber number, Told call, Answer answer) {
    if (!call.people().contains(answer.person())) {
      return Future.succeededFuture(new Answered.NotTheirs());
    }
    return switch (call.state()) {
      case OPEN -> take(transaction, number, call, answer);
      case MET -> Future.succeededFuture(metBefore(number, call, answer));
      case MISSED, VOID -> tooLate(transaction, number, call);
    };
  }

  private Future<Answered> take(
      SqlConnection transaction, CaseNumber number, Told call, Answer answer) {
    if (answer.promise() instanceof Promise.Cannot) {
      return Future.succeededFuture(new Answered.PassedOn(number));
    }
    return calls
        .meet(transaction, call.id(), answer.person(), answer.at())
        .compose(met -> office.books().journal().write(transaction, line(number, call, answer)))
        .map(new Answered.Accepted(number, answer.at()));
  }

  private static Answered metBefore(CaseNumber number, Told call, Answer answer) {
    var at = call.metAt().orElseThrow();
    return call.metBy().filter(answer.person()::equals).isPresent()
        ? new Answered.AcceptedBefore(number, at)
        : new Answered.TakenBySomebodyElse(number, at);
  }

  private Future<Answered> tooLate(SqlConnection transaction, CaseNumber number, Told call) {
    return calls
        .after(transaction, call)
        .map(next -> next.orElse(call))
        .map(next -> new Answered.TooLate(number, next.rung(), next.calledAt()));
  }

  private static JournalLine line(CaseNumber number, Told call, Answer answer) {
    var detail = new JsonObject().put("number", number.text()).put("via", answer.via());
    return new JournalLine(
        answer.at(), answer.person().toString(), "data-duty-acknowledged", call.duty(), detail);
  }
}
