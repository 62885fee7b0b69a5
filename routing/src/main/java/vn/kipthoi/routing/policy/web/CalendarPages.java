package vn.kipthoi.routing.policy.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.policy.desk.Closures.Outcome;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The working calendar as a page.
 *
 * <pre>
 *   GET  /calendar                       a year, what waits to be checked, and where to ask
 *   POST /calendar                       ask for days to be otherwise
 *   POST /calendar/changes/{id}/check
 * </pre>
 */
public final class CalendarPages {

  private static final String CALENDAR = "/calendar";
  private static final Access MAKERS = Access.only(Role.PROVINCE, Role.ADMINISTRATOR);
  private static final Set<Role> IN_MENU =
      EnumSet.of(Role.PROVINCE, Role.ADMINISTRATOR, Role.AUDITOR);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final PolicyRoom room;

  public CalendarPages(PolicyRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, CALENDAR, Access.signedIn(), ctx -> shown(ctx, Map.of(), new FieldErrors(), ""))
        .page(POST, CALENDAR, MAKERS, this::ask)
        .page(POST, "/calendar/changes/:id/check", Access.only(Role.ADMINISTRATOR), this::check)
        .area(AdminRoom.area(
            Part.RULES,
            CALENDAR,
            AdminWords::calendar,
            AdminWords::calendarLead,
            AdminRoom.WITH_AUDITORS))
        .menu(new MenuEntry(
            CALENDAR, language -> PolicyRoom.WORDS.in(language).calendarMenu(), IN_MENU));
  }

  private Future<Answer> ask(RoutingContext ctx) {
    var typed = new LinkedHashMap<String, String>();
    ctx.request().formAttributes().forEach(entry -> typed.put(entry.getKey(), entry.getValue()));
    var sent = new JsonObject();
    typed.forEach(sent::put);
    if (Asked.form(ctx, "until").isEmpty()) {
      sent.remove("until");
    }
    var form = new DaysForm(room, room.names(ctx).words());
    return form.understood(sent)
        .map(asking -> room.closures()
            .ask(Viewer.of(ctx), asking.id(), asking.unit(), asking.wanted(), asking.reason())
            .compose(outcome -> after(ctx, outcome, typed)))
        .orElseGet(() -> shown(ctx, typed, form.errors(), ""));
  }

  private Future<Answer> check(RoutingContext ctx) {
    var approve = Asked.form(ctx, "do").equals("approve");
    var answer = Optional.of(Asked.form(ctx, "answer")).filter(said -> !said.isEmpty());
    if (!approve && answer.isEmpty()) {
      var words = room.names(ctx).words();
      return shown(
          ctx, Map.of(), new FieldErrors().add("answer", words.needsAnswer()), words.needsAnswer());
    }
    return room.closures()
        .check(Viewer.of(ctx), Asked.pathUuid(ctx, "id"), approve ? Optional.empty() : answer)
        .compose(outcome -> after(ctx, outcome, Map.of()));
  }

  private Future<Answer> after(RoutingContext ctx, Outcome outcome, Map<String, String> typed) {
    var names = room.names(ctx);
    return switch (outcome) {
      case Outcome.Done ignored ->
        Future.succeededFuture(Answer.seeOther(Page.of(ctx).href(CALENDAR)));
      case Outcome.Faulty(var faults) ->
        shown(ctx, typed, new FaultWords(names).errors(faults), "");
      case Outcome.NotToCheck(var current, var why) ->
        shown(ctx, Map.of(), new FieldErrors(), names.refusal(why));
      case Outcome.NotTheirs() -> throw Problem.forbidden();
      case Outcome.NotThere() -> throw Problem.notFound();
    };
  }

  private Future<Answer> shown(
      RoutingContext ctx, Map<String, String> typed, FieldErrors errors, String said) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    var names = room.names(page.language());
    var looked = CalendarReading.asked(ctx, room);
    return CalendarReading.of(room, viewer, looked)
        .map(reading -> new CalendarView(
            page, names, viewer, looked, reading, room.units(names), typed, errors, said))
        .map(view -> PolicyPages.sheet(
            page, names.words().calendarTitle(), TEMPLATES.calendar(view), errors));
  }
}
