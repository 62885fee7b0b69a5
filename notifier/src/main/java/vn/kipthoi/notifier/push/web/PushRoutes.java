package vn.kipthoi.notifier.push.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import vn.kipthoi.notifier.push.PushSettings;
import vn.kipthoi.notifier.push.Subscription;
import vn.kipthoi.notifier.push.store.SubscriptionStore;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * Subscriptions of browsers.
 *
 * <pre>
 *   GET  /api/v1/push/key             showPushKey
 *   POST /api/v1/push/subscriptions   subscribeToPush
 * </pre>
 */
public final class PushRoutes {

  private static final Messages<PushWords> WORDS = Messages.load(PushWords.class);
  private static final int LONGEST_ENDPOINT = 2000;

  private final Database database;
  private final SubscriptionStore subscriptions;
  private final Optional<PushSettings> settings;

  /** @param settings empty where there is no web push */
  public PushRoutes(
      Database database, SubscriptionStore subscriptions, Optional<PushSettings> settings) {
    this.database = database;
    this.subscriptions = subscriptions;
    this.settings = settings;
  }

  public void mount(WebShell shell) {
    shell.operation("showPushKey", this::key).operation("subscribeToPush", this::subscribe);
  }

  private Future<Answer> key(RoutingContext ctx) {
    var json = new JsonObject();
    settings.ifPresent(push -> json.put("key", push.vapid().publicKey()));
    return Future.succeededFuture(Answer.ok(json));
  }

  private Future<Answer> subscribe(RoutingContext ctx) {
    var push = settings.orElseThrow(Problem::notFound);
    var person = Viewer.of(ctx).personId().orElseThrow(Problem::notFound);
    var subscription = read(ctx, push);
    return database
        .inTransaction(transaction -> subscriptions.keep(transaction, person, subscription))
        .map(kept -> Answer.noContent());
  }

  private static Subscription read(RoutingContext ctx, PushSettings push) {
    var sent = Asked.json(ctx);
    var words = WORDS.in(Language.of(ctx));
    var endpoint = endpoint(sent.getString("endpoint")).filter(push.hosts()::allow);
    var keys = keys(sent.getJsonObject("keys"));
    new FieldErrors()
        .unless(endpoint.isPresent(), "endpoint", words.endpointWrong())
        .unless(keys.isPresent(), "keys", words.keysWrong())
        .throwIfAny();
    return new Subscription(endpoint.orElseThrow(), keys.orElseThrow());
  }

  private static Optional<URI> endpoint(String text) {
    try {
      return Optional.of(text)
          .filter(given -> given.length() <= LONGEST_ENDPOINT)
          .map(URI::create);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Subscription.Keys> keys(JsonObject sent) {
    try {
      return Optional.of(Subscription.Keys.read(sent.getString("p256dh"), sent.getString("auth")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
