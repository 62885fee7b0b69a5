package vn.kipthoi.routing.web;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.web.CaseSection.Looking;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The page of a case. Whole without scripts.
 *
 * <pre>
 *   GET  /cases/:number   why it is here, what happened, what was told
 * </pre>
 */
public final class CasePages {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Desk desk;

  public CasePages(Desk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell.page(GET, "/cases/:number", Desk.CASE_WORK, this::show);
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
