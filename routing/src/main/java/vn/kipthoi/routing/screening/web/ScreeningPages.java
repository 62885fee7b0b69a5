package vn.kipthoi.routing.screening.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;
import static vn.kipthoi.platform.signin.Role.OPERATOR;
import static vn.kipthoi.platform.signin.Role.PROVINCE;
import static vn.kipthoi.platform.signin.Role.SHIFT_LEAD;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.screening.desk.Screening.Looked;
import vn.kipthoi.routing.screening.store.ScreeningStore.Look;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * What came in without a call, for operators; what was screened out, for those above.
 *
 * <pre>
 *   GET  /screening          the queue, each with its clock
 *   POST /screening          go=open or go=confirm
 *   GET  /screening/sample   what was screened out and not looked at again
 *   POST /screening/sample   agrees or not
 * </pre>
 */
public final class ScreeningPages {

  private static final String QUEUE = "/screening";
  private static final String SAMPLE = "/screening/sample";
  private static final String CASES = "/cases/";
  private static final int CONFLICT = 409;
  private static final String GROUP = "screening";
  private static final AssetGroup ASSETS =
      AssetGroup.beside(ScreeningPages.class, GROUP, "screening.css", "queue.mjs");
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Screening screening;
  private final Function<Language, Names> names;

  public ScreeningPages(Screening screening, Function<Language, Names> names) {
    this.screening = screening;
    this.names = names;
  }

  public void mount(WebShell shell) {
    var operators = Access.only(OF_THE_HOTLINE);
    var above = Access.only(PROVINCE, OPERATOR, SHIFT_LEAD);
    shell
        .assets(ASSETS)
        .page(GET, QUEUE, operators, ctx -> queue(ctx, "", false))
        .page(POST, QUEUE, operators, this::look)
        .page(GET, SAMPLE, above, ctx -> sample(ctx, ""))
        .page(POST, SAMPLE, above, this::review)
        .menu(new MenuEntry(QUEUE, language -> words(language).menu(), OF_THE_HOTLINE))
        .menu(new MenuEntry(
                SAMPLE,
                language -> words(language).sampleMenu(),
                Set.of(PROVINCE, OPERATOR, SHIFT_LEAD))
            .nowAndThen());
  }

  private Future<Answer> queue(RoutingContext ctx, String said, boolean refused) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    var words = words(page.language());
    return screening
        .waiting(viewer)
        .compose(waiting -> screening
            .holders(waiting)
            .map(holders -> new QueueView(
                page,
                words,
                names.apply(page.language()),
                viewer,
                waiting,
                holders,
                said,
                refused)))
        .map(view -> Sheet.of(words.title(), TEMPLATES.screening(view))
            .status(refused ? CONFLICT : 200)
            .style(page.asset(GROUP, "screening.css"))
            .script(page.asset(GROUP, "queue.mjs")))
        .map(sheet -> ConsoleFrame.show(page, sheet));
  }

  private Future<Answer> look(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var number = number(ctx);
    var opens = Asked.form(ctx, "go").equals("open");
    var looked = opens ? screening.open(viewer, number) : screening.confirm(viewer, number);
    return looked.compose(done -> looked(ctx, number, opens, done));
  }

  /** Whoever opened a report goes on to read it; whoever confirmed one, to the next. */
  private Future<Answer> looked(RoutingContext ctx, CaseNumber number, boolean opens, Looked done) {
    var words = words(Page.of(ctx).language());
    return switch (done) {
      case Looked.Done _, Looked.DoneBefore _ ->
        opens
            ? Future.succeededFuture(Answer.seeOther(Page.of(ctx).href(CASES + number.text())))
            : queue(ctx, words.confirmedOf(number.text()), false);
      case Looked.Another(var by) -> another(ctx, number, by);
      case Looked.NotOpened() -> queue(ctx, words.notOpened(), true);
      case Looked.Ended() -> queue(ctx, words.ended(), true);
      case Looked.NotThere() -> throw Problem.notFound();
    };
  }

  /** Who was first, and when: there is nothing more to do for this one. */
  private Future<Answer> another(RoutingContext ctx, CaseNumber number, Look by) {
    var page = Page.of(ctx);
    var words = words(page.language());
    return screening
        .nameOf(by)
        .compose(name -> queue(
            ctx,
            words.anotherWas(
                number.text(),
                name.orElse(words.somebody()),
                new Spoken(page.language()).moment(page.now(), by.at())),
            true));
  }

  private Future<Answer> sample(RoutingContext ctx, String said) {
    var page = Page.of(ctx);
    var words = words(page.language());
    return screening
        .sample(Viewer.of(ctx))
        .map(sample ->
            TEMPLATES.screeningSample(page, words, names.apply(page.language()), sample, said))
        .map(content -> ConsoleFrame.show(page, Sheet.of(words.sampleTitle(), content)));
  }

  private Future<Answer> review(RoutingContext ctx) {
    var agrees = Asked.form(ctx, "go").equals("agree");
    return screening
        .review(Viewer.of(ctx), number(ctx), agrees)
        .map(first -> first.orElseThrow(Problem::notFound))
        .compose(first -> sample(ctx, words(Page.of(ctx).language()).reviewed()));
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.form(ctx, "case")).orElseThrow(Problem::badRequest);
  }

  private static ScreeningWords words(Language language) {
    return ScreeningRoutes.WORDS.in(language);
  }
}
