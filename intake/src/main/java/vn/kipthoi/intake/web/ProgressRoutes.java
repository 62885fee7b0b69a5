package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.web.template.StaticTemplates;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.PublicFrame;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;

/**
 * How far a report has come, for whoever holds its receipt. It says nothing of what was told, of whom
 * it is about, or of who has it; a wrong receipt gets the same answer as one that never was.
 *
 * <pre>
 *   GET  /api/v1/reports/progress   findProgress, with Authorization: Receipt 1234567890123456
 *   GET  /progress                  the page that asks for the receipt
 *   POST /progress                  and answers
 * </pre>
 */
public final class ProgressRoutes {

  private static final Messages<PublicWords> WORDS = Messages.load(PublicWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String SCHEME = "Receipt ";
  private static final int NOT_FOUND = 404;

  private final ReportFile file;
  private final WhatBecameOfIt whatBecameOfIt;
  private final SlowDown slowDown;

  public ProgressRoutes(ReportFile file, WhatBecameOfIt whatBecameOfIt, SlowDown slowDown) {
    this.file = file;
    this.whatBecameOfIt = whatBecameOfIt;
    this.slowDown = slowDown;
  }

  public void mount(WebShell shell) {
    shell
        .operation("findProgress", this::find)
        .page(GET, "/progress", Access.everyone(), this::ask)
        .page(POST, "/progress", Access.everyone(), this::show);
  }

  private Future<Answer> find(RoutingContext ctx) {
    var words = WORDS.in(Language.of(ctx));
    return progress(receipt(ctx))
        .map(found -> found
            .map(state -> Answer.ok(
                new JsonObject().put("state", word(state)).put("text", text(state, words))))
            .orElseThrow(() -> Problem.of(NOT_FOUND, "receipt-unknown", words.progressUnknown())));
  }

  private Future<Answer> ask(RoutingContext ctx) {
    return Future.succeededFuture(page(ctx, "", "", ""));
  }

  private Future<Answer> show(RoutingContext ctx) {
    var words = WORDS.in(Language.of(ctx));
    var typed = Asked.form(ctx, "receipt");
    return progress(Receipt.parse(typed))
        .map(found -> found
            .map(state -> page(ctx, typed, text(state, words), ""))
            .orElseGet(() -> page(ctx, typed, "", words.progressUnknown())));
  }

  private static Optional<Receipt> receipt(RoutingContext ctx) {
    return Asked.header(ctx, "Authorization")
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(header -> Receipt.parse(header.substring(SCHEME.length())));
  }

  private Future<Optional<Progress.State>> progress(Optional<Receipt> receipt) {
    return receipt
        .map(file::withReceipt)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .compose(report -> report.isEmpty()
            ? slowDown.afterWrong().map(Optional.empty())
            : whatBecameOfIt.of(report.get()).map(ProgressRoutes::state));
  }

  /** Stored for good, even while nobody downstream has read of it. */
  private static Optional<Progress.State> state(Optional<Progress> progress) {
    return Optional.of(progress.map(Progress::state).orElse(Progress.State.RECEIVED));
  }

  /** That the child has been seen is told to a reporter by a person, not by a page. */
  private static String word(Progress.State state) {
    return state == Progress.State.CHILD_SEEN ? Progress.State.ACCEPTED.word() : state.word();
  }

  private static String text(Progress.State state, PublicWords words) {
    return switch (state) {
      case RECEIVED -> words.progressReceived();
      case TOLD -> words.progressTold();
      case ACCEPTED, CHILD_SEEN -> words.progressAccepted();
      case CLOSED -> words.progressClosed();
    };
  }

  private static Answer page(RoutingContext ctx, String typed, String state, String mistake) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    var content = TEMPLATES.publicProgress(page, words, typed, state, mistake);
    var sheet = Sheet.of(words.progressTitle(), content)
        .status(mistake.isEmpty() ? 200 : NOT_FOUND)
        .style(IntakeAssets.address(page, "report.css"));
    return PublicFrame.show(page, sheet);
  }
}
