package vn.kipthoi.testkit;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.kipthoi.postgres.DatabaseAddress;

/**
 * A database for one test class: real PostgreSQL, migrated, empty, in an odd time zone.
 *
 * <pre>
 *   {@literal @}RegisterExtension static final FreshDatabase database = new FreshDatabase();
 * </pre>
 *
 * <p>Without {@code static} each test gets its own, which costs a tenth of a second.
 */
public final class FreshDatabase
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {

  private static final String STAND = "update platform.clock_shift set stands_at = $1";
  private static final String SHIFT =
      "update platform.clock_shift set shift = shift + $1::float8 * interval '1 millisecond'";

  private final Function<TestServer, DatabaseAddress> origin;
  private int classes;
  private @Nullable DatabaseAddress address;
  private @Nullable Pool pool;
  private final AtomicReference<@Nullable Vertx> vertx = new AtomicReference<>();

  /** With the whole schema. */
  public FreshDatabase() {
    this(TestServer::freshClone);
  }

  private FreshDatabase(Function<TestServer, DatabaseAddress> origin) {
    this.origin = origin;
  }

  /** Without even the schema, for tests of the migrations themselves. */
  public static FreshDatabase withoutSchema() {
    return new FreshDatabase(TestServer::freshEmpty);
  }

  /** Called for nested classes too, which share the database of the class around them. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (classes++ == 0) {
      open();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (--classes == 0) {
      close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (classes == 0) {
      open();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (classes == 0) {
      close();
    }
  }

  private void open() {
    address = origin.apply(TestServer.started());
    pool = TestServer.started().pool(address);
  }

  private void close() {
    var used = vertx.getAndSet(null);
    if (used != null) {
      var _ = Await.await(used.close());
    }
    var _ = Await.await(pool().close());
    TestServer.started().drop(address());
  }

  public Pool pool() {
    return opened(pool);
  }

  public DatabaseAddress address() {
    return opened(address);
  }

  /**
   * Ends with the database: what one test class says on its bus is not heard by another that runs
   * beside it. Not to be closed by a test.
   */
  public Vertx vertx() {
    return opened(vertx.updateAndGet(used -> used == null ? Vertx.vertx() : used));
  }

  /**
   * Makes {@code platform.now()} stand wherever this clock stands, from now on.
   *
   * @return the same clock
   */
  public SettableClock follows(SettableClock clock) {
    return clock.followedBy(this::standAt);
  }

  /** A clock that stands at this instant, and the database's with it. */
  public SettableClock clockAt(String instant) {
    return follows(SettableClock.startingAt(instant));
  }

  /** Moves {@code platform.now()} by so much; unlike under a settable clock, it goes on ticking. */
  public void shiftClock(Duration length) {
    var _ = Await.await(pool().preparedQuery(SHIFT).execute(Tuple.of((double) length.toMillis())));
  }

  private void standAt(Instant instant) {
    var at = Tuple.of(instant.atOffset(ZoneOffset.UTC));
    var _ = Await.await(pool().preparedQuery(STAND).execute(at));
  }

  private static <T> T opened(@Nullable T part) {
    return Objects.requireNonNull(
        part, "a FreshDatabase is a field with @RegisterExtension, used within a test");
  }
}
