package vn.kipthoi.routing.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CannotReason;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Heard;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.web.CaseSection.Looking;

/**
 * Cases, in the scope of whoever asks.
 *
 * <pre>
 *   GET  /api/v1/cases                          listCases
 *   GET  /api/v1/cases/{caseNumber}             showCase, with what was told; journaled
 *   GET  /api/v1/cases/{caseNumber}/timeline    tellTimeline, in plain words
 *   POST /api/v1/cases/{caseNumber}/acceptance  answerCallOut
 * </pre>
 */
public final class CaseRoutes {

  private static final int CASES_AT_MOST = 200;
  private static final String NUMBER = "caseNumber";

  private final Desk desk;

  public CaseRoutes(Desk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listCases", this::list)
        .operation("showCase", this::show)
        .operation("tellTimeline", this::tell)
        .operation("answerCallOut", this::answer);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var names = desk.names(ctx);
    var scope = Scope.of(Viewer.of(ctx));
    return desk.views()
        .cases(desk.database().client(), scope, CASES_AT_MOST)
        .map(cases ->
            new JsonArray(cases.stream().map(seen -> CaseJson.of(seen, names)).toList()))
        .map(cases -> Answer.ok(new JsonObject().put("cases", cases)));
  }

  private Future<Answer> show(RoutingContext ctx) {
    var names = desk.names(ctx);
    var viewer = Viewer.of(ctx);
    return desk.files()
        .find(viewer, Asked.path(ctx, NUMBER))
        .compose(opened -> desk.files()
            .account(viewer, opened.seen())
            .map(account -> whole(opened, account, names))
            .compose(json ->
                desk.sections().into(json, Language.of(ctx), new Looking(viewer, opened.seen()))))
        .map(Answer::ok);
  }

  private static JsonObject whole(CaseFiles.Opened opened, Optional<Account> account, Names names) {
    var json = CaseJson.of(opened.seen(), names)
        .put("reportNumber", opened.seen().reportNumber())
        .put("why", CaseJson.why(opened.seen(), names))
        .put("deadlines", CaseJson.deadlines(opened.open(), names));
    account.ifPresent(told -> json.put("report", CaseJson.of(told)));
    return json;
  }

  private Future<Answer> tell(RoutingContext ctx) {
    var names = desk.names(ctx);
    return desk.files().past(Viewer.of(ctx), Asked.path(ctx, NUMBER)).map(past -> {
      var story =
          desk.story(new Telling(names, Language.of(ctx), desk.clock().instant(), past.people()));
      var entries = past.happenings().stream()
          .map(happening -> CaseJson.of(happening, story.tell(happening)))
          .toList();
      return Answer.ok(new JsonObject()
          .put(NUMBER, past.seen().number().text())
          .put("entries", new JsonArray(entries)));
    });
  }

  private Future<Answer> answer(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var sent = Asked.json(ctx);
    var given = new Answering.Given(deadline(sent), promise(sent), ClaimJson.claim(sent));
    return desk.files()
        .find(viewer, Asked.path(ctx, NUMBER))
        .compose(opened -> desk.answering()
            .answer(viewer, opened.seen().number(), given)
            .compose(heard -> said(ctx, opened.seen().number(), heard)));
  }

  private Future<Answer> said(RoutingContext ctx, CaseNumber number, Heard heard) {
    return desk.answering()
        .told(heard, number, desk.names(ctx), Language.of(ctx))
        .map(text ->
            new JsonObject().put("outcome", Answering.word(heard.outcome())).put("text", text))
        .map(json -> Answer.ok(ClaimJson.into(json, heard.belief())));
  }

  private static Optional<UUID> deadline(JsonObject sent) {
    try {
      return Optional.ofNullable(sent.getString("deadlineId")).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static Promise promise(JsonObject sent) {
    return switch (sent.getString("promise", "going-now")) {
      case "cannot" -> new Promise.Cannot(CannotReason.ofWord(sent.getString("because", "")));
      case "going-at" -> new Promise.GoingAt(goingAt(sent));
      default -> new Promise.GoingNow();
    };
  }

  private static Instant goingAt(JsonObject sent) {
    var at = Optional.ofNullable(sent.getInstant("goingAt"));
    new FieldErrors().unless(at.isPresent(), "goingAt", "2026-11-22T15:30:00Z").throwIfAny();
    return at.orElseThrow();
  }
}
