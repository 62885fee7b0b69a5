package vn.kipthoi.launcher.watch;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.wiring.PlainTexts;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Listens to the nodes and speaks when one falls silent. It needs nothing that a node needs: no
 * database, no cluster, no key file; and it has a carrier of its own.
 *
 * <pre>
 *   POST /beat    204 heard; 401 wrongly signed; 409 not made just now
 *   GET  /        200 all well, else 503; what a status page elsewhere asks
 * </pre>
 */
final class Watchdog extends VerticleBase {

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  /** For a quarter of an hour, after which the notice is due again anyway. */
  private static final int TRIES = 180;

  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
  private static final int LONGEST_BEAT = 1_000;

  private final InstantSource clock;
  private final WatchdogSettings settings;
  private final Signature signature;
  private final PlainTexts texts;
  private final Vigil vigil;
  private @Nullable HttpServer server;

  Watchdog(Vertx vertx, InstantSource clock, WatchdogSettings settings) {
    this.clock = clock;
    this.settings = settings;
    this.signature = new Signature(settings.secret());
    this.texts = new PlainTexts(vertx, settings.lines());
    this.vigil = new Vigil(settings.nodes(), clock.instant());
  }

  /** Done when it listens. */
  @Override
  public Future<?> start() {
    texts.open();
    var unused = vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> look());
    var opened = vertx.createHttpServer().requestHandler(this::answer);
    server = opened;
    return opened.listen(settings.port(), settings.host());
  }

  @Override
  public Future<?> stop() {
    texts.close();
    return server == null ? Future.succeededFuture() : server.close();
  }

  private void answer(HttpServerRequest request) {
    if (asks(request, HttpMethod.POST, "/beat")) {
      hear(request);
    } else if (asks(request, HttpMethod.GET, "/")) {
      var well = vigil.allWell(clock.instant());
      end(request, well ? 200 : 503, well ? "all well\n" : "a node is silent\n");
    } else {
      end(request, 404, "");
    }
  }

  private static boolean asks(HttpServerRequest request, HttpMethod method, String path) {
    return request.method().equals(method) && path.equals(request.path());
  }

  private void hear(HttpServerRequest request) {
    var body = Buffer.buffer();
    request.handler(piece -> {
      if (body.length() + piece.length() <= LONGEST_BEAT) {
        var unused = body.appendBuffer(piece);
      }
    });
    request.endHandler(done -> end(request, heard(request, body.toString()), ""));
  }

  private int heard(HttpServerRequest request, String text) {
    var given = String.valueOf(request.getHeader(Signature.HEADER));
    if (!signature.fits(text, given)) {
      LOG.atWarn().log("a beat that nobody of ours signed");
      return 401;
    }
    return Beat.parse(text).filter(beat -> vigil.hear(beat, clock.instant())).isPresent()
        ? 204
        : 409;
  }

  private void look() {
    var notices = vigil.look(clock.instant());
    notices.forEach(this::say);
  }

  private void say(Notice notice) {
    LOG.atError().addKeyValue("notice", notice.text()).log("telling people");
    settings.phones().forEach(phone -> send(phone, notice.text(), TRIES));
  }

  private void send(Personal<String> phone, String text, int tries) {
    texts.send(phone, text).onFailure(failure -> {
      LOG.atError()
          .addKeyValue("why", failure.getMessage())
          .addKeyValue("triesLeft", tries - 1)
          .log("a text of the watchdog did not go");
      if (tries > 1) {
        var unused = vertx.setTimer(TRY_AGAIN.toMillis(), now -> send(phone, text, tries - 1));
      }
    });
  }

  private static void end(HttpServerRequest request, int status, String text) {
    var unused = request.response().setStatusCode(status).end(text);
  }
}
