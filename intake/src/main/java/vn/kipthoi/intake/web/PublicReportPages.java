package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.spool.desk.Reception;
import vn.kipthoi.intake.web.template.StaticTemplates;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.PublicFrame;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.Visit;
import vn.kipthoi.platform.web.WebShell;

/**
 * The report page for everybody, five short questions and a check, whole without scripts.
 *
 * <pre>
 *   GET  /          what to know before: whom to call, how to leave, who will read it
 *   GET  /report    the first question
 *   POST /report    from page to page; what was typed travels in the form, never in an address
 *   GET  /het-gio   the page has closed itself after half an hour without anybody
 * </pre>
 */
public final class PublicReportPages {

  private static final Logger LOG = LoggerFactory.getLogger(PublicReportPages.class);
  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int ACCEPTED = 202;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  private final Reception reception;
  private final Whereabouts whereabouts;
  private final InstantSource clock;

  public PublicReportPages(Reception reception, Whereabouts whereabouts, InstantSource clock) {
    this.reception = reception;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  public void mount(WebShell shell) {
    shell
        .assets(IntakeAssets.GROUP)
        .page(GET, "/", Access.everyone(), this::start)
        .page(GET, "/report", Access.everyone(), this::first)
        .page(GET, "/het-gio", Access.everyone(), this::closed)
        .page(POST, "/report", Access.everyone(), this::go);
  }

  private Future<Answer> start(RoutingContext ctx) {
    var view = view(ctx, Step.WHO, Typed.nothing());
    var sheet = Sheet.of(view.words().title(), TEMPLATES.publicStart(view));
    return Future.succeededFuture(framed(view, sheet));
  }

  private Future<Answer> first(RoutingContext ctx) {
    return page(view(ctx, Step.WHO, Typed.nothing()));
  }

  private Future<Answer> closed(RoutingContext ctx) {
    Visit.end(ctx);
    var view = view(ctx, Step.WHO, Typed.nothing());
    var sheet = Sheet.of(view.words().title(), TEMPLATES.publicClosed(view));
    return Future.succeededFuture(framed(view, sheet));
  }

  private Future<Answer> go(RoutingContext ctx) {
    var step = Step.of(Asked.form(ctx, "step")).orElse(Step.WHO);
    var typed = typed(ctx, step);
    return switch (Asked.form(ctx, "go")) {
      case "send" -> send(ctx, typed);
      case "back" -> page(view(ctx, step.before(), typed));
      case "skip" -> forward(ctx, step, typed.forgetting(step.asks()));
      case "place-unknown" -> forward(ctx, step, withoutPlace(ctx, typed));
      case String word
      when Step.of(word).isPresent() ->
        page(view(ctx, Step.of(word).get(), typed).then(Optional.of(Step.CHECK)));
      default -> forward(ctx, step, typed);
    };
  }

  private Future<Answer> forward(RoutingContext ctx, Step step, Typed typed) {
    var then = Step.of(Asked.form(ctx, "then"));
    var mistakes = step.own(checked(ctx, typed).errors());
    return mistakes.isEmpty()
        ? page(view(ctx, then.orElse(step.next()), typed))
        : page(view(ctx, step, typed).then(then).with(mistakes), UNPROCESSABLE);
  }

  private Future<Answer> send(RoutingContext ctx, Typed typed) {
    var checked = checked(ctx, typed);
    var wrong = Step.firstWrong(checked.errors());
    if (wrong.isPresent()) {
      var again = view(ctx, wrong.get(), typed).then(Optional.of(Step.CHECK));
      return page(again.with(checked.errors()), UNPROCESSABLE);
    }
    return reception
        .take(checked.draft(), sending(typed))
        .map(taking -> done(ctx, typed, taking))
        .recover(failure -> notSent(ctx, typed, failure));
  }

  /** The same form with the same words is the same sending; with other words it is another report. */
  private static Sending sending(Typed typed) {
    var body = typed.json();
    var key = "form|" + typed.at(Typed.KEY) + "|" + body.encode();
    return Sending.of(Optional.empty(), Optional.of(key), body);
  }

  private Answer done(RoutingContext ctx, Typed typed, Taking taking) {
    return switch (taking) {
      case Taking.Taken taken -> receipt(ctx, typed, taken);
      case Taking.Kept kept -> kept(ctx, typed, kept);
      case Taking.KeyUsedOtherwise _ ->
        show(view(ctx, Step.CHECK, typed.with(Typed.KEY, Typed.nothing().at(Typed.KEY))), 200);
    };
  }

  private Answer receipt(RoutingContext ctx, Typed typed, Taking.Taken taken) {
    var view = view(ctx, Step.CHECK, typed);
    var content =
        TEMPLATES.publicDone(view, taken.receipt().inFours(), taken.number().text());
    return framed(view, Sheet.of(view.words().title(), content));
  }

  /** As a receipt, with the truth: nobody is told of it yet. */
  private Answer kept(RoutingContext ctx, Typed typed, Taking.Kept kept) {
    var view = view(ctx, Step.CHECK, typed);
    var content = TEMPLATES.publicKept(view, kept.receipt().inFours());
    return framed(view, Sheet.of(view.words().keptTitle(), content).status(ACCEPTED));
  }

  /** The failure's class alone: its message may quote what was being stored. */
  private Future<Answer> notSent(RoutingContext ctx, Typed typed, Throwable failure) {
    LOG.atError()
        .addKeyValue("failure", failure.getClass().getName())
        .log("a report from the public page could not be taken");
    return page(view(ctx, Step.CHECK, typed).afterFailure(), UNAVAILABLE);
  }

  private Checked checked(RoutingContext ctx, Typed typed) {
    var form = new ReportForm(whereabouts, FORM_WORDS.in(Page.of(ctx).language()), clock.instant());
    return new Checked(form.read(typed.json(), Optional.empty()), form.errors());
  }

  /** A commune belongs to the words it was found by: where those are asked, it is asked anew. */
  private static Typed typed(RoutingContext ctx, Step step) {
    var typed = Typed.of(ctx, Step.ALL_FIELDS);
    var keyed =
        typed.has(Typed.KEY) ? typed : typed.with(Typed.KEY, Typed.nothing().at(Typed.KEY));
    var spoken = ofWhom(keyed);
    return step == Step.PLACE ? spoken.with(Typed.UNIT, "") : spoken;
  }

  /** Who said to be a child is no neighbour or teacher, and the other way round. */
  private static Typed ofWhom(Typed typed) {
    var kind = typed.at(Typed.REPORTER_KIND);
    var child = kind.equals(PublicVoice.CHILD) || kind.equals(PublicVoice.OTHER_CHILD);
    return PublicVoice.kind(typed)
        .map(said -> typed.with(Typed.REPORTER_KIND, said))
        .orElseGet(
            () -> child && typed.has(Typed.WHO) ? typed.with(Typed.REPORTER_KIND, "") : typed);
  }

  private static Typed withoutPlace(RoutingContext ctx, Typed typed) {
    return typed.with(
        Typed.PLACE, PublicVoice.of(typed, Page.of(ctx).language()).placeUnknownText());
  }

  private ReportView view(RoutingContext ctx, Step step, Typed typed) {
    var page = Page.of(ctx);
    var view = ReportView.of(page, PublicVoice.of(typed, page.language()), step, typed);
    return step == Step.CHECK && typed.has(Typed.PLACE)
        ? view.found(whereabouts.find(Personal.of(typed.at(Typed.PLACE)), page.language()))
        : view;
  }

  private Future<Answer> page(ReportView view) {
    return page(view, 200);
  }

  private Future<Answer> page(ReportView view, int status) {
    return Future.succeededFuture(show(view, status));
  }

  private Answer show(ReportView view, int status) {
    var province = view.onlyProvince(found -> whereabouts.name(found.province()));
    var title = view.counted()
        ? view.words().question(view.number(), view.questions())
        : view.words().checkTitle();
    var content = TEMPLATES.publicReport(view, province.orElse(""));
    return framed(view, Sheet.of(title, content).status(status));
  }

  private static Answer framed(ReportView view, Sheet sheet) {
    return PublicFrame.show(
        view.page(),
        sheet
            .style(IntakeAssets.address(view.page(), "report.css"))
            .script(IntakeAssets.address(view.page(), "report.mjs")));
  }
}
