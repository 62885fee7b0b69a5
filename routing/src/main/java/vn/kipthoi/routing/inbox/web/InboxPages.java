package vn.kipthoi.routing.inbox.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.inbox.desk.Inboxes;
import vn.kipthoi.routing.inbox.web.InboxView.Typed;
import vn.kipthoi.routing.web.Answering;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * What waits for the person who looks, and what they hold. Whole without scripts.
 *
 * <pre>
 *   GET  /inbox   open call-outs, one button to accept each
 *   POST /inbox   takes the answer, and says what came of it
 * </pre>
 */
public final class InboxPages {

  static final Messages<InboxWords> WORDS = Messages.load(InboxWords.class);

  private static final String INBOX = "/inbox";
  private static final Access WHO = Access.only(Role.OF_CASES);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Inboxes inboxes;
  private final Answering answering;
  private final Function<Language, Names> names;
  private final Optional<String> replyNumber;

  /**
   * @param replyNumber where an answer by text goes, if the carrier gave us a number of our own
   */
  public InboxPages(
      Inboxes inboxes,
      Answering answering,
      Function<Language, Names> names,
      Optional<String> replyNumber) {
    this.inboxes = inboxes;
    this.answering = answering;
    this.names = names;
    this.replyNumber = replyNumber;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, INBOX, WHO, ctx -> show(ctx, "", Optional.empty()))
        .page(POST, INBOX, WHO, this::answer)
        .menu(new MenuEntry(INBOX, language -> WORDS.in(language).title(), Role.OF_CASES))
        .landing(Role.TEAM_MEMBER, INBOX)
        .landing(Role.TEAM_LEADER, INBOX);
  }

  private Future<Answer> answer(RoutingContext ctx) {
    var page = Page.of(ctx);
    var form = AnswerForm.of(ctx);
    var errors = form.errors(WORDS.in(page.language()), page.now());
    if (!errors.isEmpty()) {
      return show(ctx, "", Optional.of(new Typed(form, errors)));
    }
    var given = new Answering.Given(
        Optional.of(form.deadline()), form.promised(page.now()), Optional.empty());
    return answering
        .answer(Viewer.of(ctx), form.number(), given)
        .compose(heard ->
            answering.told(heard, form.number(), names.apply(page.language()), page.language()))
        .compose(said -> show(ctx, said, Optional.empty()));
  }

  private Future<Answer> show(RoutingContext ctx, String said, Optional<Typed> typed) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    return inboxes.of(Scope.of(viewer), page.now()).map(contents -> {
      var view = new InboxView(
          page, viewer, names.apply(page.language()), contents, replyNumber, said, typed);
      return ConsoleFrame.show(page, sheet(page, view).status(typed.isPresent() ? 422 : 200));
    });
  }

  private static Sheet sheet(Page page, InboxView view) {
    return Sheet.of(view.words().title(), TEMPLATES.inbox(view))
        .style(page.asset(InboxApp.GROUP, "inbox.css"))
        .script(page.asset(InboxApp.GROUP, "inbox.mjs"))
        .installable(
            page.asset(InboxApp.GROUP, "inbox.webmanifest"),
            page.asset(InboxApp.GROUP, "icon-192.png"));
  }
}
