package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes one file as it comes in, piece by piece: no more than a piece of it is in memory, and the
 * sender waits while a piece is being kept. A browser sends it as a part of a form, a program as
 * the body.
 */
public final class Upload {

  private static final int PIECE_BYTES = 64 * 1024;

  /** A sender who goes on so much beyond the limit is cut off. */
  private static final int PATIENCE = 4;

  private final RoutingContext ctx;
  private final long atMost;
  private final Function<Buffer, Future<Void>> keep;
  private final Promise<Received> done = Promise.promise();
  private Buffer gathered = Buffer.buffer();
  private Future<Void> kept = Future.succeededFuture();
  private long bytes;
  private @Nullable String name;

  private Upload(RoutingContext ctx, long atMost, Function<Buffer, Future<Void>> keep) {
    this.ctx = ctx;
    this.atMost = atMost;
    this.keep = keep;
  }

  /**
   * What came in.
   *
   * @param name of the file as its sender has it; it may name a person
   * @param bytes how many came, those beyond the limit too
   */
  public record Received(Optional<String> name, long bytes) {

    @Override
    public String toString() {
      return "Received[" + bytes + " bytes]";
    }
  }

  /**
   * Reads the file of a request that {@link WebShell#uploads} holds.
   *
   * @param atMost bytes that are kept; the rest is read and let go, so that the answer is heard
   * @param keep is handed one piece after the other
   */
  public static Future<Received> receive(
      RoutingContext ctx, long atMost, Function<Buffer, Future<Void>> keep) {
    var upload = new Upload(ctx, atMost, keep);
    upload.begin(ctx.request());
    return upload.done.future();
  }

  private void begin(HttpServerRequest request) {
    request.exceptionHandler(done::tryFail);
    if (isForm(request)) {
      request.setExpectMultipart(true);
      request.uploadHandler(file -> {
        if (name == null) {
          name = file.filename();
          pour(file);
        } else {
          file.handler(ignored -> {});
        }
      });
    } else {
      name = "";
      pour(request);
    }
    request.endHandler(ended -> finish());
    request.resume();
  }

  private static boolean isForm(HttpServerRequest request) {
    var type = request.getHeader("Content-Type");
    return type != null && type.startsWith("multipart/form-data");
  }

  private void pour(ReadStream<Buffer> file) {
    file.exceptionHandler(done::tryFail);
    file.handler(piece -> {
      bytes += piece.length();
      if (bytes > atMost * PATIENCE) {
        ctx.request().connection().close();
      } else if (bytes <= atMost) {
        gathered.appendBuffer(piece);
        if (gathered.length() >= PIECE_BYTES) {
          file.pause();
          keepGathered().onComplete(next -> file.resume());
        }
      }
    });
  }

  private Future<Void> keepGathered() {
    var piece = gathered;
    gathered = Buffer.buffer();
    kept = kept.compose(before -> keep.apply(piece));
    return kept;
  }

  /** The form's token comes with the form, which is read by now; nothing is kept for good before. */
  private void finish() {
    if (Manner.of(ctx) == Manner.PAGE && !FormGuard.isOurs(ctx)) {
      done.tryFail(FormGuard.foreign());
      return;
    }
    var last = gathered.length() == 0 ? kept : keepGathered();
    last.onComplete(
        all -> done.tryComplete(
            new Received(Optional.ofNullable(name).filter(some -> !some.isEmpty()), bytes)),
        done::tryFail);
  }
}
