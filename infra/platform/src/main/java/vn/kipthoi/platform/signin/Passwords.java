package vn.kipthoi.platform.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import vn.kipthoi.platform.privacy.Secret;

/**
 * Hashes and checks passwords with Argon2id, at the cost that OWASP advises (19 MiB, two passes).
 *
 * <p>The cost is the point, and so is its bound: few at once on threads of their own, a short queue
 * behind them, and no more. Trying passwords cannot slow down the taking of reports.
 */
public final class Passwords {

  private static final int MEMORY_KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_ONCE = 2;
  private static final int LONGEST_QUEUE = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final WorkerExecutor workers;
  private final AtomicInteger waiting = new AtomicInteger();
  private final LongAdder evaluated = new LongAdder();
  private final Future<PasswordHash> ofNobody;

  public Passwords(Vertx vertx) {
    this.workers = vertx.createSharedWorkerExecutor("passwords", AT_ONCE);
    this.ofNobody = hash(new Secret(Token.random()));
  }

  /** A failure with {@link Busy} means that too many wait already. */
  public Future<PasswordHash> hash(Secret password) {
    return queued(() -> hashed(password));
  }

  /** Whether this is the password. */
  public Future<Boolean> fits(Secret password, PasswordHash hash) {
    return queued(() -> Argon2Function.getInstanceFromHash(hash.encoded())
        .check(password.reveal(), hash.encoded()));
  }

  /** No, after as long a time as it takes to say so of an account that exists. */
  public Future<Boolean> fitsNobody(Secret password) {
    return ofNobody.compose(hash -> fits(password, hash)).map(false);
  }

  /** How often Argon2 was evaluated since the start, by which a wave of guesses shows. */
  public long evaluated() {
    return evaluated.sum();
  }

  /** Too many passwords wait to be checked. */
  public static final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Busy() {
      super("too many passwords wait to be checked", null, false, false);
    }
  }

  private <T> Future<T> queued(Callable<T> work) {
    if (waiting.incrementAndGet() > LONGEST_QUEUE) {
      waiting.decrementAndGet();
      return Future.failedFuture(new Busy());
    }
    evaluated.increment();
    return workers.executeBlocking(work, false).eventually(this::done);
  }

  private Future<Void> done() {
    waiting.decrementAndGet();
    return Future.succeededFuture();
  }

  private static PasswordHash hashed(Secret password) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var argon = Argon2Function.getInstance(MEMORY_KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    return new PasswordHash(argon.hash(password.reveal().getBytes(UTF_8), salt).getResult());
  }
}
