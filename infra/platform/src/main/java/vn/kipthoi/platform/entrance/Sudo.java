package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import vn.kipthoi.platform.signin.SessionBook;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Credential;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;

/**
 * What is grave is done by whoever proved a moment ago who they are: a desk that was left open for
 * a minute must not cost somebody their account.
 */
final class Sudo {

  private static final Duration LASTS = Duration.ofMinutes(15);

  private final Database database;
  private final SessionBook book;
  private final InstantSource clock;

  Sudo(Database database, SessionBook book, InstantSource clock) {
    this.database = database;
    this.book = book;
    this.clock = clock;
  }

  Future<Boolean> isProved(RoutingContext ctx) {
    var since = clock.instant().minus(LASTS);
    return Credential.recognised(ctx)
        .map(credential -> book.provedSince(database.client(), credential.token(), since))
        .orElseGet(() -> Future.succeededFuture(false));
  }

  /** A failure with 403 unless it was proved; for what a script asks. */
  Future<Void> require(RoutingContext ctx) {
    return isProved(ctx)
        .compose(proved -> proved
            ? Future.succeededFuture()
            : Future.failedFuture(
                Problem.of(403, "prove-again", EntranceSheet.words(Page.of(ctx)).proveLead())));
  }

  Future<Void> proved(RoutingContext ctx) {
    var credential = Credential.recognised(ctx).orElseThrow(Problem::unauthorized);
    return book.proved(database.client(), credential.token(), clock.instant());
  }
}
