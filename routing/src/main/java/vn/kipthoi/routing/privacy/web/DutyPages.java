package vn.kipthoi.routing.privacy.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.kipthoi.platform.signin.Role.ADMINISTRATOR;
import static vn.kipthoi.platform.signin.Role.AUDITOR;
import static vn.kipthoi.platform.signin.Role.OPERATOR;
import static vn.kipthoi.platform.signin.Role.PROVINCE;
import static vn.kipthoi.platform.signin.Role.SHIFT_LEAD;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.privacy.DutyRights;
import vn.kipthoi.routing.privacy.desk.Register;
import vn.kipthoi.routing.privacy.desk.Register.Done;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The register for those who answer for it. Whole without scripts.
 *
 * <pre>
 *   GET  /data-duties   what is owed, and what was
 *   POST /data-duties   go=open, go=fulfil or go=acknowledge
 * </pre>
 */
public final class DutyPages {

  private static final String PATH = "/data-duties";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Register register;
  private final Function<Language, Names> names;

  public DutyPages(Register register, Function<Language, Names> names) {
    this.register = register;
    this.names = names;
  }

  public void mount(WebShell shell) {
    shell
        .page(
            GET,
            PATH,
            Access.only(OPERATOR, SHIFT_LEAD, PROVINCE, ADMINISTRATOR, AUDITOR),
            ctx -> show(ctx, "", new FieldErrors()))
        .page(POST, PATH, Access.only(OPERATOR, SHIFT_LEAD, PROVINCE, ADMINISTRATOR), this::act)
        .menu(new MenuEntry(
                PATH,
                language -> DutyNames.in(language).words().menu(),
                EnumSet.of(OPERATOR, SHIFT_LEAD, PROVINCE, ADMINISTRATOR, AUDITOR))
            .nowAndThen());
  }

  private Future<Answer> show(RoutingContext ctx, String said, FieldErrors errors) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    return register.seenBy(viewer).map(duties -> {
      var view = new DutyView(
          page,
          DutyNames.in(page.language()),
          names.apply(page.language()),
          viewer,
          duties,
          said,
          errors,
          name -> Asked.form(ctx, name));
      return ConsoleFrame.show(
          page,
          Sheet.of(view.words().title(), TEMPLATES.dataDuties(view))
              .status(errors.isEmpty() ? 200 : 422));
    });
  }

  private Future<Answer> act(RoutingContext ctx) {
    return switch (Asked.form(ctx, "go")) {
      case "open" -> open(ctx);
      case "fulfil" -> fulfil(ctx);
      case "acknowledge" -> acknowledge(ctx);
      default -> throw Problem.badRequest();
    };
  }

  private Future<Answer> open(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var unit = DutyRights.entersFor(viewer).orElseThrow(Problem::forbidden);
    var form = form(ctx);
    var errors = form.entryErrors();
    return errors.isEmpty()
        ? register
            .open(viewer, unit, form.entry(sending(ctx, viewer)))
            .compose(duty -> show(ctx, form.words().opened(duty.number().text()), errors))
        : show(ctx, "", errors);
  }

  private Future<Answer> fulfil(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var form = form(ctx);
    return register
        .find(viewer, number(ctx))
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(duty -> {
          var errors = form.fulfilmentErrors(duty);
          return errors.isEmpty()
              ? register
                  .fulfil(viewer, duty.number(), form.fulfilment())
                  .compose(
                      done -> show(ctx, said(done, form.words().fulfilled(), form.words()), errors))
              : show(ctx, "", errors);
        });
  }

  private Future<Answer> acknowledge(RoutingContext ctx) {
    var words = form(ctx).words();
    return register
        .acknowledge(Viewer.of(ctx), number(ctx))
        .compose(done -> show(ctx, said(done, words.acknowledged(), words), new FieldErrors()));
  }

  private static String said(Done done, String now, DutyWords words) {
    return switch (done) {
      case Done.Now ignored -> now;
      case Done.Before ignored -> words.doneBefore();
      case Done.NotTheirs() -> throw Problem.forbidden();
      case Done.NotThere() -> throw Problem.notFound();
    };
  }

  private DutyForm form(RoutingContext ctx) {
    return new DutyForm(
        name -> Asked.form(ctx, name),
        register.now(),
        DutyNames.in(Page.of(ctx).language()).words());
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.form(ctx, "number")).orElseThrow(Problem::badRequest);
  }

  private static UUID sending(RoutingContext ctx, Viewer viewer) {
    var named = viewer.accountId() + "|" + Asked.form(ctx, "sending");
    return UUID.nameUUIDFromBytes(named.getBytes(UTF_8));
  }
}
