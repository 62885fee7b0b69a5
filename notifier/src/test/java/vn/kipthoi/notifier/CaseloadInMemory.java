package vn.kipthoi.notifier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Caseload;

/** Routing's side of the border, as a test wants it to be. */
public final class CaseloadInMemory implements Caseload {

  private final Set<UUID> closed = ConcurrentHashMap.newKeySet();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private volatile Function<Answer, Answered> says = answer -> new Answered.NotTheirs();

  public void close(UUID deadline) {
    var _ = closed.add(deadline);
  }

  public void says(Function<Answer, Answered> next) {
    says = next;
  }

  public List<Answer> answers() {
    return answers;
  }

  @Override
  public Future<Answered> answer(Answer answer) {
    var _ = answers.add(answer);
    var answered = says.apply(answer);
    if (answered instanceof Answered.Accepted) {
      close(answer.deadline());
    }
    return Future.succeededFuture(answered);
  }

  @Override
  public Future<Boolean> stillOwed(SqlClient client, UUID deadline) {
    return Future.succeededFuture(!closed.contains(deadline));
  }
}
