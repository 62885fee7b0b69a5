package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;
import static vn.kipthoi.platform.signin.Role.OPERATOR;
import static vn.kipthoi.platform.signin.Role.SHIFT_LEAD;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * The operators' form: one dense page, whole without scripts.
 *
 * <pre>
 *   GET  /desk            an empty form; ?draft= goes on with one
 *   POST /desk            look up and preview, keep as a draft, take, add to what was taken,
 *                         close without a report, or take over a draft that was left
 *   GET  /desk/mine       what became of everything that the operator took
 * </pre>
 */
public final class DeskPages {

  static final String PATH = "/desk";
  static final String MINE_PATH = "/desk/mine";
  private static final Messages<DeskWords> WORDS = Messages.load(DeskWords.class);
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int WHOLE_SHIFT = 200;

  private final DeskRoom room;
  private final DeskLooking looking;
  private final DeskForms forms;
  private final DeskTaking taking;
  private final DeskClosing closing;

  public DeskPages(DeskRoom room) {
    this.room = room;
    this.looking = new DeskLooking(room);
    this.forms = new DeskForms(room, looking);
    this.taking = new DeskTaking(room, looking, forms);
    this.closing = new DeskClosing(room);
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.only(OF_THE_HOTLINE), this::open)
        .page(POST, PATH, Access.only(OF_THE_HOTLINE), this::go)
        .page(GET, MINE_PATH, Access.only(OF_THE_HOTLINE), this::mine)
        .alsoInOutage(PATH)
        .menu(new MenuEntry(PATH, language -> WORDS.in(language).menu(), OF_THE_HOTLINE))
        .landing(OPERATOR, PATH)
        .landing(SHIFT_LEAD, PATH);
  }

  private Future<Answer> open(RoutingContext ctx) {
    return Asked.query(ctx, "draft")
        .map(id -> forms.ofDraft(ctx, DeskForms.uuid(id)))
        .orElseGet(() -> forms.empty(ctx))
        .map(view -> DeskSheet.show(view, 200));
  }

  private Future<Answer> mine(RoutingContext ctx) {
    return room.shelf()
        .of(ctx, looking.talk(ctx), WHOLE_SHIFT)
        .map(beside -> DeskSheet.mine(Page.of(ctx), WORDS.in(Page.of(ctx).language()), beside));
  }

  private Future<Answer> go(RoutingContext ctx) {
    var typed = DeskLooking.withoutStaleUnit(Typed.of(ctx, DeskFields.ALL));
    var close = Asked.form(ctx, "close");
    if (!close.isEmpty()) {
      return closing.close(ctx, typed, close).compose(said -> closed(ctx, typed, said));
    }
    var over = Asked.form(ctx, "takeOver");
    if (!over.isEmpty()) {
      return takeOver(ctx, over);
    }
    return switch (Asked.form(ctx, "go")) {
      case "take" -> taking.take(ctx, typed);
      case "keep" -> keep(ctx, typed);
      case "add" -> add(ctx);
      case "preview" ->
        looking
            .asTyped(ctx, DeskForms.view(ctx, typed, DeskBeside.NOTHING))
            .map(view -> DeskSheet.show(view, 200));
      default -> forms.again(ctx, typed).map(view -> DeskSheet.show(view, 200));
    };
  }

  private Future<Answer> keep(RoutingContext ctx, Typed typed) {
    return closing
        .keep(ctx, typed)
        .compose(said ->
            forms.empty(ctx).map(view -> DeskSheet.show(view.after(said), status(said, CONFLICT))));
  }

  private Future<Answer> add(RoutingContext ctx) {
    return closing
        .add(ctx)
        .compose(said -> forms
            .empty(ctx)
            .map(view -> DeskSheet.show(view.after(said), status(said, UNPROCESSABLE))));
  }

  private Future<Answer> closed(RoutingContext ctx, Typed typed, DeskOutcome said) {
    var refused = said instanceof DeskOutcome.Refused;
    return (refused ? forms.again(ctx, typed) : forms.empty(ctx))
        .map(view -> DeskSheet.show(view.after(said), status(said, CONFLICT)));
  }

  private Future<Answer> takeOver(RoutingContext ctx, String draft) {
    var id = DeskForms.uuid(draft).orElseThrow(Problem::notFound);
    return room.drafts()
        .takeOver(Viewer.of(ctx).accountId(), id)
        .map(taken -> Answer.seeOther(Page.of(ctx).href(taken ? PATH + "?draft=" + id : PATH)));
  }

  private static int status(DeskOutcome said, int whenRefused) {
    return said instanceof DeskOutcome.Refused ? whenRefused : 200;
  }
}
