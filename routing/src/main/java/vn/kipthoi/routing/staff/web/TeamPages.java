package vn.kipthoi.routing.staff.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area.Part;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.administration.web.FaultTexts;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.staff.Team;
import vn.kipthoi.routing.staff.desk.Teams;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Teams for administrators.
 *
 * <pre>
 *   GET  /admin/teams            those of a province or of the country
 *   POST /admin/teams            creates one
 * </pre>
 */
public final class TeamPages {

  private static final String TEAMS = "/admin/teams";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final StaffRoom room;

  public TeamPages(StaffRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, TEAMS, AdminRoom.ADMINISTRATORS, ctx -> show(ctx, new FieldErrors()))
        .page(POST, TEAMS, AdminRoom.ADMINISTRATORS, this::create)
        .area(AdminRoom.area(Part.STAFF, TEAMS, AdminWords::teams, AdminWords::teamsLead));
  }

  private Future<Answer> show(RoutingContext ctx, FieldErrors errors) {
    var page = Page.of(ctx);
    var unit = Asked.query(ctx, "unit").flatMap(UnitCode::parse);
    return room.desk()
        .teams()
        .of(room.desk().database().client(), room.below(unit), room.desk().now())
        .map(teams -> new StaffTeamsView(
            page,
            StaffNames.in(page.language()),
            room.units().apply(page.language()),
            room.provinces(page.language()),
            unit.orElse(UnitCode.NATION),
            teams,
            Sent.form(ctx),
            errors))
        .map(view ->
            AdminRoom.show(page, view.words().teamsTitle(), TEMPLATES.adminTeams(view), errors));
  }

  private Future<Answer> create(RoutingContext ctx) {
    var page = Page.of(ctx);
    return room.teams()
        .create(Viewer.of(ctx), wanted(Sent.form(ctx)))
        .compose(settled -> switch (settled) {
          case Settled.Done<Team>(var team) ->
            Future.succeededFuture(
                Answer.seeOther(page.href("/rosters/" + team.id() + "?said=created")));
          case Settled.Faulty<Team>(var faults) ->
            show(ctx, FaultTexts.errors(page.language(), faults));
          default -> throw AdminRoom.problem(page.language(), settled);
        });
  }

  static Teams.Wanted wanted(Sent sent) {
    return new Teams.Wanted(
        sent.sending(), sent.unit("unitCode"), rung(sent.text("rung")), sent.moment("from"));
  }

  private static Optional<Rung> rung(String word) {
    return word.matches("[a-z][a-z-]{1,29}") ? Optional.of(new Rung(word)) : Optional.empty();
  }
}
