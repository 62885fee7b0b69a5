package vn.kipthoi.platform.web;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.kipthoi.platform.signin.Viewer;

/**
 * Server-sent events to one viewer, for as long as they may look.
 *
 * <p>Before each event, and with each heartbeat, it asks again who is looking; when the session
 * ended or the role changed it closes. A sign-out closes it at once, on whichever node. A reader
 * that does not keep up is let go: it comes back with the id of the last event it saw, and whoever
 * serves the stream then sends what was missed, or all of it anew.
 *
 * <p>Not safe for use outside the event loop of its request.
 */
public final class EventStream {

  private static final long HEARTBEAT_MILLIS = 15_000;
  private static final long RETRY_MILLIS = 2_000;

  private final RoutingContext ctx;
  private final Furnishing lent;
  private final Context loop;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final long heartbeat;
  private Runnable afterwards = () -> {};

  private EventStream(RoutingContext ctx) {
    this.ctx = ctx;
    this.lent = Furnishing.of(ctx);
    this.loop = lent.vertx().getOrCreateContext();
    this.heartbeat = lent.vertx().setPeriodic(HEARTBEAT_MILLIS, timer -> beat());
  }

  /** Opens the stream. The handler then answers with {@link #answer()} and goes on sending. */
  public static EventStream open(RoutingContext ctx) {
    var stream = new EventStream(ctx);
    stream.begin();
    return stream;
  }

  /** What the handler returns: the response stays open. */
  public Answer answer() {
    return Answer.stream();
  }

  /** The id of the last event that this reader saw before the line dropped. */
  public Optional<String> lastSeen() {
    return Asked.header(ctx, "Last-Event-ID").filter(id -> !id.isBlank());
  }

  /**
   * Sends one event, unless the viewer may no longer look.
   *
   * @param event its name
   * @param id given back by the reader after a dropped line; only letters, digits and {@code -_.:}
   * @param data JSON or a fragment of HTML
   * @return whether it was sent
   */
  public Future<Boolean> send(String event, String id, String data) {
    var frame = "event: %s\nid: %s\n%s\n".formatted(word(event), word(id), lines(data));
    return admitted().map(may -> may ? write(frame) : refused());
  }

  /** Run once when the stream ends, whoever ended it. */
  @CanIgnoreReturnValue
  public EventStream whenClosed(Runnable work) {
    afterwards = work;
    return this;
  }

  public boolean isOpen() {
    return open.get();
  }

  public void close() {
    if (open.compareAndSet(true, false)) {
      lent.vertx().cancelTimer(heartbeat);
      lent.streams().forget(this);
      ctx.response().end();
      afterwards.run();
    }
  }

  /** The name of the session that is looking, when there is one. */
  Optional<String> session() {
    return Credential.recognised(ctx).map(Credential::token).map(lent.viewers()::name);
  }

  /** From any thread. */
  void closeSoon() {
    loop.runOnContext(now -> close());
  }

  private void begin() {
    ctx.response()
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream; charset=utf-8")
        .putHeader("X-Accel-Buffering", "no")
        .closeHandler(gone -> close())
        .exceptionHandler(gone -> close());
    ctx.response().write("retry: " + RETRY_MILLIS + "\n\n");
    lent.streams().remember(this);
  }

  private void beat() {
    admitted().map(may -> may ? write(": still here\n\n") : refused()).otherwise(this::unknown);
  }

  private Future<Boolean> admitted() {
    var before = Viewer.in(ctx);
    var credential = Credential.recognised(ctx);
    if (!open.get() || before.isEmpty() || credential.isEmpty()) {
      return Future.succeededFuture(open.get());
    }
    return lent.viewers()
        .still(credential.get().token())
        .map(now -> now.equals(before) && open.get())
        .otherwise(this::unknown);
  }

  /** Not knowing who looks is no reason to go on showing. */
  private boolean unknown(Throwable failure) {
    Failures.logDenied(failure);
    return false;
  }

  private boolean write(String frame) {
    if (!open.get()) {
      return false;
    }
    if (ctx.response().writeQueueFull()) {
      return refused();
    }
    ctx.response().write(frame);
    return true;
  }

  private boolean refused() {
    close();
    return false;
  }

  private static String word(String text) {
    if (!text.matches("[\\w.:-]+")) {
      throw new IllegalArgumentException("an event is named with letters, digits and -_.: only");
    }
    return text;
  }

  private static String lines(String data) {
    return "data: " + data.replace("\r", "").replace("\n", "\ndata: ") + "\n";
  }
}
