package vn.kipthoi.routing.talk.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import vn.kipthoi.intake.ReporterTalk.Calling;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.talk.desk.Talking;
import vn.kipthoi.routing.talk.desk.Talking.Whole;

/**
 * The talk with the reporter of a case.
 *
 * <pre>
 *   GET  /api/v1/cases/{caseNumber}/messages   readTalk; journaled
 *   POST /api/v1/cases/{caseNumber}/messages   answerReporter
 *   PUT  /api/v1/cases/{caseNumber}/contact    ruleReporterContact
 *   POST /api/v1/cases/{caseNumber}/calls      callReporter: the number, when a call is safe now
 *   GET  /api/v1/additions                     listAdditions
 * </pre>
 */
public final class TalkRoutes {

  private static final int CONFLICT = 409;

  private final Talking talking;
  private final InstantSource clock;

  public TalkRoutes(Talking talking, InstantSource clock) {
    this.talking = talking;
    this.clock = clock;
  }

  public void mount(WebShell shell) {
    shell
        .operation("readTalk", this::read)
        .operation("answerReporter", this::answer)
        .operation("ruleReporterContact", this::rule)
        .operation("callReporter", this::call)
        .operation("listAdditions", this::list);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return talking.unread(Viewer.of(ctx)).map(numbers -> {
      var list = new JsonArray();
      numbers.forEach(number -> list.add(number.text()));
      return Answer.ok(new JsonObject().put("caseNumbers", list));
    });
  }

  private Future<Answer> read(RoutingContext ctx) {
    var language = Language.of(ctx);
    return talking
        .read(Viewer.of(ctx), number(ctx))
        .map(found ->
            Answer.ok(json(found.orElseThrow(Problem::notFound), language, clock.instant())));
  }

  private Future<Answer> answer(RoutingContext ctx) {
    var words = TalkPages.WORDS.in(Language.of(ctx));
    var viewer = Viewer.of(ctx);
    var form = new TalkForm(Asked.json(ctx), words);
    var key =
        Asked.header(ctx, "Idempotency-Key").orElseGet(() -> UUID.randomUUID().toString());
    var toLeave = form.toLeave(viewer.accountId(), key);
    form.errors().throwIfAny();
    return talking.leave(viewer, number(ctx), toLeave).map(left -> switch (left.orElseThrow(
        Problem::notFound)) {
      case Left.Done(var message, var first) ->
        Answer.json(first ? 201 : 200, new JsonObject().put("messageId", message.toString()));
      case Left.NotSafe() ->
        throw Problem.of(CONFLICT, "not-safe-to-leave", words.notSafeToLeave());
      case Left.SaysTooMuch(var what) -> throw Problem.unprocessable(TalkForm.tooMuch(what, words));
    });
  }

  private Future<Answer> rule(RoutingContext ctx) {
    var form = new TalkForm(Asked.json(ctx), TalkPages.WORDS.in(Language.of(ctx)));
    var contact = form.contact();
    form.errors().throwIfAny();
    return talking.rule(Viewer.of(ctx), number(ctx), contact).map(ruled -> {
      var unused = ruled.orElseThrow(Problem::notFound);
      return Answer.noContent();
    });
  }

  private Future<Answer> call(RoutingContext ctx) {
    var words = TalkPages.WORDS.in(Language.of(ctx));
    return talking.call(Viewer.of(ctx), number(ctx)).map(called -> switch (called.orElseThrow(
        Problem::notFound)) {
      case Calling.Now(var phone, var contact) ->
        Answer.ok(json(contact, clock.instant()).put("phone", phone.revealFor(Purpose.CONTACTING)));
      case Calling.NotBefore(var then) ->
        throw Problem.of(CONFLICT, "not-now", words.callNotBefore(then.toString()));
      case Calling.NotSafe() -> throw Problem.of(CONFLICT, "not-safe", words.callNotSafe());
      case Calling.NoNumber() -> throw Problem.of(CONFLICT, "no-number", words.noNumber());
    });
  }

  private static JsonObject json(Whole whole, Language language, Instant now) {
    var messages = new JsonArray();
    whole.said().forEach(said -> messages.add(json(said, language)));
    return new JsonObject().put("messages", messages).put("contact", json(whole.contact(), now));
  }

  private static JsonObject json(Said said, Language language) {
    var json = new JsonObject()
        .put("at", said.at().toString())
        .put("kind", said.kind().word())
        .put("text", said.text().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))
        .put("unread", said.isUnread());
    said.outcome().ifPresent(outcome -> json.put("outcome", outcome.word()));
    said.found().ifPresent(found -> {
      var why = found.why().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
      json.put(
          "triage",
          new JsonObject()
              .put("priority", found.priority().name())
              .put("version", found.version())
              .put(
                  "rules", new JsonArray(found.rules().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)))
              .put("why", language == Language.VI ? why.vietnamese() : why.english()));
    });
    return json;
  }

  private static JsonObject json(SafeContact contact, Instant now) {
    var json = new JsonObject()
        .put("mayCall", contact.mayCall().word())
        .put("callNow", contact.toCall(now) instanceof SafeContact.Leave.Given)
        .put("mayLeaveAnswers", contact.mayLeaveAnswers());
    contact
        .hours()
        .ifPresent(hours -> json.put(
            "hours",
            new JsonObject()
                .put("from", hours.from().toString())
                .put("until", hours.until().toString())));
    contact
        .ifSomebodyElse()
        .ifPresent(say -> json.put("ifSomebodyElse", say.revealFor(Purpose.CONTACTING)));
    contact.how().ifPresent(how -> json.put("how", how.revealFor(Purpose.CONTACTING)));
    return json;
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, "caseNumber")).orElseThrow(Problem::notFound);
  }
}
