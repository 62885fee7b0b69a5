package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;

/**
 * A file of any length, sent piece by piece to one viewer for as long as they may look: no more than
 * a piece of it is in memory, the next is fetched when this one has gone, and a file that did not
 * come whole ends with a cut line, so that no browser takes it for the whole.
 */
public final class Download {

  private final RoutingContext ctx;
  private final Promise<Void> gone = Promise.promise();

  private Download(RoutingContext ctx) {
    this.ctx = ctx;
  }

  /** Opens it. The handler then answers with {@link #answer()} and goes on sending. */
  public static Download open(RoutingContext ctx, String contentType, String filename) {
    var download = new Download(ctx);
    ctx.response()
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, contentType)
        .putHeader("Content-Disposition", "attachment; filename=\"" + filename + "\"")
        .closeHandler(closed -> download.gone.tryFail("the reader has gone"))
        .exceptionHandler(download.gone::tryFail);
    return download;
  }

  /** What the handler returns: the response stays open. */
  public Answer answer() {
    return Answer.stream();
  }

  /** Sends a piece; a failure when the reader has gone or may not look any more. */
  public Future<Void> send(Buffer piece) {
    return admitted().compose(may -> may ? written(piece) : Future.failedFuture("not any more"));
  }

  public void end() {
    ctx.response().end();
  }

  /** It did not come whole: the line is cut, and the browser says so. */
  public void abort() {
    if (!ctx.response().closed()) {
      ctx.request().connection().close();
    }
  }

  private Future<Boolean> admitted() {
    var before = Viewer.in(ctx);
    var credential = Credential.recognised(ctx);
    if (gone.future().isComplete()) {
      return Future.succeededFuture(false);
    }
    return credential
        .map(known -> Furnishing.of(ctx).viewers().still(known.token()).map(before::equals))
        .orElseGet(() -> Future.succeededFuture(true));
  }

  /** Done when there is room for more, or never will be. */
  private Future<Void> written(Buffer piece) {
    var room = Promise.<Void>promise();
    ctx.response().write(piece);
    if (!ctx.response().writeQueueFull()) {
      return Future.succeededFuture();
    }
    ctx.response().drainHandler(drained -> room.tryComplete());
    return Future.any(room.future(), gone.future())
        .compose(one -> room.future().isComplete() ? room.future() : gone.future());
  }
}
