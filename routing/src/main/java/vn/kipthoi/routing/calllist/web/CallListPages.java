package vn.kipthoi.routing.calllist.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.calllist.CallList;
import vn.kipthoi.routing.calllist.CallList.Post;
import vn.kipthoi.routing.calllist.desk.CallLists;
import vn.kipthoi.routing.calllist.print.CallListPdf;
import vn.kipthoi.routing.calllist.print.CallListPdf.Row;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Whom to ring when the system is degraded.
 *
 * <pre>
 *   GET  /desk/call-list                    all provinces, with the date of each list
 *   GET  /desk/call-list/:province          the list of one
 *   POST /desk/call-list/:province          makes it again
 *   GET  /desk/call-list/:province/print    the same on paper
 * </pre>
 */
public final class CallListPages {

  private static final Messages<ListWords> WORDS = Messages.load(ListWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final Access DESK = Access.only(OF_THE_HOTLINE);
  private static final String PATH = "/desk/call-list";
  private static final String ONE = PATH + "/:province";

  private final Vertx vertx;
  private final CallLists lists;
  private final Function<Language, Names> names;

  public CallListPages(Vertx vertx, CallLists lists, Function<Language, Names> names) {
    this.vertx = vertx;
    this.lists = lists;
    this.names = names;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, DESK, this::all)
        .page(GET, ONE, DESK, ctx -> one(ctx, ""))
        .page(POST, ONE, DESK, this::make)
        .page(GET, ONE + "/print", DESK, this::print)
        .alsoInOutage(PATH, ONE, ONE + "/print")
        .menu(new MenuEntry(PATH, language -> WORDS.in(language).menu(), OF_THE_HOTLINE));
  }

  private Future<Answer> all(RoutingContext ctx) {
    var page = Page.of(ctx);
    return lists
        .all()
        .map(made -> ConsoleFrame.show(
            page, Sheet.of(words(page).title(), TEMPLATES.callLists(page, words(page), made))));
  }

  private Future<Answer> one(RoutingContext ctx, String said) {
    var page = Page.of(ctx);
    return list(ctx)
        .map(list -> ConsoleFrame.show(
            page,
            Sheet.of(
                    words(page).title(),
                    TEMPLATES.callList(page, words(page), names.apply(page.language()), list, said))
                .style(page.asset("hotline", "sheet.css"))));
  }

  /** While the database is away the last one stands, and the page says so. */
  private Future<Answer> make(RoutingContext ctx) {
    return lists
        .make(province(ctx))
        .map("")
        .recover(failure -> Future.succeededFuture(words(Page.of(ctx)).cannotMake()))
        .compose(said -> one(ctx, said));
  }

  private Future<Answer> print(RoutingContext ctx) {
    var page = Page.of(ctx);
    return list(ctx)
        .compose(list -> vertx.executeBlocking(() -> Buffer.buffer(pdf(page, list)), false))
        .map(pdf -> Answer.of(200, "application/pdf", pdf)
            .with(
                "Content-Disposition",
                "inline; filename=\"danh-ba-goi-tay-%s.pdf\""
                    .formatted(province(ctx).text())));
  }

  private byte[] pdf(Page page, CallList list) {
    var words = words(page);
    var known = names.apply(page.language());
    return CallListPdf.of(
        words.of(list.name()),
        words.made(new Spoken(page.language()).exact(list.madeAt())),
        List.of(words.commune(), words.post(), words.people()),
        Stream.concat(
                rows(words.above(), list.above(), known, words),
                list.communes().stream()
                    .flatMap(one -> rows(one.name(), one.posts(), known, words)))
            .toList());
  }

  private static Stream<Row> rows(String unit, List<Post> posts, Names names, ListWords words) {
    return posts.stream()
        .map(post -> new Row(
            unit,
            names.rung(new Rung(post.rung())),
            post.people().isEmpty()
                ? List.of(words.nobody())
                : post.people().stream()
                    .map(one -> one.name() + "   " + one.phone())
                    .toList()));
  }

  private Future<CallList> list(RoutingContext ctx) {
    return lists.find(province(ctx)).map(found -> found.orElseThrow(Problem::notFound));
  }

  private static UnitCode province(RoutingContext ctx) {
    return UnitCode.parse(Asked.path(ctx, "province")).orElseThrow(Problem::notFound);
  }

  private static ListWords words(Page page) {
    return WORDS.in(page.language());
  }
}
