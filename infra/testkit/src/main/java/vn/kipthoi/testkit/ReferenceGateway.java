package vn.kipthoi.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The other side of {@code infra/docs/gateway.md}, written from that page alone: it makes each call
 * once, believes nobody without proof, and reports. It can be told to behave like a bad one.
 */
public final class ReferenceGateway implements AutoCloseable {

  /** How it does from now on. */
  public enum Conduct {
    GOOD,
    /** Takes nothing for now. */
    BUSY,
    /** Makes the call, and never says so. */
    SILENT,
    /** Makes the call, and hangs up instead of saying so. */
    HANGS_UP,
    /** Hangs up, and makes no call. */
    DROPS,
    KNOWS_NO_SUCH_NUMBER,
    /** Makes the call, and says that it stumbled. */
    STUMBLES
  }

  /** What it was asked to do, and did: each key once. */
  public final List<JsonObject> made = new CopyOnWriteArrayList<>();

  /** The keys that it was asked about. */
  public final List<String> askedFor = new CopyOnWriteArrayList<>();

  private final Map<String, String> states = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final HttpClient client;
  private final String secret;
  private final InstantSource clock;
  private volatile Conduct conduct = Conduct.GOOD;

  /** @param secret what both sides prove themselves with */
  public ReferenceGateway(Vertx vertx, String secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
    this.client = vertx.createHttpClient();
    this.server = Await.await(vertx
        .createHttpServer()
        .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)))
        .listen(0, "127.0.0.1"));
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  public void behave(Conduct next) {
    conduct = next;
  }

  /** What it says of a key from now on, when it is asked. */
  public void becomes(String key, String state) {
    states.put(key, state);
  }

  private void answer(HttpServerRequest request, Buffer body) {
    if (!isProven(request, body)) {
      request.response().setStatusCode(401).end();
    } else if (request.method().equals(HttpMethod.GET)) {
      tell(request);
    } else {
      take(request, body.toJsonObject());
    }
  }

  private boolean isProven(HttpServerRequest request, Buffer body) {
    var moment = Optional.ofNullable(request.getHeader("X-Kipthoi-Timestamp")).orElse("");
    var given = Optional.ofNullable(request.getHeader("X-Kipthoi-Signature")).orElse("");
    return MessageDigest.isEqual(
        proof(secret, moment, body.getBytes()).getBytes(UTF_8), given.getBytes(UTF_8));
  }

  private void tell(HttpServerRequest request) {
    var key = request.path().substring(request.path().lastIndexOf('/') + 1);
    askedFor.add(key);
    var state = Optional.ofNullable(states.get(key));
    if (conduct == Conduct.DROPS) {
      var _ = request.connection().close();
    } else {
      state.ifPresentOrElse(
          known -> request
              .response()
              .end(JsonObject.of("state", known, "reference", "call " + key).encode()),
          () -> request.response().setStatusCode(404).end());
    }
  }

  private void take(HttpServerRequest request, JsonObject asked) {
    switch (conduct) {
      case GOOD -> {
        make(asked);
        accepted(request, asked);
      }
      case BUSY -> request.response().setStatusCode(503).end();
      case SILENT -> make(asked);
      case HANGS_UP -> {
        make(asked);
        var _ = request.connection().close();
      }
      case DROPS -> {
        var _ = request.connection().close();
      }
      case KNOWS_NO_SUCH_NUMBER ->
        request
            .response()
            .setStatusCode(422)
            .end(JsonObject.of("problem", "unknown-number").encode());
      case STUMBLES -> {
        make(asked);
        request.response().setStatusCode(500).end();
      }
    }
  }

  private void make(JsonObject asked) {
    if (states.putIfAbsent(asked.getString("key"), "accepted") == null) {
      made.add(asked);
    }
  }

  private static void accepted(HttpServerRequest request, JsonObject asked) {
    var reference = JsonObject.of("reference", "call " + asked.getString("key"));
    request.response().setStatusCode(202).end(reference.encode());
  }

  /**
   * Reports as a good gateway does.
   *
   * @return the status that it was answered
   */
  public int report(URI to, JsonObject report) {
    return report(to, report.encode(), secret, clock.instant());
  }

  /** Reports whatever it is told to, proven by whatever secret and moment it is told to. */
  public int report(URI to, String body, String by, Instant at) {
    var moment = Long.toString(at.getEpochSecond());
    var options = new RequestOptions()
        .setAbsoluteURI(to.toString())
        .setMethod(HttpMethod.POST)
        .putHeader("Content-Type", "application/json")
        .putHeader("X-Kipthoi-Timestamp", moment)
        .putHeader("X-Kipthoi-Signature", proof(by, moment, body.getBytes(UTF_8)));
    return Await.await(client
        .request(options)
        .compose(request -> request.send(body).compose(said -> said.end().map(said.statusCode()))));
  }

  private static String proof(String secret, String moment, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((moment + ".").getBytes(UTF_8));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Await.await(client.close());
    Await.await(server.close());
  }
}
