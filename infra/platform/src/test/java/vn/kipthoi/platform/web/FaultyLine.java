package vn.kipthoi.platform.web;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;

/** The line to somebody else's server, which works until a test says otherwise. */
final class FaultyLine {

  /** What happens to requests whose path ends with the word that a test gave. */
  enum Fault {
    NONE,
    /** Nobody ever answers. */
    SILENT,
    /** The line is cut before the answer. */
    CUT,
    /** The other side says that it has failed. */
    FAILED,
    /** Something that is no answer of that protocol comes, as from a portal of a hotel. */
    GARBAGE
  }

  private static final int BAD_GATEWAY = 502;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client = vertx.createHttpClient();
  private final HttpServer server;
  private final int beyond;
  private volatile Fault fault = Fault.NONE;
  private volatile String where = "";

  /** @param beyond the port of the server at the other end, on this machine */
  FaultyLine(int beyond) {
    this.beyond = beyond;
    this.server =
        await(vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1"));
  }

  String address() {
    return "http://localhost:" + server.actualPort();
  }

  void breaks(Fault kind, String pathEnd) {
    fault = kind;
    where = pathEnd;
  }

  void isWell() {
    fault = Fault.NONE;
  }

  void close() {
    await(vertx.close());
  }

  private void handle(HttpServerRequest request) {
    var broken = request.path().endsWith(where) ? fault : Fault.NONE;
    switch (broken) {
      case NONE -> pass(request);
      case SILENT -> request.pause();
      case CUT -> request.connection().close();
      case FAILED -> request.response().setStatusCode(BAD_GATEWAY).end("{}");
      case GARBAGE -> request.response().putHeader("Content-Type", "text/html").end("<p>Wi-Fi");
    }
  }

  private void pass(HttpServerRequest request) {
    request.body().onSuccess(body -> forward(request, request.method(), body));
  }

  private void forward(HttpServerRequest request, HttpMethod method, Buffer body) {
    var asked = new RequestOptions()
        .setHost("localhost")
        .setPort(beyond)
        .setMethod(method)
        .setURI(request.uri())
        .setHeaders(request.headers());
    client
        .request(asked)
        .compose(sent -> sent.send(body))
        .compose(answer -> answer.body().map(text -> {
          request.response().setStatusCode(answer.statusCode());
          answer.headers().remove("Transfer-Encoding");
          request.response().headers().setAll(answer.headers());
          return text;
        }))
        .onSuccess(text -> request.response().end(text))
        .onFailure(failure -> request.connection().close());
  }
}
