package vn.kipthoi.routing.file.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Asked;

/**
 * The id of what a request brings. The same sending, by its {@code Idempotency-Key} or by the
 * hidden field of its page, has the same id, so that a second one finds what the first has made.
 */
final class Sending {

  private static final int LONGEST_KEY = 200;

  private Sending() {}

  static UUID ofOperation(RoutingContext ctx, UUID subject) {
    return Asked.header(ctx, "Idempotency-Key")
        .filter(key -> !key.isBlank() && key.length() <= LONGEST_KEY)
        .map(key -> named(ctx, subject, key))
        .orElseGet(UUID::randomUUID);
  }

  static UUID ofPage(RoutingContext ctx, UUID subject) {
    return named(ctx, subject, Asked.form(ctx, "sending"));
  }

  /** A new one for the form of a page. */
  static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static UUID named(RoutingContext ctx, UUID subject, String key) {
    var account = Viewer.of(ctx).accountId();
    return UUID.nameUUIDFromBytes((account + "|" + subject + "|" + key).getBytes(UTF_8));
  }
}
