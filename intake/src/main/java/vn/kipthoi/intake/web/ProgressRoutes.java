package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.talk.ComingBack;
import vn.kipthoi.intake.talk.ComingBack.Caller;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * How far a report has come, for whoever holds its receipt. It says nothing of what was told, of whom
 * it is about, or of who has it; a wrong receipt gets the same answer as one that never was.
 *
 * <pre>
 *   GET  /api/v1/reports/progress   findProgress, with Authorization: Receipt 1234567890123456
 * </pre>
 */
public final class ProgressRoutes {

  static final Messages<PublicWords> WORDS = Messages.load(PublicWords.class);
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final ComingBack talk;
  private final WhatBecameOfIt whatBecameOfIt;
  private final SlowDown slowDown;

  public ProgressRoutes(ComingBack talk, WhatBecameOfIt whatBecameOfIt, SlowDown slowDown) {
    this.talk = talk;
    this.whatBecameOfIt = whatBecameOfIt;
    this.slowDown = slowDown;
  }

  public void mount(WebShell shell) {
    shell.operation("findProgress", this::find);
  }

  private Future<Answer> find(RoutingContext ctx) {
    var words = WORDS.in(Language.of(ctx));
    return TalkRoutes.receipt(ctx)
        .map(receipt -> talk.recognise(receipt, Optional.empty()))
        .orElseGet(() -> Future.succeededFuture(new Caller.Stranger()))
        .compose(caller -> switch (caller) {
          case Caller.Stranger() ->
            slowDown
                .afterWrong()
                .compose(slowly -> Future.failedFuture(
                    Problem.of(NOT_FOUND, "receipt-unknown", words.progressUnknown())));
          case Caller.Erased() -> Future.failedFuture(erased(words));
          case Caller.Known known -> answer(known, words);
        });
  }

  /** The receipt is right, so whoever holds it is told what it still means: nothing. */
  static Problem erased(PublicWords words) {
    return Problem.of(GONE, "report-erased", words.progressErased());
  }

  private Future<Answer> answer(Caller.Known known, PublicWords words) {
    return whatBecameOfIt
        .of(known.report())
        .map(ProgressRoutes::state)
        .compose(state -> talk.waiting(known.report())
            .map(waiting -> Answer.ok(new JsonObject()
                .put("state", word(state))
                .put("text", text(state, words))
                .put("answersWaiting", waiting)
                .put("pinNeeded", !known.mayRead()))));
  }

  /** Stored for good, even while nobody downstream has read of it. */
  static Progress.State state(Optional<Progress> progress) {
    return progress.map(Progress::state).orElse(Progress.State.RECEIVED);
  }

  /** That the child has been seen is told to a reporter by a person, not by a page. */
  private static String word(Progress.State state) {
    return state == Progress.State.CHILD_SEEN ? Progress.State.ACCEPTED.word() : state.word();
  }

  static String text(Progress.State state, PublicWords words) {
    return switch (state) {
      case RECEIVED -> words.progressReceived();
      case TOLD -> words.progressTold();
      case ACCEPTED, CHILD_SEEN -> words.progressAccepted();
      case CLOSED -> words.progressClosed();
    };
  }
}
