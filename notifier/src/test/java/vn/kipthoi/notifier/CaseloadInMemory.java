package vn.kipthoi.notifier;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Caseload;

/** Routing's side of the border, as a test wants it to be. */
public final class CaseloadInMemory implements Caseload {

  private record Kept(UUID person, CaseId about) {}

  private final Set<Kept> kept = ConcurrentHashMap.newKeySet();
  private final Set<UUID> closed = ConcurrentHashMap.newKeySet();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private final List<UUID> delivered = new CopyOnWriteArrayList<>();
  private volatile Function<Answer, Answered> says = answer -> new Answered.NotTheirs();

  public void keep(CaseId about, UUID person) {
    var _ = kept.add(new Kept(person, about));
  }

  public void close(UUID deadline) {
    var _ = closed.add(deadline);
  }

  public void says(Function<Answer, Answered> next) {
    says = next;
  }

  /** The deadlines of which routing was told that a phone has the call-out. */
  public List<UUID> delivered() {
    return delivered;
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
  public Future<Boolean> stillOwed(SqlClient client, UUID deadline, UUID person) {
    return Future.succeededFuture(!closed.contains(deadline));
  }

  @Override
  public Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> cases) {
    return Future.succeededFuture(cases.stream()
        .filter(one -> kept.contains(new Kept(person, one)))
        .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public Future<Void> undeliverable(UUID deadline) {
    close(deadline);
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> delivered(UUID deadline, Instant at) {
    var _ = delivered.add(deadline);
    return Future.succeededFuture();
  }
}
