package vn.kipthoi.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import vn.kipthoi.platform.sql.Outage;

/**
 * The one place where a request that went wrong is answered: a status, a word, no detail; and one
 * line in the log, whose level follows the status.
 */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Messages<ShellWords> WORDS = Messages.load(ShellWords.class);

  private Failures() {}

  static void handle(RoutingContext ctx) {
    handle(ctx, problem(ctx.failure(), ctx.statusCode()));
  }

  /** For an address that nothing answers, or not by that method. */
  static void handleUnmatched(RoutingContext ctx, int status) {
    handle(ctx, ofStatus(status));
  }

  private static void handle(RoutingContext ctx, Problem unworded) {
    var problem = worded(unworded, Language.of(ctx));
    var reference = Optional.of(Reference.next()).filter(code -> problem.status() >= 500);
    log(ctx, problem, reference);
    if (ctx.response().headWritten()) {
      ctx.request().connection().close();
    } else {
      answer(ctx, problem, reference);
    }
  }

  static void logDenied(Throwable unknown) {
    LOG.atError().setCause(Masked.of(unknown)).log("denied, because who it is could not be told");
  }

  private static Problem problem(@Nullable Throwable failure, int status) {
    return switch (failure) {
      case Problem said -> said;
      case HttpException said -> ofStatus(said.getStatusCode());
      case ValidatorException invalid -> Contradiction.of(invalid);
      case null -> ofStatus(status);
      case Throwable away when Outage.is(away) -> Problem.unavailable();
      default -> Problem.plain(500, "internal");
    };
  }

  private static Problem ofStatus(int status) {
    return switch (status) {
      case 400 -> Problem.badRequest();
      case 401 -> Problem.unauthorized();
      case 403 -> Problem.forbidden();
      case 404 -> Problem.notFound();
      case 405 -> Problem.plain(405, "wrong-way");
      case 413 -> Problem.plain(413, "too-large");
      case 503 -> Problem.unavailable();
      default ->
        status < 500 ? Problem.plain(status, "bad-request") : Problem.plain(500, "internal");
    };
  }

  private static Problem worded(Problem problem, Language language) {
    var words = WORDS.in(language);
    return problem.titled(
        switch (problem.type()) {
          case "unauthorized" -> words.problemUnauthorized();
          case "forbidden" -> words.problemForbidden();
          case "foreign-form" -> words.problemForeignForm();
          case "not-found" -> words.problemNotFound();
          case "wrong-way" -> words.problemWrongWay();
          case "too-many" -> words.problemTooMany();
          case "too-large" -> words.problemTooLarge();
          case "invalid-fields" -> words.problemInvalidFields();
          case "unavailable" -> words.problemUnavailable();
          case "internal" -> words.problemInternal();
          default -> words.problemBadRequest();
        });
  }

  private static void log(RoutingContext ctx, Problem problem, Optional<String> reference) {
    var line = LOG.atLevel(problem.status() < 500 ? Level.INFO : Level.ERROR)
        .addKeyValue("status", problem.status())
        .addKeyValue("problem", problem.type())
        .addKeyValue("method", ctx.request().method())
        .addKeyValue("way", Way.nameIn(ctx));
    if (reference.isPresent()) {
      line = line.addKeyValue("reference", reference.get());
    }
    if (problem.status() >= 500 && ctx.failure() != null && !(ctx.failure() instanceof Problem)) {
      line = line.setCause(Masked.of(ctx.failure()));
    }
    line.log("request not answered as asked");
  }

  private static void answer(RoutingContext ctx, Problem problem, Optional<String> reference) {
    problem.headers().forEach(ctx.response()::putHeader);
    if (Manner.of(ctx) == Manner.OPERATION) {
      ctx.response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
          .end(json(problem, reference).toBuffer());
    } else if (problem.type().equals("unauthorized")) {
      LateArrival.toSignIn(ctx).onSuccess(onward -> Shipping.send(ctx, onward));
    } else if (problem.type().equals("foreign-form")) {
      LateArrival.again(ctx)
          .onSuccess(again ->
              Shipping.send(ctx, again.orElseGet(() -> ErrorPage.show(ctx, problem, reference))));
    } else {
      Shipping.send(ctx, ErrorPage.show(ctx, problem, reference));
    }
  }

  private static JsonObject json(Problem problem, Optional<String> reference) {
    var json = problem.toJson();
    reference.ifPresent(code -> json.put("reference", code));
    return json;
  }
}
