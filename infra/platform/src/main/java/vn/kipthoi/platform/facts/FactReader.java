package vn.kipthoi.platform.facts;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.sql.Database;

/**
 * Reads facts on behalf of one module, one at a time, each in a transaction of its own. A fact
 * that fails is put behind the others and tried again until it succeeds; it never holds them up.
 */
public final class FactReader {

  private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final String name;
  private final Map<String, FactHandler> handlers;
  private final Database database;
  private final InstantSource clock;
  private final FactStore store = new FactStore();

  /**
   * @param name the reader's name in {@code platform.fact_readers}
   * @param handlers what to do, by kind of fact
   */
  public FactReader(
      String name, Map<String, FactHandler> handlers, Database database, InstantSource clock) {
    this.name = name;
    this.handlers = Map.copyOf(handlers);
    this.database = database;
    this.clock = clock;
  }

  /** Reads the next fact, if there is one. It answers whether there was. */
  public Future<Boolean> readNext() {
    var inHand = new AtomicReference<Fact>();
    return database
        .inTransaction(transaction -> claimAndHandle(transaction, inHand))
        .recover(failure -> postpone(inHand.get(), failure));
  }

  String name() {
    return name;
  }

  Iterable<String> kinds() {
    return handlers.keySet();
  }

  private Future<Boolean> claimAndHandle(SqlConnection transaction, AtomicReference<Fact> inHand) {
    return store
        .claim(transaction, name, clock.instant())
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(false)
            : handle(transaction, remember(inHand, found.get())).map(true));
  }

  private Future<Void> handle(SqlConnection transaction, Fact fact) {
    var handler = handlers.get(fact.kind());
    if (handler == null) {
      return Future.failedFuture(new IllegalStateException("no handler for " + fact.kind()));
    }
    return handler
        .handle(transaction, fact)
        .compose(done -> store.markRead(transaction, name, fact.id()));
  }

  private Future<Boolean> postpone(@Nullable Fact fact, Throwable failure) {
    if (fact == null) {
      return Future.failedFuture(failure);
    }
    tell(fact, failure);
    var why = failure.getClass().getSimpleName();
    return store.postpone(database.client(), name, fact.id(), RETRY_AFTER, why).map(true);
  }

  private void tell(Fact fact, Throwable failure) {
    var event = failure instanceof NotYet ? LOG.atDebug() : LOG.atError().setCause(failure);
    event
        .addKeyValue("reader", name)
        .addKeyValue("kind", fact.kind())
        .addKeyValue("factId", fact.id())
        .addKeyValue("why", failure.getMessage())
        .log("a fact could not be handled and will be tried again");
  }

  private static Fact remember(AtomicReference<Fact> inHand, Fact fact) {
    inHand.set(fact);
    return fact;
  }
}
