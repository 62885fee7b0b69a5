package vn.kipthoi.launcher;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.web.WebShell;

/** The one HTTP server: HTTP/1.1 and HTTP/2 in clear text, on every event loop that has a core. */
final class WebServer extends VerticleBase {

  /** Longer than the pause between two heartbeats of an event stream. */
  private static final int IDLE_SECONDS = 75;

  /** What is being answered when the node stops may still be answered. */
  private static final long LONGEST_FAREWELL_SECONDS = 5;

  private final HttpServerOptions options;
  private final Router router;
  private @Nullable HttpServer server;

  private WebServer(HttpServerOptions options, Router router) {
    this.options = options;
    this.router = router;
  }

  /** Blocks until the port is open. */
  static void open(NodeSettings settings, Vertx vertx, Router router, Undo undo) {
    var options = WebShell.serverOptions()
        .setHost(settings.host())
        .setPort(settings.port())
        .setIdleTimeout(IDLE_SECONDS)
        .setReuseAddress(true);
    var instances =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    var deployment = Blocking.on(vertx
        .deployVerticle(() -> new WebServer(options, router), instances)
        .recover(failure -> Future.failedFuture(inWords(settings, failure))));
    undo.later("HTTP server", () -> Blocking.on(vertx.undeploy(deployment)));
  }

  /**
   * Looks before anything else is started whether the port can be had at all.
   *
   * @throws StartFailure when it is taken
   */
  static void requireFree(NodeSettings settings) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
    } catch (IOException | IllegalArgumentException e) {
      throw taken(settings);
    }
  }

  @Override
  public Future<?> start() {
    var opened = vertx.createHttpServer(options).requestHandler(router);
    server = opened;
    return opened.listen();
  }

  @Override
  public Future<?> stop() {
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS);
  }

  private static Throwable inWords(NodeSettings settings, Throwable failure) {
    return failure instanceof BindException ? taken(settings) : failure;
  }

  private static StartFailure taken(NodeSettings settings) {
    return new StartFailure(
        "Port %d on %s cannot be used: something else listens there, or it is not allowed. Stop that program, or set KIPTHOI_PORT to a free port."
            .formatted(settings.port(), settings.host()));
  }
}
