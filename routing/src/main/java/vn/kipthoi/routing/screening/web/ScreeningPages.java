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
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.screening.desk.Screening.Looked;
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
        .page(GET, QUEUE, operators, ctx -> queue(ctx, ""))
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

  private Future<Answer> queue(RoutingContext ctx, String said) {
    var page = Page.of(ctx);
    var words = words(page.language());
    return screening
        .waiting(Viewer.of(ctx))
        .map(waiting ->
            TEMPLATES.screening(page, words, names.apply(page.language()), waiting, said))
        .map(content -> ConsoleFrame.show(page, Sheet.of(words.title(), content)));
  }

  private Future<Answer> look(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var number = number(ctx);
    var opens = Asked.form(ctx, "go").equals("open");
    var looked = opens ? screening.open(viewer, number) : screening.confirm(viewer, number);
    return looked.compose(done ->
        queue(ctx, said(done, opens, words(Page.of(ctx).language()))));
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

  private static String said(Looked looked, boolean opens, ScreeningWords words) {
    return switch (looked) {
      case Looked.Done done -> opens ? words.opened() : words.confirmed();
      case Looked.DoneBefore done -> opens ? words.opened() : words.confirmed();
      case Looked.Another another -> words.another();
      case Looked.NotOpened() -> words.notOpened();
      case Looked.Ended() -> words.ended();
      case Looked.NotThere() -> throw Problem.notFound();
    };
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.form(ctx, "case")).orElseThrow(Problem::badRequest);
  }

  private static ScreeningWords words(Language language) {
    return ScreeningRoutes.WORDS.in(language);
  }
}
