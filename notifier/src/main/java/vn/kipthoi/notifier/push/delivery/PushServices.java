package vn.kipthoi.notifier.push.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.notifier.push.PushSettings;
import vn.kipthoi.notifier.push.Sealing;
import vn.kipthoi.notifier.push.store.SubscriptionStore;
import vn.kipthoi.notifier.push.store.SubscriptionStore.Kept;
import vn.kipthoi.platform.sql.Database;

/**
 * The push services of people's browsers (RFC 8030). A subscription that its service does not know
 * any more is dropped; redirections are not followed.
 */
public final class PushServices {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int TOPIC = 32;

  private final Database database;
  private final SubscriptionStore subscriptions;
  private final PushSettings settings;
  private final InstantSource clock;
  private final HttpClient client;

  /** @param http how to talk to push services, for what has to be trusted beside the usual */
  public PushServices(
      Vertx vertx,
      Database database,
      SubscriptionStore subscriptions,
      PushSettings settings,
      InstantSource clock,
      HttpClientOptions http) {
    this.database = database;
    this.subscriptions = subscriptions;
    this.settings = settings;
    this.clock = clock;
    this.client = vertx.createHttpClient(http);
  }

  /** What one browser's service said. */
  private enum Said {
    TAKEN,
    GONE,
    BUSY,
    REFUSED
  }

  /** Rings all browsers of the person; that one of them was reached is enough. */
  public Future<Delivery> send(PushMessage message) {
    return subscriptions
        .of(database.client(), message.person())
        .compose(
            kept -> Future.join(kept.stream().map(one -> send(one, message)).toList()))
        .map(said -> together(said.list()));
  }

  private static Delivery together(List<Said> said) {
    if (said.contains(Said.TAKEN)) {
      return new Delivery.HandedOver("web push");
    }
    if (said.contains(Said.BUSY)) {
      return new Delivery.Busy();
    }
    return new Delivery.Refused(
        said.contains(Said.REFUSED)
            ? Delivery.Reason.NOT_ALLOWED
            : Delivery.Reason.NO_BROWSER_THERE);
  }

  private Future<Said> send(Kept kept, PushMessage message) {
    var allowed = settings.hosts().allow(kept.subscription().endpoint());
    var said = allowed ? post(kept, message) : Future.succeededFuture(Said.GONE);
    return said.compose(outcome -> outcome == Said.GONE
        ? subscriptions.drop(database.client(), kept.id()).map(outcome)
        : Future.succeededFuture(outcome));
  }

  /** A line that fails may have brought it: sent again it replaces itself, so it is tried again. */
  private Future<Said> post(Kept kept, PushMessage message) {
    return client
        .request(request(kept, message))
        .compose(request -> request
            .send(body(kept, message))
            .compose(response -> response.body().map(read -> said(response.statusCode()))))
        .otherwise(Said.BUSY);
  }

  private RequestOptions request(Kept kept, PushMessage message) {
    var endpoint = kept.subscription().endpoint();
    var now = clock.instant();
    var left = Math.max(0, Duration.between(now, message.notAfter()).toSeconds());
    return new RequestOptions()
        .setAbsoluteURI(endpoint.toString())
        .setMethod(HttpMethod.POST)
        .setFollowRedirects(false)
        .setTimeout(PATIENCE.toMillis())
        .putHeader("Authorization", settings.vapid().authorization(endpoint, now))
        .putHeader("Content-Encoding", "aes128gcm")
        .putHeader("Content-Type", "application/octet-stream")
        .putHeader("TTL", Long.toString(left))
        .putHeader("Topic", message.key().toString().replace("-", "").substring(0, TOPIC))
        .putHeader("Urgency", "high");
  }

  private static Buffer body(Kept kept, PushMessage message) {
    var text = JsonObject.of("title", message.text()).encode();
    return Buffer.buffer(Sealing.seal(kept.subscription().keys(), text.getBytes(UTF_8)));
  }

  private static Said said(int status) {
    return switch (status) {
      case 200, 201, 202, 204 -> Said.TAKEN;
      case 404, 410 -> Said.GONE;
      case 408, 429 -> Said.BUSY;
      default -> status >= 500 ? Said.BUSY : Said.REFUSED;
    };
  }
}
