package vn.kipthoi.routing.roster.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
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
import vn.kipthoi.routing.roster.RosterRights;
import vn.kipthoi.routing.roster.desk.Readiness.Ahead;
import vn.kipthoi.routing.roster.desk.Readiness.Outlook;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Rosters for those who are on them, those who keep them and those above. Whole without scripts.
 *
 * <pre>
 *   GET  /rosters                list: on duty now, tonight, gaps, Tết
 *   GET  /rosters/{team}         four weeks, and what can be changed; ?from=2026-12-01
 *   POST /rosters/{team}/{act}   week, standing, enlistment, discharge, change, withdrawal, swap,
 *                                acceptance, refusal, tet, retirement
 * </pre>
 */
public final class RosterPages {

  private static final Set<Role> READERS = EnumSet.allOf(Role.class);
  private static final Set<Role> IN_MENU =
      EnumSet.of(Role.TEAM_MEMBER, Role.TEAM_LEADER, Role.DISTRICT, Role.PROVINCE);
  private static final Access CHANGERS =
      Access.only(Role.ADMINISTRATOR, Role.PROVINCE, Role.TEAM_LEADER, Role.TEAM_MEMBER);
  private static final String ROSTERS = "/rosters";
  private static final String ONE = "/rosters/:team";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final RosterRoom room;
  private final RosterActs acts;

  public RosterPages(RosterRoom room) {
    this.room = room;
    this.acts = new RosterActs(room);
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, ROSTERS, Access.only(READERS), this::list)
        .page(GET, ONE, Access.only(READERS), this::show)
        .page(POST, ONE + "/:act", CHANGERS, this::act)
        .area(AdminRoom.area(Part.STAFF, ROSTERS, AdminWords::rosters, AdminWords::rostersLead))
        .menu(
            new MenuEntry(ROSTERS, language -> RosterNames.in(language).words().menu(), IN_MENU));
  }

  private Future<Answer> list(RoutingContext ctx) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    var asked = Asked.query(ctx, "unit").flatMap(UnitCode::parse).or(() -> home(viewer));
    return room.readiness()
        .of(room.staff().below(asked))
        .map(ahead -> theirs(viewer, ahead))
        .compose(ahead -> named(page, asked.orElse(UnitCode.NATION), ahead))
        .map(view ->
            AdminRoom.show(page, view.words().title(), TEMPLATES.rosters(view), new FieldErrors()));
  }

  private static Optional<UnitCode> home(Viewer viewer) {
    return viewer.unitCode().flatMap(UnitCode::parse);
  }

  private Ahead theirs(Viewer viewer, Ahead ahead) {
    return new Ahead(
        ahead.teams().stream()
            .filter(one -> RosterRights.maySee(viewer, room.desk().upwards(one.team())))
            .toList(),
        ahead.tet());
  }

  private Future<RostersView> named(Page page, UnitCode chosen, Ahead ahead) {
    var people = ahead.teams().stream()
        .limit(RostersView.SHOWN)
        .flatMap(RosterPages::people)
        .distinct()
        .toList();
    return room.desk()
        .staff()
        .members()
        .all(room.desk().staff().database().client(), people)
        .map(found -> new RostersView(
            page,
            RosterNames.in(page.language()),
            room.staff().units().apply(page.language()),
            room.staff().provinces(page.language()),
            chosen.text(),
            ahead,
            found.stream().collect(Collectors.toMap(Member::id, Function.identity()))));
  }

  private static Stream<UUID> people(Outlook one) {
    return Stream.concat(one.now().people().stream(), one.tonight().people().stream())
        .map(on -> on.person());
  }

  private Future<Answer> show(RoutingContext ctx) {
    var words = RosterNames.in(Page.of(ctx).language()).words();
    var said = switch (Asked.query(ctx, "said").orElse("")) {
      case "created" -> words.created();
      case "swap" -> words.asked();
      case "" -> "";
      default -> words.saved();
    };
    return shown(ctx, said, Optional.empty(), new FieldErrors());
  }

  private Future<Answer> shown(
      RoutingContext ctx, String said, Optional<List<WeekRow>> typed, FieldErrors errors) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    return room.read(
            viewer, Asked.pathUuid(ctx, "team"), Asked.query(ctx, "from").flatMap(RosterActs::day))
        .map(found -> found.orElseThrow(Problem::notFound))
        .map(read -> {
          var view = new RosterView(
              page,
              RosterNames.in(page.language()),
              room.staff().units().apply(page.language()),
              viewer,
              read,
              RosterRights.mayKeep(viewer, room.desk().upwards(read.team())),
              said,
              Sent.form(ctx),
              typed,
              errors);
          return AdminRoom.show(page, view.title(), TEMPLATES.roster(view), errors);
        });
  }

  /** Two forms of the page have fields of the same names; an error belongs to one of them. */
  private static FieldErrors ofForm(RoutingContext ctx, FieldErrors errors) {
    var form = Asked.form(ctx, "form");
    var named = new FieldErrors();
    errors
        .all()
        .forEach(error -> named.add(
            form.isEmpty() ? error.field() : form + "-" + error.field(), error.message()));
    return named;
  }

  private Future<Answer> act(RoutingContext ctx) {
    var page = Page.of(ctx);
    var act = Asked.path(ctx, "act");
    var team = Asked.pathUuid(ctx, "team");
    return acts.done(ctx, team, act).compose(settled -> switch (settled) {
      case Settled.Done<?>(var any) ->
        Future.succeededFuture(Answer.seeOther(page.href(ROSTERS + "/" + team + "?said=" + act)));
      case Settled.Faulty<?>(var faults) ->
        shown(
            ctx,
            "",
            act.equals("week")
                ? Optional.of(WeekForm.read(ctx.request().formAttributes()).rows())
                : Optional.empty(),
            ofForm(ctx, FaultTexts.errors(page.language(), faults)));
      case Settled.Stale<?>(var edit) ->
        shown(ctx, FaultTexts.words(page.language()).stale(), Optional.empty(), new FieldErrors());
      case Settled.NotThere<?>() -> throw Problem.notFound();
    });
  }
}
