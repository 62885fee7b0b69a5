package vn.kipthoi.routing.board.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Function;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.EventStream;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.web.ChangeStream;
import vn.kipthoi.routing.web.ChangeStream.Told;
import vn.kipthoi.routing.web.Changes;

/**
 * Tells an open board that it has changed; the page then asks for itself again.
 *
 * <pre>
 *   GET /api/v1/board/stream   streamBoard, narrowed as the board is
 * </pre>
 */
public final class BoardStreams {

  /** The page reads all of itself again each time. */
  private static final Duration BURST = Duration.ofMillis(700);

  private final Vertx vertx;
  private final BoardDesk desk;
  private final Changes changes;

  public BoardStreams(Vertx vertx, BoardDesk desk, Changes changes) {
    this.vertx = vertx;
    this.desk = desk;
    this.changes = changes;
  }

  public void mount(WebShell shell) {
    shell.operation("streamBoard", this::stream);
  }

  private Future<Answer> stream(RoutingContext ctx) {
    var asked = desk.asked(ctx);
    var stream = EventStream.open(ctx);
    var told = new Told("board", BURST, () -> desk.boards().pulse(asked), Function.identity());
    new ChangeStream(vertx, stream, told).begin(changes);
    return Future.succeededFuture(stream.answer());
  }
}
