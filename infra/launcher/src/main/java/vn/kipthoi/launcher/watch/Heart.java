package vn.kipthoi.launcher.watch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every ten seconds to each watchdog that this node is well, as long as it is. */
public final class Heart {

  private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int HEARD = 204;

  private final Vertx vertx;
  private final HttpClient client;
  private final InstantSource clock;
  private final String node;
  private final HeartSettings settings;
  private final Vitals vitals;
  private final Set<URI> deaf = ConcurrentHashMap.newKeySet();
  private volatile List<String> ill = List.of();
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);
  private long timer = -1;

  /** @param node by which name the watchdogs know this node */
  public Heart(
      Vertx vertx, InstantSource clock, String node, HeartSettings settings, Vitals vitals) {
    this.vertx = vertx;
    this.client =
        vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    this.clock = clock;
    this.node = node;
    this.settings = settings;
    this.vitals = vitals;
  }

  public void start() {
    if (!settings.watchdogs().isEmpty()) {
      timer = vertx.setPeriodic(0, EVERY.toMillis(), tick -> {
        var unused = beat();
      });
    }
  }

  /** Says that it leaves, so that nobody is woken for it. */
  public Future<Void> stop() {
    var stopped = vertx.cancelTimer(timer);
    return stopped ? say(true).eventually(client::close) : client.close();
  }

  /** Done when every watchdog has heard it, or cannot be reached; none is told by a node that is ill. */
  Future<Void> beat() {
    return vitals.bad().compose(bad -> {
      note(bad);
      return bad.isEmpty() ? say(false) : Future.succeededFuture();
    });
  }

  private Future<Void> say(boolean leaving) {
    var text = new Beat(node, nextInstant(), leaving).text();
    return Future.join(settings.watchdogs().stream().map(one -> say(one, text)).toList())
        .otherwiseEmpty()
        .mapEmpty();
  }

  /** Later than the one before, however coarse the clock is. */
  private Instant nextInstant() {
    var now = clock.instant();
    return last.updateAndGet(before -> now.isAfter(before) ? now : before.plusMillis(1));
  }

  private Future<Void> say(URI watchdog, String text) {
    var signature = new Signature(settings.secret().orElseThrow());
    var options = new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setAbsoluteURI(watchdog.resolve("/beat").toString())
        .setTimeout(PATIENCE_MILLIS)
        .putHeader(Signature.HEADER, signature.of(text));
    return client
        .request(options)
        .compose(request -> request.send(Buffer.buffer(text)))
        .compose(answer -> answer.statusCode() == HEARD
            ? Future.<Void>succeededFuture()
            : Future.failedFuture("it answers " + answer.statusCode()))
        .onSuccess(heard -> again(watchdog))
        .onFailure(failure -> unheard(watchdog, failure));
  }

  private void note(List<String> bad) {
    if (!bad.equals(ill)) {
      ill = bad;
      LOG.atError()
          .addKeyValue("signs", bad)
          .log(
              bad.isEmpty()
                  ? "well again: the watchdogs are told"
                  : "ill: the watchdogs hear nothing");
    }
  }

  private void unheard(URI watchdog, Throwable failure) {
    if (deaf.add(watchdog)) {
      LOG.atWarn()
          .addKeyValue("watchdog", watchdog)
          .addKeyValue("why", failure.getMessage())
          .log("a watchdog does not hear this node");
    }
  }

  private void again(URI watchdog) {
    if (deaf.remove(watchdog)) {
      LOG.atInfo().addKeyValue("watchdog", watchdog).log("a watchdog hears this node again");
    }
  }
}
