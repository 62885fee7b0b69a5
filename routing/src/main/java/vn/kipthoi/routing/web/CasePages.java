package vn.kipthoi.routing.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.store.ViewStore.SeenDeadline;
import vn.kipthoi.routing.web.CaseSection.Looking;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * What waits for the person who looks, and the story of a case. Whole without scripts.
 *
 * <pre>
 *   GET  /inbox           open call-outs, one button to accept each
 *   POST /inbox           takes the answer, and says what came of it
 *   GET  /cases/:number   why it is here, what happened, what was told
 * </pre>
 */
public final class CasePages {

  private static final String INBOX = "/inbox";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Desk desk;

  public CasePages(Desk desk) {
    this.desk = desk;
  }

  /** What the inbox shows. */
  public record Inbox(List<SeenDeadline> waiting, List<SeenCase> yours, String said) {}

  public void mount(WebShell shell) {
    shell
        .page(GET, INBOX, Desk.CASE_WORK, ctx -> inbox(ctx, ""))
        .page(POST, INBOX, Desk.CASE_WORK, this::answer)
        .page(GET, "/cases/:number", Desk.CASE_WORK, this::show)
        .menu(new MenuEntry(
            INBOX, language -> Desk.WORDS.in(language).inbox(), Desk.EVERYBODY_WITH_CASES))
        .landing(Role.TEAM_MEMBER, INBOX)
        .landing(Role.TEAM_LEADER, INBOX);
  }

  private Future<Answer> inbox(RoutingContext ctx, String said) {
    var page = Page.of(ctx);
    var names = desk.names(page.language());
    return waiting(Viewer.of(ctx), said)
        .map(inbox -> Desk.fresh(page, names.words().inbox(), TEMPLATES.inbox(page, names, inbox)));
  }

  private Future<Inbox> waiting(Viewer viewer, String said) {
    if (viewer.personId().isEmpty()) {
      return Future.succeededFuture(new Inbox(List.of(), List.of(), said));
    }
    var client = desk.database().client();
    var scope = Scope.of(viewer);
    var person = viewer.personId().get();
    return desk.views()
        .inbox(client, scope, person)
        .compose(open -> desk.views()
            .acceptedBy(client, scope, person)
            .map(yours -> new Inbox(open, yours, said)));
  }

  private Future<Answer> answer(RoutingContext ctx) {
    var number = CaseNumber.parse(Asked.form(ctx, "case")).orElseThrow(Problem::badRequest);
    var promise =
        Asked.form(ctx, "promise").equals("cannot") ? new Promise.Cannot() : new Promise.GoingNow();
    var page = Page.of(ctx);
    var names = desk.names(page.language());
    return desk.answering()
        .answer(
            Viewer.of(ctx),
            number,
            new Answering.Given(Optional.of(deadline(ctx)), promise, Optional.empty()))
        .compose(heard -> desk.answering().told(heard, number, names, page.language()))
        .compose(said -> inbox(ctx, said));
  }

  private static UUID deadline(RoutingContext ctx) {
    try {
      return UUID.fromString(Asked.form(ctx, "deadline"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private Future<Answer> show(RoutingContext ctx) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    return desk.files()
        .find(viewer, Asked.path(ctx, "number"))
        .compose(opened -> view(page, viewer, opened))
        .map(view -> Desk.fresh(page, view.title(), TEMPLATES.caseFile(view)));
  }

  private Future<CaseView> view(Page page, Viewer viewer, CaseFiles.Opened opened) {
    var names = desk.names(page.language());
    return desk.files()
        .account(viewer, opened.seen())
        .compose(account -> desk.sections()
            .panels(page, new Looking(viewer, opened.seen()))
            .compose(panels -> desk.files().past(opened.seen()).map(past -> {
              var story =
                  desk.story(new Telling(names, page.language(), page.now(), past.people()));
              var told = story.tell(past.happenings());
              return new CaseView(page, names, opened, account, told, panels);
            })));
  }
}
