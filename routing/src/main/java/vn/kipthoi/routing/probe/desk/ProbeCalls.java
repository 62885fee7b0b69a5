package vn.kipthoi.routing.probe.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.Heard;
import vn.kipthoi.routing.Probe;

/** The cases, and the probes, which are owed until they are of no use and answered by nobody. */
public record ProbeCalls(Caseload cases) implements Caseload {

  @Override
  public Future<Boolean> stillOwed(SqlClient client, UUID deadline, UUID person) {
    return person.equals(Probe.PERSON)
        ? Future.succeededFuture(true)
        : cases.stillOwed(client, deadline, person);
  }

  @Override
  public Future<Answered> answer(Answer answer) {
    return cases.answer(answer);
  }

  @Override
  public Future<Heard> hear(Answer answer) {
    return cases.hear(answer);
  }

  @Override
  public Future<Void> delivered(UUID deadline, Instant at) {
    return cases.delivered(deadline, at);
  }

  @Override
  public Future<Void> undeliverable(UUID deadline) {
    return cases.undeliverable(deadline);
  }

  @Override
  public Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> asked) {
    return cases.keptFrom(client, person, asked);
  }
}
