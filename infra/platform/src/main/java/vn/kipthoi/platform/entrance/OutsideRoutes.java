package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.signin.outside.Outside;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * What the provider of OpenID Connect tells without a browser.
 *
 * <pre>
 *   POST /api/v1/sessions/ended-elsewhere   endSessionsElsewhere   somebody signed out there
 * </pre>
 */
final class OutsideRoutes {

  private static final String TOKEN = "logout_token";

  private final Optional<Outside> outside;

  /** @param outside nothing when no provider is set, and then there is nobody who may tell */
  OutsideRoutes(Optional<Outside> outside) {
    this.outside = outside;
  }

  void mount(WebShell shell) {
    shell.operation("endSessionsElsewhere", this::end);
  }

  private Future<Answer> end(RoutingContext ctx) {
    return outside
        .map(provider -> provider.signedOutThere(Asked.form(ctx, TOKEN)))
        .orElseGet(() -> Future.failedFuture(Problem.notFound()))
        .map(believed -> {
          if (!believed) {
            throw Problem.badRequest();
          }
          return Answer.noContent().with("Cache-Control", "no-store");
        });
  }
}
