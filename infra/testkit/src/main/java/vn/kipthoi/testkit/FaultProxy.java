package vn.kipthoi.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import vn.kipthoi.postgres.DatabaseAddress;

/**
 * A link to PostgreSQL that a test can cut, stall, or cut in the middle of a commit. It listens on
 * loopback and passes bytes on as they come, without encryption.
 */
public final class FaultProxy implements AutoCloseable {

  /** What the link does to what it is given next. */
  public enum Fault {
    NONE,
    /** Refuses whoever comes, and cuts whoever is there. */
    CUT,
    /** Takes everything and answers nothing, as a stopped process does. */
    STALL,
    /** The commit does not reach the server, and the link breaks. */
    CUT_BEFORE_COMMIT,
    /** The commit is made, and the link breaks before its answer. */
    CUT_AFTER_COMMIT
  }

  private static final String COMMIT = "COMMIT";

  private final DatabaseAddress target;
  private final NetClient client;
  private final NetServer server;
  private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
  private volatile Fault fault = Fault.NONE;
  private volatile CompletableFuture<Void> struck = new CompletableFuture<>();

  private FaultProxy(Vertx vertx, DatabaseAddress target) {
    this.target = target;
    this.client = vertx.createNetClient();
    this.server = vertx.createNetServer().connectHandler(this::accept);
  }

  public static FaultProxy before(Vertx vertx, DatabaseAddress target) {
    var proxy = new FaultProxy(vertx, target);
    var _ = Await.await(proxy.server.listen(0, "127.0.0.1"));
    return proxy;
  }

  /** The same database, reached through this link. */
  public DatabaseAddress address() {
    return new DatabaseAddress(
        "127.0.0.1",
        server.actualPort(),
        target.database(),
        target.user(),
        target.password(),
        target.encryption());
  }

  /**
   * From now on. A commit that is cut is cut once; after it the link is cut altogether.
   *
   * @return done when the link is cut, which for a commit is when one has been
   */
  @CanIgnoreReturnValue
  public CompletableFuture<Void> inject(Fault next) {
    fault = next;
    if (next == Fault.CUT) {
      open.forEach(NetSocket::close);
      struck.complete(null);
    } else {
      struck = new CompletableFuture<>();
    }
    return struck;
  }

  @Override
  public void close() {
    open.forEach(NetSocket::close);
    var _ = Await.await(server.close().compose(closed -> client.close()));
  }

  private void accept(NetSocket near) {
    if (fault == Fault.CUT) {
      var _ = near.close();
      return;
    }
    near.pause();
    client
        .connect(target.port(), target.host())
        .onSuccess(far -> join(near, far))
        .onFailure(failure -> near.close());
  }

  private void join(NetSocket near, NetSocket far) {
    open.add(near);
    near.handler(bytes -> forth(near, far, bytes)).closeHandler(closed -> leave(near, far));
    far.handler(bytes -> back(near, bytes)).closeHandler(closed -> near.close());
    near.resume();
  }

  private void leave(NetSocket near, NetSocket far) {
    open.remove(near);
    var _ = far.close();
  }

  private void forth(NetSocket near, NetSocket far, Buffer bytes) {
    if (fault == Fault.STALL) {
      return;
    }
    if (commits(bytes) && fault == Fault.CUT_BEFORE_COMMIT) {
      inject(Fault.CUT);
      return;
    }
    var _ = far.write(bytes);
    if (commits(bytes) && fault == Fault.CUT_AFTER_COMMIT) {
      far.handler(answered -> cutIfMeant(near, answered));
    }
  }

  /** Unless somebody has mended the link while the server made the commit. */
  private void cutIfMeant(NetSocket near, Buffer answered) {
    if (fault == Fault.CUT_AFTER_COMMIT) {
      inject(Fault.CUT);
    } else {
      back(near, answered);
    }
  }

  private void back(NetSocket near, Buffer bytes) {
    if (fault != Fault.STALL) {
      var _ = near.write(bytes);
    }
  }

  private static boolean commits(Buffer bytes) {
    return bytes.toString(US_ASCII).contains(COMMIT);
  }
}
