package vn.kipthoi.notifier.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.Optional;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.Delivery.Reason;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.gateway.GatewaySettings;
import vn.kipthoi.notifier.gateway.Seal;
import vn.kipthoi.platform.privacy.Purpose;

/**
 * The gateway over HTTP, as {@code infra/docs/gateway.md} has it. Whatever may have gone already is
 * asked for before it goes; where nobody can say, it does not go, and is asked for again.
 */
public final class HttpGateway {

  private static final String MESSAGES = "/v1/messages";
  private static final int LONGEST_REFERENCE = 100;

  private final GatewaySettings settings;
  private final Seal seal;
  private final InstantSource clock;
  private final HttpClient client;

  /** @param http how to talk to it, for what has to be trusted beside the usual */
  public HttpGateway(
      Vertx vertx, GatewaySettings settings, InstantSource clock, HttpClientOptions http) {
    this.settings = settings;
    this.seal = new Seal(settings.secrets());
    this.clock = clock;
    this.client = vertx.createHttpClient(http);
  }

  private record Said(int status, JsonObject body) {

    String reference() {
      var given = body.getValue("reference") instanceof String text ? text : "";
      return given.isEmpty() || given.length() > LONGEST_REFERENCE ? "taken" : given;
    }

    String word(String name) {
      return body.getValue(name) instanceof String text ? text : "";
    }
  }

  public Future<Delivery> send(GatewayMessage message) {
    return message.inDoubt()
        ? askFor(message)
            .compose(known -> known.map(Future::succeededFuture).orElseGet(() -> hand(message)))
        : hand(message);
  }

  /** What became of it; empty when the gateway has never had it. */
  private Future<Optional<Delivery>> askFor(GatewayMessage message) {
    return exchange(HttpMethod.GET, "/" + message.key().text(), message, Buffer.buffer())
        .map(said -> said.status() == 404 ? Optional.<Delivery>empty() : Optional.of(told(said)))
        .otherwise(Optional.of(new Delivery.Unknown("the gateway cannot be asked")));
  }

  private static Delivery told(Said said) {
    if (said.status() != 200) {
      return new Delivery.Unknown("the gateway does not say what became of it");
    }
    return switch (said.word("state")) {
      case "accepted", "ringing", "delivered", "read", "answered" ->
        new Delivery.HandedOver(said.reference());
      case "failed" -> new Delivery.Busy("the phone was not reached");
      case "refused" -> new Delivery.Refused(Reason.UNKNOWN_NUMBER);
      default -> new Delivery.Unknown("the gateway does not say what became of it");
    };
  }

  private Future<Delivery> hand(GatewayMessage message) {
    return exchange(HttpMethod.POST, "", message, body(message))
        .map(HttpGateway::answered)
        .otherwise(new Delivery.Unknown("no answer from the gateway"));
  }

  private static Delivery answered(Said said) {
    return switch (said.status()) {
      case 200, 202 -> new Delivery.HandedOver(said.reference());
      case 401, 403 -> new Delivery.Busy("the gateway does not believe who we are");
      case 408, 425, 429, 503 -> new Delivery.Busy();
      case 400, 404, 409, 422 ->
        new Delivery.Refused(
            said.word("problem").equals("unknown-number")
                ? Reason.UNKNOWN_NUMBER
                : Reason.NOT_ALLOWED);
      // It may have taken it, and stumbled afterwards.
      default -> new Delivery.Unknown("the gateway stumbled");
    };
  }

  private Future<Said> exchange(
      HttpMethod method, String path, GatewayMessage message, Buffer body) {
    return client
        .request(request(method, path, message, body))
        .compose(request -> request
            .send(body)
            .compose(response ->
                response.body().map(read -> new Said(response.statusCode(), json(read)))));
  }

  private RequestOptions request(
      HttpMethod method, String path, GatewayMessage message, Buffer body) {
    var signed = seal.sign(clock.instant(), body.getBytes());
    return new RequestOptions()
        .setAbsoluteURI(settings.address() + MESSAGES + path)
        .setMethod(method)
        .setFollowRedirects(false)
        .setTimeout(settings.patience().toMillis())
        .putHeader("Content-Type", "application/json")
        .putHeader("Idempotency-Key", message.key().text())
        .putHeader(Seal.TIMESTAMP, signed.timestamp())
        .putHeader(Seal.SIGNATURE, signed.signature());
  }

  private static Buffer body(GatewayMessage message) {
    return new JsonObject()
        .put("key", message.key().text())
        .put("channel", message.key().channel().word())
        .put("to", message.to().revealFor(Purpose.CONTACTING))
        .put("language", message.language().tag())
        .put("words", message.words())
        .put("asks", message.asks())
        .put("notAfter", message.notAfter().toString())
        .toBuffer();
  }

  private static JsonObject json(Buffer body) {
    try {
      return body.length() == 0 ? new JsonObject() : body.toJsonObject();
    } catch (DecodeException | ClassCastException e) {
      return new JsonObject();
    }
  }
}
