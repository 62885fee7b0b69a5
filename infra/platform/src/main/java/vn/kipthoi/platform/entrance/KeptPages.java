package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * What was sent too late, to be sent again by whoever wrote it.
 *
 * <pre>
 *   GET  /sign-in/kept
 *   POST /sign-in/kept/:id/discard
 * </pre>
 */
final class KeptPages {

  static final String PATH = "/sign-in/kept";

  private final KeptForms kept;

  KeptPages(KeptForms kept) {
    this.kept = kept;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.signedIn(), this::show)
        .page(POST, PATH + "/:id/discard", Access.signedIn(), this::discard)
        .lateForms(kept);
  }

  private Future<Answer> show(RoutingContext ctx) {
    return kept.of(Viewer.of(ctx)).map(forms -> shown(ctx, forms));
  }

  private static Answer shown(RoutingContext ctx, List<KeptForm> forms) {
    var page = Page.of(ctx);
    if (forms.isEmpty()) {
      return Answer.seeOther(page.landing(Viewer.of(ctx).role()));
    }
    var words = EntranceSheet.words(page);
    var content = new StaticTemplates().keptForms(page, words, forms);
    return EntranceSheet.console(page, words.keptTitle(), 200, content);
  }

  private Future<Answer> discard(RoutingContext ctx) {
    return kept.forget(Viewer.of(ctx).accountId(), Asked.pathUuid(ctx, "id"))
        .map(forgotten -> Answer.seeOther(Page.of(ctx).href(PATH)));
  }
}
