package vn.kipthoi.routing.retention.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area.Part;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.administration.web.FaultTexts;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.retention.Period;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * How long cases are kept, for administrators; auditors read it. Whole without scripts.
 *
 * <pre>
 *   GET  /admin/retention            what is in force, what waits, what is held and what went
 *   POST /admin/retention/period     drafts a change
 *   POST /admin/retention/settling   go=check or go=discard
 *   POST /admin/retention/hold       keeps a case from going
 *   POST /admin/retention/lifting    lets it go its way again
 * </pre>
 */
public final class RetentionPages {

  static final String PATH = "/admin/retention";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final RetentionRoom room;

  public RetentionPages(RetentionRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.only(Role.ADMINISTRATOR, Role.AUDITOR), this::show)
        .page(POST, PATH + "/period", AdminRoom.ADMINISTRATORS, this::draft)
        .page(POST, PATH + "/settling", AdminRoom.ADMINISTRATORS, this::settle)
        .page(POST, PATH + "/hold", AdminRoom.ADMINISTRATORS, this::hold)
        .page(POST, PATH + "/lifting", AdminRoom.ADMINISTRATORS, this::lift)
        .area(AdminRoom.area(
            Part.KEEPING,
            PATH,
            AdminWords::retention,
            AdminWords::retentionLead,
            AdminRoom.WITH_AUDITORS))
        .menu(new MenuEntry(
                PATH, language -> RetentionRoom.WORDS.in(language).title(), Set.of(Role.AUDITOR))
            .nowAndThen());
  }

  private Future<Answer> show(RoutingContext ctx) {
    return show(ctx, new FieldErrors());
  }

  private Future<Answer> show(RoutingContext ctx, FieldErrors errors) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    var words = RetentionRoom.WORDS.in(page.language());
    return room.read()
        .map(reading -> new RetentionView(
            page,
            words,
            viewer,
            reading,
            viewer.role() == Role.ADMINISTRATOR,
            said(words, Asked.query(ctx, "said").orElse("")),
            Sent.form(ctx),
            errors))
        .map(view -> AdminRoom.show(page, words.title(), TEMPLATES.adminRetention(view), errors));
  }

  private static String said(RetentionWords words, String what) {
    return switch (what) {
      case "drafted" -> words.drafted();
      case "checked" -> words.checked();
      case "discarded" -> words.discarded();
      case "held" -> words.held();
      case "lifted" -> words.lifted();
      default -> "";
    };
  }

  private Future<Answer> draft(RoutingContext ctx) {
    return room.periods()
        .draft(Viewer.of(ctx), RetentionRoom.period(Sent.form(ctx)))
        .compose(settled -> done(ctx, settled, "drafted"));
  }

  private Future<Answer> settle(RoutingContext ctx) {
    var sent = Sent.form(ctx);
    var state = switch (sent.text("go")) {
      case "check" -> Period.State.CHECKED;
      case "discard" -> Period.State.DISCARDED;
      default -> throw Problem.badRequest();
    };
    return room.periods()
        .settle(Viewer.of(ctx), sent.id("period").orElseThrow(Problem::badRequest), state)
        .compose(settled -> done(ctx, settled, state.word()));
  }

  private Future<Answer> hold(RoutingContext ctx) {
    return room.holds()
        .set(Viewer.of(ctx), RetentionRoom.hold(Sent.form(ctx)))
        .compose(settled -> done(ctx, settled, "held"));
  }

  private Future<Answer> lift(RoutingContext ctx) {
    return room.holds()
        .lift(Viewer.of(ctx), Sent.form(ctx).id("hold").orElseThrow(Problem::badRequest))
        .compose(settled -> done(ctx, settled, "lifted"));
  }

  private Future<Answer> done(RoutingContext ctx, Settled<?> settled, String said) {
    var page = Page.of(ctx);
    return switch (settled) {
      case Settled.Done<?> ignored ->
        Future.succeededFuture(Answer.seeOther(page.href(PATH + "?said=" + said)));
      case Settled.Faulty<?>(var faults) -> show(ctx, FaultTexts.errors(page.language(), faults));
      default -> throw AdminRoom.problem(page.language(), settled);
    };
  }
}
