package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.desk.Overdue;

/**
 * Acts on deadlines that have passed, each in a transaction of its own: missed, next rung, people
 * called out, timeline and journal, all or nothing. Any number of nodes may watch the same table.
 *
 * <p>One that fails is put behind the others for a moment and stays due; it holds none of them up.
 */
public final class DeadlineWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineWatch.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final Flows flows;

  public DeadlineWatch(Database database, Doorbell doorbell, Office office, Flows flows) {
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
    this.flows = flows;
  }

  /** Acts on the most urgent overdue deadline, if there is one. It answers whether there was. */
  public Future<Boolean> actOnNext() {
    return act(transaction ->
        office.books().deadlines().claimOverdue(transaction, office.clock().instant()));
  }

  /** Acts on this deadline if it is due and open. It answers whether it was. */
  public Future<Boolean> actOn(UUID deadline) {
    return act(transaction ->
        office.books().deadlines().claim(transaction, deadline, office.clock().instant()));
  }

  private Future<Boolean> act(Function<SqlConnection, Future<Optional<Overdue>>> claim) {
    var inHand = new AtomicReference<@Nullable Overdue>();
    return database
        .inTransaction(transaction ->
            claim.apply(transaction).compose(claimed -> tell(transaction, claimed, inHand)))
        .map(this::ringOn)
        .recover(failure -> putAside(inHand.get(), failure));
  }

  private Future<Boolean> tell(
      SqlConnection transaction,
      Optional<Overdue> claimed,
      AtomicReference<@Nullable Overdue> inHand) {
    if (claimed.isEmpty()) {
      return Future.succeededFuture(false);
    }
    inHand.set(claimed.get());
    return flows.passed(transaction, claimed.get()).map(true);
  }

  private Boolean ringOn(Boolean acted) {
    if (acted) {
      doorbell.ring(DeadlineMissed.KIND);
    }
    return acted;
  }

  private Future<Boolean> putAside(@Nullable Overdue overdue, Throwable failure) {
    if (overdue == null) {
      return Future.failedFuture(failure);
    }
    var ref = overdue.deadline().ref();
    LOG.atError()
        .setCause(failure)
        .addKeyValue("caseId", ref.caseId().value())
        .addKeyValue("deadlineId", ref.id())
        .log("a passed deadline could not be acted on and will be tried again");
    return office
        .books()
        .deadlines()
        .postpone(database.client(), ref.id(), RETRY_AFTER, office.clock().instant())
        .map(true);
  }
}
