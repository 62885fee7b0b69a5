package vn.kipthoi.routing.inbox.web;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.CannotReason;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.inbox.DepartureTime;

/**
 * An answer as the plain form of a card sends it.
 *
 * @param goingAt as it was typed
 * @param because as it was chosen
 */
record AnswerForm(
    CaseNumber number, UUID deadline, String promise, String goingAt, String because) {

  /** Which card it was is never typed: what names none is no form of ours. */
  static AnswerForm of(RoutingContext ctx) {
    return new AnswerForm(
        CaseNumber.parse(Asked.form(ctx, "case")).orElseThrow(Problem::badRequest),
        deadline(ctx),
        Asked.form(ctx, "promise"),
        Asked.form(ctx, "goingAt"),
        Asked.form(ctx, "because"));
  }

  /** What is wrong with it, by field. */
  FieldErrors errors(InboxWords words, Instant now) {
    return new FieldErrors()
        .unless(!goesLater() || departure(now).isPresent(), "goingAt", words.goingAtWrong())
        .unless(because.isEmpty() || reason().isPresent(), "because", words.becauseWrong());
  }

  /** What it promises, of a form without errors. */
  Promise promised(Instant now) {
    return switch (promise) {
      case "cannot" -> new Promise.Cannot(reason());
      case "going-at" -> new Promise.GoingAt(departure(now).orElseThrow());
      case "going-now" -> new Promise.GoingNow();
      default -> throw Problem.badRequest();
    };
  }

  private boolean goesLater() {
    return promise.equals("going-at");
  }

  private Optional<Instant> departure(Instant now) {
    return DepartureTime.read(goingAt, now);
  }

  private Optional<CannotReason> reason() {
    return CannotReason.ofWord(because);
  }

  private static UUID deadline(RoutingContext ctx) {
    try {
      return UUID.fromString(Asked.form(ctx, "deadline"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }
}
