package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Outage;

/** Stands before every operation and page: who is it, and may they come this way? */
final class Gate implements Handler<RoutingContext> {

  private final Way way;
  private final boolean page;
  private final boolean looksOn;

  /** For a database that hangs: a caller waits for the call list, or for a report to be taken. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Gate(Way way, boolean page, boolean looksOn) {
    this.way = way;
    this.page = page;
    this.looksOn = looksOn;
  }

  static Gate ofPage(Way way) {
    return new Gate(way, true, false);
  }

  /** @param looksOn whether asking is no use of the session, and does not prolong it */
  static Gate ofOperation(Way way, boolean looksOn) {
    return new Gate(way, false, looksOn);
  }

  @Override
  public void handle(RoutingContext ctx) {
    Manner.of(page).attachTo(ctx);
    way.attachTo(ctx);
    recognise(ctx)
        .compose(viewer -> viewer.isPresent()
            ? Future.succeededFuture(viewer)
            : DeviceCredential.wipeIfRevoked(ctx).map(viewer))
        .map(viewer -> admit(ctx, viewer))
        .onComplete(
            admitted -> ctx.next(),
            refused -> ctx.fail(refused instanceof Problem ? refused : denied(refused)));
  }

  /** Leads back whoever came to an address without a gate: in their own frame, if they have one. */
  static void astray(RoutingContext ctx) {
    var status = ctx.statusCode();
    recognise(ctx, true).onComplete(who -> Failures.handleUnmatched(ctx, status));
  }

  /** Not knowing whether somebody may come in is no reason to let them. */
  private static Problem denied(Throwable unknown) {
    Failures.logDenied(unknown);
    return Problem.unavailable();
  }

  /** While the database is away, some ways are open to those whom this node saw shortly before. */
  private Future<Optional<Viewer>> recognise(RoutingContext ctx) {
    if (!Furnishing.of(ctx).worksInOutage(way)) {
      return recognise(ctx, looksOn);
    }
    return recognise(ctx, looksOn)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .recover(
            failure -> Outage.is(failure) ? inOutage(ctx, failure) : Future.failedFuture(failure));
  }

  private static Future<Optional<Viewer>> inOutage(RoutingContext ctx, Throwable failure) {
    var viewers = Furnishing.of(ctx).viewers();
    var credential = Credential.of(ctx);
    return credential
        .flatMap(sent -> viewers.inOutage(sent.token()))
        .map(viewer ->
            Future.succeededFuture(attached(ctx, credential.orElseThrow(), Optional.of(viewer))))
        .orElseGet(() -> Future.failedFuture(failure));
  }

  private static Future<Optional<Viewer>> recognise(RoutingContext ctx, boolean looksOn) {
    var sent = Credential.of(ctx);
    if (sent.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    var credential = sent.get();
    var viewers = Furnishing.of(ctx).viewers();
    var behind = looksOn ? viewers.still(credential.token()) : viewers.behind(credential.token());
    return behind.map(viewer -> attached(ctx, credential, viewer));
  }

  private static Optional<Viewer> attached(
      RoutingContext ctx, Credential credential, Optional<Viewer> viewer) {
    if (viewer.isEmpty() && !credential.byCookie()) {
      throw Problem.unauthorized();
    }
    viewer.ifPresent(recognised -> {
      recognised.attachTo(ctx);
      credential.attachTo(ctx);
    });
    return viewer;
  }

  private Optional<Viewer> admit(RoutingContext ctx, Optional<Viewer> viewer) {
    if (!way.access().admits(viewer)) {
      throw viewer.isEmpty() ? Problem.unauthorized() : Problem.forbidden();
    }
    if (page && Uploads.isHeld(ctx)) {
      // The form's token stands in the body, which nobody has read yet: Upload looks at it.
      return viewer;
    }
    if (page) {
      FormGuard.checkPage(ctx, way.access());
    } else {
      FormGuard.checkOperation(ctx);
    }
    return viewer;
  }
}
