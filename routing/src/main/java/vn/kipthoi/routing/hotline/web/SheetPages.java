package vn.kipthoi.routing.hotline.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.AccountNames;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.hotline.ShiftSheet;
import vn.kipthoi.routing.hotline.ShiftSheet.Draft;
import vn.kipthoi.routing.hotline.ShiftSheet.Signature;
import vn.kipthoi.routing.hotline.desk.ShiftSheets;
import vn.kipthoi.routing.hotline.desk.ShiftSheets.Signed;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The hand-over of one shift of the hotline to the next.
 *
 * <pre>
 *   GET  /desk/shift          the last sheet, or the one of ?sheet=
 *   POST /desk/shift          go=make, go=leave or go=take
 * </pre>
 */
public final class SheetPages {

  private static final Messages<SheetWords> WORDS = Messages.load(SheetWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/desk/shift";
  private static final int CONFLICT = 409;
  private static final AssetGroup ASSETS =
      AssetGroup.beside(SheetPages.class, "hotline", "sheet.css");

  private final Database database;
  private final ShiftSheets sheets;
  private final Function<Language, Names> names;
  private final AccountNames accounts = new AccountNames();

  public SheetPages(Database database, ShiftSheets sheets, Function<Language, Names> names) {
    this.database = database;
    this.sheets = sheets;
    this.names = names;
  }

  public void mount(WebShell shell) {
    shell
        .assets(ASSETS)
        .page(GET, PATH, Access.only(OF_THE_HOTLINE), this::show)
        .page(POST, PATH, Access.only(OF_THE_HOTLINE), this::go)
        .menu(new MenuEntry(PATH, language -> WORDS.in(language).menu(), OF_THE_HOTLINE));
  }

  private Future<Answer> show(RoutingContext ctx) {
    var asked = Asked.query(ctx, "sheet");
    return asked.isEmpty()
        ? page(ctx, Optional.empty(), "", false)
        : sheets
            .find(asked.flatMap(SheetPages::uuid).orElseThrow(Problem::notFound))
            .compose(
                found -> page(ctx, Optional.of(found.orElseThrow(Problem::notFound)), "", false));
  }

  private Future<Answer> go(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    return switch (Asked.form(ctx, "go")) {
      case "make" ->
        sheets
            .make(viewer)
            .compose(made -> page(ctx, Optional.of(made), words(ctx).made(), false));
      case "leave" -> sheets.leave(viewer, sheet(ctx)).compose(signed -> signed(ctx, signed));
      case "take" -> sheets.take(viewer, sheet(ctx)).compose(signed -> signed(ctx, signed));
      default -> Future.failedFuture(Problem.badRequest());
    };
  }

  private Future<Answer> signed(RoutingContext ctx, Signed signed) {
    if (signed == Signed.NOT_THERE) {
      return Future.failedFuture(Problem.notFound());
    }
    return sheets
        .find(sheet(ctx))
        .compose(found -> page(ctx, found, said(signed, words(ctx)), signed != Signed.DONE));
  }

  private static String said(Signed signed, SheetWords words) {
    return switch (signed) {
      case DONE -> words.signed();
      case SAME_PERSON -> words.samePerson();
      case NOT_LEFT_YET -> words.notLeftYet();
      case SIGNED_BEFORE -> words.signedBefore();
      case NOT_THERE -> "";
    };
  }

  private Future<Answer> page(
      RoutingContext ctx, Optional<ShiftSheet> wanted, String said, boolean refused) {
    var page = Page.of(ctx);
    return sheets
        .last()
        .compose(last -> {
          var shown = wanted.or(() -> last.stream().findFirst());
          var people = Stream.concat(shown.stream(), last.stream()).flatMap(SheetPages::people);
          return accounts
              .of(database.client(), people.toList())
              .map(known -> new SheetView(
                  page,
                  words(ctx),
                  names.apply(page.language()),
                  shown,
                  last,
                  known,
                  said,
                  refused));
        })
        .map(view -> ConsoleFrame.show(
            page,
            Sheet.of(view.words().title(), TEMPLATES.shiftSheet(view))
                .status(refused ? CONFLICT : 200)
                .style(page.asset("hotline", "sheet.css"))));
  }

  private static Stream<UUID> people(ShiftSheet sheet) {
    return Stream.of(
            Stream.of(sheet.madeBy()),
            sheet.left().map(Signature::account).stream(),
            sheet.taken().map(Signature::account).stream(),
            sheet.content().left().stream().map(Draft::owner))
        .flatMap(one -> one);
  }

  private static UUID sheet(RoutingContext ctx) {
    return uuid(Asked.form(ctx, "sheet")).orElseThrow(Problem::notFound);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static SheetWords words(RoutingContext ctx) {
    return WORDS.in(Page.of(ctx).language());
  }
}
