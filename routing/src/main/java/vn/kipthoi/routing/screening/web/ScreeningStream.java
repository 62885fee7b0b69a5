package vn.kipthoi.routing.screening.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.EventStream;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.screening.store.ScreeningStore.Look;
import vn.kipthoi.routing.screening.store.ScreeningStore.Waiting;
import vn.kipthoi.routing.web.ChangeStream;
import vn.kipthoi.routing.web.ChangeStream.Told;
import vn.kipthoi.routing.web.Changes;

/**
 * Tells an open queue that it has changed; the page then asks for itself again.
 *
 * <pre>
 *   GET /api/v1/screening/stream   streamScreening
 * </pre>
 */
public final class ScreeningStream {

  private static final Duration BURST = Duration.ofMillis(400);

  private final Vertx vertx;
  private final Screening screening;
  private final Changes changes;

  public ScreeningStream(Vertx vertx, Screening screening, Changes changes) {
    this.vertx = vertx;
    this.screening = screening;
    this.changes = changes;
  }

  public void mount(WebShell shell) {
    shell.operation("streamScreening", this::stream);
  }

  private Future<Answer> stream(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var stream = EventStream.open(ctx);
    var told = new Told(
        "screening",
        BURST,
        () -> screening.waiting(viewer).map(ScreeningStream::mark),
        Function.identity());
    new ChangeStream(vertx, stream, told).begin(changes);
    return Future.succeededFuture(stream.answer());
  }

  /** Another one whenever a report came, went, was opened, or became more urgent. */
  private static String mark(List<Waiting> waiting) {
    var all = waiting.stream()
        .map(one -> "%s %s %s %s"
            .formatted(
                one.routed().number().text(),
                one.routed().priority(),
                one.opened().map(Look::at),
                one.dueAt()))
        .collect(Collectors.joining(";"));
    return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
  }
}
