package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;
import static vn.kipthoi.platform.signin.Role.OPERATOR;
import static vn.kipthoi.platform.signin.Role.SHIFT_LEAD;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.desk.Whereabouts.Finding;
import vn.kipthoi.intake.spool.desk.Reception;
import vn.kipthoi.intake.store.Entry;
import vn.kipthoi.intake.web.template.StaticTemplates;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;

/**
 * The operators' form: one dense page, whole without scripts.
 *
 * <pre>
 *   GET  /desk     an empty form, and what became of the operator's own reports
 *   POST /desk     look up the place and preview, or take; the script asks for a preview alone
 * </pre>
 */
public final class DeskPages {

  private static final Logger LOG = LoggerFactory.getLogger(DeskPages.class);
  private static final Messages<DeskWords> WORDS = Messages.load(DeskWords.class);
  private static final Messages<OfficialWords> OFFICIAL_WORDS = Messages.load(OfficialWords.class);
  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int ACCEPTED = 202;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;
  private static final int MINE = 12;

  private static final List<String> FIELDS = Stream.concat(
          Step.ALL_FIELDS.stream(),
          Stream.of(
              Typed.UNIT_FOR,
              Typed.CHANNEL,
              Typed.HEARD_AT,
              Typed.OFFICIAL,
              Typed.KEEP_FROM,
              Typed.ABUSER_NEAR,
              Typed.INJURED,
              Typed.SAFE_TONIGHT,
              Typed.SELF_HARM,
              Typed.SUSPECT_NAME,
              Typed.ALIKE_FOR,
              Typed.SAME_CHILD,
              Typed.NOT_SAME))
      .toList();

  private final Reception reception;
  private final ReportFile file;
  private final Whereabouts whereabouts;
  private final WhatBecameOfIt whatBecameOfIt;
  private final DeskHints hints;
  private final NamedOfficials officials;
  private final InstantSource clock;

  public DeskPages(
      Reception reception,
      ReportFile file,
      Whereabouts whereabouts,
      WhatBecameOfIt whatBecameOfIt,
      DeskHints hints,
      NamedOfficials officials,
      InstantSource clock) {
    this.reception = reception;
    this.file = file;
    this.whereabouts = whereabouts;
    this.whatBecameOfIt = whatBecameOfIt;
    this.hints = hints;
    this.officials = officials;
    this.clock = clock;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, "/desk", Access.only(OF_THE_HOTLINE), this::empty)
        .page(POST, "/desk", Access.only(OF_THE_HOTLINE), this::go)
        .menu(new MenuEntry("/desk", language -> WORDS.in(language).menu(), OF_THE_HOTLINE))
        .landing(OPERATOR, "/desk")
        .landing(SHIFT_LEAD, "/desk");
  }

  private Future<Answer> empty(RoutingContext ctx) {
    return view(ctx, Typed.nothing()).map(view -> show(view, 200));
  }

  private Future<Answer> go(RoutingContext ctx) {
    var typed = withoutStaleUnit(Typed.of(ctx, FIELDS));
    return switch (Asked.form(ctx, "go")) {
      case "take" -> take(ctx, typed);
      case "preview" ->
        hinted(ctx, looked(ctx, view(ctx, typed, List.of())), false).map(view -> show(view, 200));
      default ->
        view(ctx, typed)
            .compose(view -> hinted(ctx, looked(ctx, view), true))
            .map(view -> show(view, 200));
    };
  }

  private Future<Answer> take(RoutingContext ctx, Typed typed) {
    var checked = checked(ctx, typed);
    var words = FORM_WORDS.in(Page.of(ctx).language());
    return officials
        .check(checked.draft(), checked.errors(), words)
        .compose(all -> take(ctx, typed, checked))
        .recover(failure -> notTaken(ctx, typed, failure));
  }

  private Future<Answer> take(RoutingContext ctx, Typed typed, Checked checked) {
    if (!checked.errors().isEmpty()) {
      return view(ctx, typed)
          .compose(view -> hinted(ctx, looked(ctx, view), true))
          .map(view -> show(view.with(checked.errors()), UNPROCESSABLE));
    }
    return hints
        .judgements(Viewer.of(ctx), typed)
        .compose(said -> reception.take(checked.draft(), sending(ctx, typed), said))
        .compose(taking -> taken(ctx, checked, taking));
  }

  private Future<Answer> taken(RoutingContext ctx, Checked checked, Taking taking) {
    return switch (taking) {
      case Taking.Taken taken ->
        view(ctx, Typed.nothing())
            .map(view -> view.after(
                panel(ctx, checked, Optional.of(taken.number().text()), taken.receipt())))
            .map(view -> show(view, 200));
      case Taking.Kept kept ->
        Future.succeededFuture(show(
            view(ctx, Typed.nothing(), List.of())
                .after(panel(ctx, checked, Optional.empty(), kept.receipt())),
            ACCEPTED));
      case Taking.KeyUsedOtherwise() ->
        Future.failedFuture(new IllegalStateException("the key of a form names its content"));
    };
  }

  private TakenPanel panel(
      RoutingContext ctx, Checked checked, Optional<String> number, Receipt receipt) {
    var preview = talk(ctx).preview(reception.preview(checked.draft()));
    return new TakenPanel(number, receipt.inFours(), preview);
  }

  /** The failure's class alone: its message may quote what was being stored. */
  private Future<Answer> notTaken(RoutingContext ctx, Typed typed, Throwable failure) {
    LOG.atError()
        .addKeyValue("failure", failure.getClass().getName())
        .log("a report from the desk could not be taken");
    var view = view(ctx, typed, List.of()).afterFailure();
    return Future.succeededFuture(show(view, UNAVAILABLE));
  }

  private static Sending sending(RoutingContext ctx, Typed typed) {
    var body = typed.json();
    var key = "desk|" + typed.at(Typed.KEY) + "|" + body.encode();
    return Sending.of(Optional.of(Viewer.of(ctx).accountId()), Optional.of(key), body);
  }

  private Checked checked(RoutingContext ctx, Typed typed) {
    var words = FORM_WORDS.in(Page.of(ctx).language());
    var form = new ReportForm(whereabouts, words, clock.instant());
    return new Checked(
        form.read(typed.json(), Optional.of(Viewer.of(ctx).accountId())), form.errors());
  }

  private DeskView looked(RoutingContext ctx, DeskView view) {
    var draft = checked(ctx, view.typed()).draft();
    return view.looked(found(ctx, view.typed()), talk(ctx).preview(reception.preview(draft)));
  }

  /** A hint that cannot be had holds nobody up; who may be named must be known. */
  private Future<DeskView> hinted(RoutingContext ctx, DeskView view, boolean again) {
    var preview = reception.preview(checked(ctx, view.typed()).draft());
    return officials
        .panel(preview.locality(), OFFICIAL_WORDS.in(Page.of(ctx).language()), talk(ctx))
        .map(view::naming)
        .compose(named -> hinted(ctx, named, preview, again));
  }

  private Future<DeskView> hinted(
      RoutingContext ctx, DeskView view, Report preview, boolean again) {
    return hints
        .panel(ctx, view.typed(), preview, talk(ctx), again)
        .map(view::hinted)
        .recover(failure -> {
          LOG.atWarn()
              .addKeyValue("failure", failure.getClass().getName())
              .log("no hints to similar reports could be given");
          return Future.succeededFuture(view);
        });
  }

  private Optional<Finding> found(RoutingContext ctx, Typed typed) {
    return Optional.of(typed.at(Typed.PLACE))
        .filter(place -> !place.isBlank())
        .map(place -> whereabouts.find(Personal.of(place), Page.of(ctx).language()));
  }

  /** A commune that was chosen, or was certain, for other words than stand there now. */
  private static Typed withoutStaleUnit(Typed typed) {
    return typed.at(Typed.UNIT_FOR).equals(typed.at(Typed.PLACE))
        ? typed
        : typed.with(Typed.UNIT, "");
  }

  private Future<DeskView> view(RoutingContext ctx, Typed typed) {
    return mine(ctx).map(mine -> view(ctx, typed, mine));
  }

  private static DeskView view(RoutingContext ctx, Typed typed, List<MineRow> mine) {
    var page = Page.of(ctx);
    return DeskView.of(page, WORDS.in(page.language()), typed, mine);
  }

  private Future<List<MineRow>> mine(RoutingContext ctx) {
    return file.enteredBy(Viewer.of(ctx).accountId(), MINE)
        .compose(
            entries -> Future.all(entries.stream().map(entry -> row(ctx, entry)).toList()))
        .map(rows -> rows.list());
  }

  private Future<MineRow> row(RoutingContext ctx, Entry entry) {
    return whatBecameOfIt.of(entry.id()).map(progress -> talk(ctx).row(entry, progress));
  }

  private DeskTalk talk(RoutingContext ctx) {
    var language = Page.of(ctx).language();
    return new DeskTalk(WORDS.in(language), language, whereabouts);
  }

  private static Answer show(DeskView view, int status) {
    var sheet = Sheet.of(view.words().title(), TEMPLATES.desk(view))
        .status(status)
        .style(IntakeAssets.address(view.page(), "desk.css"))
        .script(IntakeAssets.address(view.page(), "desk.mjs"));
    return ConsoleFrame.show(view.page(), sheet);
  }
}
