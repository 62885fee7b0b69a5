package vn.kipthoi.routing.talk.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.ReporterTalk.Calling;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.talk.desk.Talking;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The talk with the reporter of a case. Whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number/reporter   what was said, and how they may be reached
 *   POST /cases/:number/reporter   go=answer, outcome, contact or call
 *   GET  /additions                the cases to which something was added that nobody has read
 * </pre>
 */
public final class TalkPages {

  static final Set<Role> READERS = Role.OF_CASES;
  static final Messages<TalkWords> WORDS = Messages.load(TalkWords.class);
  private static final Access WHO_READS = Access.only(Role.OF_CASES);
  private static final Access WHO_WRITES =
      Access.only(Role.OPERATOR, Role.SHIFT_LEAD, Role.TEAM_LEADER);
  private static final String PATH = "/cases/:number/reporter";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int UNPROCESSABLE = 422;

  private final Talking talking;

  public TalkPages(Talking talking) {
    this.talking = talking;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, WHO_READS, ctx -> show(ctx, Did.NOTHING))
        .page(POST, PATH, WHO_WRITES, this::go)
        .page(GET, "/additions", WHO_READS, this::unread)
        .menu(new MenuEntry("/additions", language -> WORDS.in(language).menu(), READERS));
  }

  /** What was done before the page is shown again. */
  private record Did(String what, FieldErrors errors, Optional<Calling> calling) {

    static final Did NOTHING = new Did("", new FieldErrors(), Optional.empty());

    static Did of(String what) {
      return new Did(what, new FieldErrors(), Optional.empty());
    }

    static Did wrong(FieldErrors errors) {
      return new Did("", errors, Optional.empty());
    }
  }

  private Future<Answer> unread(RoutingContext ctx) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    return talking
        .unread(Viewer.of(ctx))
        .map(numbers -> ConsoleFrame.show(
            page, Sheet.of(words.unreadTitle(), TEMPLATES.additions(page, words, numbers))));
  }

  private Future<Answer> show(RoutingContext ctx, Did did) {
    var page = Page.of(ctx);
    return talking.read(Viewer.of(ctx), number(ctx)).map(found -> {
      var view = new TalkView(
          page,
          WORDS.in(page.language()),
          Viewer.of(ctx),
          found.orElseThrow(Problem::notFound),
          did.what(),
          did.errors(),
          did.calling());
      var sheet = Sheet.of(view.words().title(), TEMPLATES.reporterPage(view));
      return ConsoleFrame.show(page, did.errors().isEmpty() ? sheet : sheet.status(UNPROCESSABLE));
    });
  }

  private Future<Answer> go(RoutingContext ctx) {
    var done = switch (Asked.form(ctx, "go")) {
      case "answer" -> leave(ctx, new JsonObject().put("text", Asked.form(ctx, "text")));
      case "outcome" -> leave(ctx, new JsonObject().put("outcome", Asked.form(ctx, "outcome")));
      case "contact" -> rule(ctx);
      case "call" ->
        talking
            .call(Viewer.of(ctx), number(ctx))
            .map(called -> new Did("", new FieldErrors(), called));
      default -> throw Problem.badRequest();
    };
    return done.compose(did -> show(ctx, did));
  }

  private Future<Did> leave(RoutingContext ctx, JsonObject sent) {
    var words = WORDS.in(Page.of(ctx).language());
    var viewer = Viewer.of(ctx);
    var form = new TalkForm(sent, words);
    var toLeave = form.toLeave(viewer.accountId(), "page|" + Asked.form(ctx, "key"));
    if (!form.errors().isEmpty()) {
      return Future.succeededFuture(Did.wrong(form.errors()));
    }
    return talking.leave(viewer, number(ctx), toLeave).map(left -> switch (left.orElseThrow(
        Problem::notFound)) {
      case Left.Done done -> Did.of(words.sent());
      case Left.NotSafe() -> Did.wrong(new FieldErrors().add("text", words.notSafeToLeave()));
      case Left.SaysTooMuch(var what) -> Did.wrong(TalkForm.tooMuch(what, words));
    });
  }

  private Future<Did> rule(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var sent = new JsonObject()
        .put("mayCall", Asked.form(ctx, "mayCall"))
        .put("mayLeaveAnswers", Asked.form(ctx, "mayLeaveAnswers").equals("true"))
        .put(
            "hours",
            new JsonObject()
                .put("from", Asked.form(ctx, "hours.from"))
                .put("until", Asked.form(ctx, "hours.until")))
        .put("ifSomebodyElse", Asked.form(ctx, "ifSomebodyElse"))
        .put("how", Asked.form(ctx, "how"));
    var form = new TalkForm(sent, words);
    var contact = form.contact();
    return form.errors().isEmpty()
        ? talking.rule(Viewer.of(ctx), number(ctx), contact).map(ruled -> Did.of(words.saved()))
        : Future.succeededFuture(Did.wrong(form.errors()));
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, "number")).orElseThrow(Problem::notFound);
  }
}
