package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;
import static vn.kipthoi.platform.signin.Role.OPERATOR;
import static vn.kipthoi.platform.signin.Role.SHIFT_LEAD;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.draft.End;
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

  private static final Logger LOG = LoggerFactory.getLogger(DeskPages.class);
  private static final Messages<DeskWords> WORDS = Messages.load(DeskWords.class);
  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);
  static final String PATH = "/desk";
  static final String MINE_PATH = "/desk/mine";
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;
  private static final int BESIDE = 12;
  private static final int WHOLE_SHIFT = 200;

  private final DeskRoom room;
  private final DeskLooking looking;
  private final DeskClosing closing;

  public DeskPages(DeskRoom room) {
    this.room = room;
    this.looking = new DeskLooking(room);
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
    return Asked.query(ctx, "draft").isPresent()
        ? draft(ctx)
        : view(ctx, Typed.nothing()).map(view -> DeskSheet.show(view, 200));
  }

  private Future<Answer> draft(RoutingContext ctx) {
    return Asked.query(ctx, "draft")
        .flatMap(DeskPages::uuid)
        .map(id -> room.drafts().find(Viewer.of(ctx).accountId(), id))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .compose(found -> {
          var draft = found.orElseThrow(Problem::notFound);
          var typed = DraftFields.typed(draft);
          return view(ctx, typed)
              .map(view -> view.ofDraft(draft.revision(), draft.startedAt()))
              .compose(view -> looking.whole(ctx, view));
        })
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
      case "take" -> take(ctx, typed);
      case "keep" -> keep(ctx, typed);
      case "add" -> add(ctx);
      case "preview" ->
        looking
            .asTyped(ctx, view(ctx, typed, DeskBeside.NOTHING))
            .map(view -> DeskSheet.show(view, 200));
      default ->
        view(ctx, typed)
            .compose(view -> looking.whole(ctx, view))
            .map(view -> DeskSheet.show(view, 200));
    };
  }

  private Future<Answer> take(RoutingContext ctx, Typed typed) {
    var checked = looking.checked(ctx, typed);
    var words = FORM_WORDS.in(Page.of(ctx).language());
    return room.officials()
        .check(checked.draft(), checked.errors(), words)
        .compose(all -> take(ctx, typed, checked))
        .recover(failure -> notTaken(ctx, typed, failure));
  }

  private Future<Answer> take(RoutingContext ctx, Typed typed, Checked checked) {
    if (!checked.errors().isEmpty()) {
      return view(ctx, typed)
          .compose(view -> looking.whole(ctx, view))
          .map(view -> DeskSheet.show(view.with(checked.errors()), UNPROCESSABLE));
    }
    return room.hints()
        .judgements(Viewer.of(ctx), typed)
        .compose(said -> room.reception().take(checked.draft(), sending(ctx, typed), said))
        .compose(taking -> taken(ctx, typed, checked, taking));
  }

  private Future<Answer> taken(RoutingContext ctx, Typed typed, Checked checked, Taking taking) {
    return switch (taking) {
      case Taking.Taken taken ->
        endDraft(ctx, typed)
            .compose(ended -> view(ctx, Typed.nothing()))
            .map(view -> DeskSheet.show(
                view.after(
                    panel(ctx, checked, Optional.of(taken.number().text()), taken.receipt())),
                200));
      case Taking.Kept kept ->
        Future.succeededFuture(DeskSheet.show(
            view(ctx, Typed.nothing(), DeskBeside.NOTHING)
                .after(panel(ctx, checked, Optional.empty(), kept.receipt())),
            ACCEPTED));
      case Taking.KeyUsedOtherwise() ->
        Future.failedFuture(new IllegalStateException("the key of a form names its content"));
    };
  }

  /** The report is safe by now: a draft that cannot be ended is listed still, and can be set aside. */
  private Future<Boolean> endDraft(RoutingContext ctx, Typed typed) {
    return uuid(typed.at(Typed.KEY))
        .map(id -> room.drafts().end(Viewer.of(ctx).accountId(), id, End.SENT))
        .orElseGet(() -> Future.succeededFuture(false))
        .recover(failure -> {
          warn("the draft of a report that was taken could not be ended", failure);
          return Future.succeededFuture(false);
        });
  }

  private DeskOutcome panel(
      RoutingContext ctx, Checked checked, Optional<String> number, Receipt receipt) {
    var preview = looking.talk(ctx).preview(room.reception().preview(checked.draft()));
    return new DeskOutcome.Taken(new TakenPanel(number, receipt.inFours(), preview));
  }

  private Future<Answer> notTaken(RoutingContext ctx, Typed typed, Throwable failure) {
    warn("a report from the desk could not be taken", failure);
    var view = view(ctx, typed, DeskBeside.NOTHING).after(new DeskOutcome.NotTaken());
    return Future.succeededFuture(DeskSheet.show(view, UNAVAILABLE));
  }

  private Future<Answer> keep(RoutingContext ctx, Typed typed) {
    return closing
        .keep(ctx, typed)
        .compose(said -> view(ctx, Typed.nothing())
            .map(view -> DeskSheet.show(view.after(said), status(said, CONFLICT))));
  }

  private Future<Answer> add(RoutingContext ctx) {
    return closing
        .add(ctx)
        .compose(said -> view(ctx, Typed.nothing())
            .map(view -> DeskSheet.show(view.after(said), status(said, UNPROCESSABLE))));
  }

  private Future<Answer> closed(RoutingContext ctx, Typed typed, DeskOutcome said) {
    var refused = said instanceof DeskOutcome.Refused;
    return view(ctx, refused ? typed : Typed.nothing())
        .compose(view -> refused ? looking.whole(ctx, view) : Future.succeededFuture(view))
        .map(view -> DeskSheet.show(view.after(said), status(said, CONFLICT)));
  }

  private Future<Answer> takeOver(RoutingContext ctx, String draft) {
    var id = uuid(draft).orElseThrow(Problem::notFound);
    return room.drafts()
        .takeOver(Viewer.of(ctx).accountId(), id)
        .map(taken -> Answer.seeOther(Page.of(ctx).href(taken ? PATH + "?draft=" + id : PATH)));
  }

  private static int status(DeskOutcome said, int whenRefused) {
    return said instanceof DeskOutcome.Refused ? whenRefused : 200;
  }

  private static Sending sending(RoutingContext ctx, Typed typed) {
    var body = typed.json();
    var key = "desk|" + typed.at(Typed.KEY) + "|" + body.encode();
    return Sending.of(Optional.of(Viewer.of(ctx).accountId()), Optional.of(key), body);
  }

  private Future<DeskView> view(RoutingContext ctx, Typed typed) {
    return room.shelf().of(ctx, looking.talk(ctx), BESIDE).map(beside -> view(ctx, typed, beside));
  }

  private static DeskView view(RoutingContext ctx, Typed typed, DeskBeside beside) {
    var page = Page.of(ctx);
    return DeskView.of(page, WORDS.in(page.language()), typed, beside);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The failure's class alone: its message may quote what was being stored. */
  private static void warn(String what, Throwable failure) {
    LOG.atError().addKeyValue("failure", failure.getClass().getName()).log(what);
  }
}
