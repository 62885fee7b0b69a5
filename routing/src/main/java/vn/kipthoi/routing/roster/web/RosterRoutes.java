package vn.kipthoi.routing.roster.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.DaysOff;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.DutyChange.State;
import vn.kipthoi.routing.roster.RosterRights;
import vn.kipthoi.routing.roster.Shift;
import vn.kipthoi.routing.roster.Spell;
import vn.kipthoi.routing.roster.Spells;
import vn.kipthoi.routing.roster.desk.Changes;
import vn.kipthoi.routing.roster.desk.Readiness.Outlook;
import vn.kipthoi.routing.staff.Team;

/**
 * Rosters for programs; people by id alone.
 *
 * <pre>
 *   GET  /api/v1/rosters?unit=                      listRosters, with their gaps
 *   GET  /api/v1/rosters/{teamId}?from=             showRoster, four weeks of it
 *   PUT  /api/v1/rosters/{teamId}/week              setWeek
 *   POST /api/v1/rosters/{teamId}/changes           changeRoster
 *   POST /api/v1/rosters/{teamId}/swaps             askSwap
 *   POST /api/v1/rosters/swaps/{changeId}/answer    answerSwap
 *   POST /api/v1/rosters/{teamId}/tet               confirmTet
 * </pre>
 */
public final class RosterRoutes {

  private static final String TEAM = "teamId";

  private final RosterRoom room;

  public RosterRoutes(RosterRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listRosters", this::list)
        .operation("showRoster", this::show)
        .operation("setWeek", this::setWeek)
        .operation("changeRoster", this::change)
        .operation("askSwap", this::ask)
        .operation("answerSwap", this::answer)
        .operation("confirmTet", this::confirm);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var unit = Asked.query(ctx, "unit")
        .flatMap(UnitCode::parse)
        .or(() -> viewer.unitCode().flatMap(UnitCode::parse));
    return room.readiness()
        .of(room.staff().below(unit))
        .map(ahead -> new JsonArray(ahead.teams().stream()
            .filter(one -> RosterRights.maySee(viewer, room.desk().upwards(one.team())))
            .map(RosterRoutes::outlook)
            .toList()))
        .map(rosters -> Answer.ok(new JsonObject().put("rosters", rosters)));
  }

  private static JsonObject outlook(Outlook one) {
    return team(one.team())
        .put("onDutyNow", one.now().people().size())
        .put("onDutyTonight", one.tonight().people().size())
        .put("tetConfirmed", one.isTetConfirmed())
        .put("gaps", new JsonArray(one.gaps().stream().map(RosterRoutes::span).toList()));
  }

  private Future<Answer> show(RoutingContext ctx) {
    return room.read(
            Viewer.of(ctx),
            Asked.pathUuid(ctx, TEAM),
            Asked.query(ctx, "from").flatMap(RosterActs::day))
        .map(found -> Answer.ok(read(found.orElseThrow(Problem::notFound))));
  }

  private static JsonObject read(RosterRoom.Read read) {
    var begin = VietNam.startOfDay(read.from());
    var spells = new Spells(read.roster(), DaysOff.of(read.calendar()))
        .between(begin, begin.plus(RosterRoom.FOUR_WEEKS));
    return team(read.team())
        .put("spells", new JsonArray(spells.stream().map(RosterRoutes::spell).toList()))
        .put(
            "changes",
            new JsonArray(read.changes().stream().map(RosterRoutes::change).toList()));
  }

  private static JsonObject spell(Spell spell) {
    var people = spell.watch().people().stream()
        .map(one -> new JsonObject()
            .put("personId", one.person().toString())
            .put("reason", one.reason().name().toLowerCase(Locale.ROOT)))
        .toList();
    var away = spell.watch().onLeave().stream().map(UUID::toString).toList();
    return span(spell).put("people", new JsonArray(people)).put("onLeave", new JsonArray(away));
  }

  private static JsonObject change(DutyChange one) {
    var json = new JsonObject()
        .put("changeId", one.id().toString())
        .put("kind", one.kind().name().toLowerCase(Locale.ROOT))
        .put("personId", one.person().toString())
        .put("from", one.from().toString())
        .put("until", one.until().toString())
        .put("state", one.state().word());
    one.insteadOf().ifPresent(other -> json.put("insteadOf", other.toString()));
    return json;
  }

  private Future<Answer> setWeek(RoutingContext ctx) {
    var json = Asked.json(ctx);
    var sent = Sent.json(json);
    var week = WeekForm.read(
        json.getValue("watches") instanceof JsonArray lines ? lines : new JsonArray());
    var shifts = sent.flag("standing") ? Optional.<List<Shift>>empty() : Optional.of(week.shifts());
    var set = week.faults().isEmpty()
        ? room.patterns()
            .set(Viewer.of(ctx), Asked.pathUuid(ctx, TEAM), sent.edit(), sent.day("from"), shifts)
        : Settled.<Team>faulty(week.faults());
    return set.map(settled -> team(ctx, settled, 200));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var sent = Sent.json(Asked.json(ctx));
    return room.changes()
        .override(Viewer.of(ctx), Asked.pathUuid(ctx, TEAM), sent.edit(), wanted(sent))
        .map(settled -> team(ctx, settled, 201));
  }

  private Future<Answer> ask(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var sent = wanted(Sent.json(Asked.json(ctx)));
    var wanted =
        new Changes.Wanted(sent.id(), sent.person(), viewer.personId(), sent.from(), sent.until());
    return room.swaps().ask(viewer, Asked.pathUuid(ctx, TEAM), wanted).map(settled -> {
      if (settled instanceof Settled.Done<DutyChange>(var asked)) {
        return Answer.json(201, change(asked));
      }
      throw AdminRoom.problem(Language.of(ctx), settled);
    });
  }

  private Future<Answer> answer(RoutingContext ctx) {
    var said = Sent.json(Asked.json(ctx)).text("answer");
    var state = switch (said) {
      case "accept" -> State.SETTLED;
      case "refuse" -> State.REFUSED;
      case "withdraw" -> State.WITHDRAWN;
      default -> throw Problem.badRequest();
    };
    return room.swaps()
        .answer(Viewer.of(ctx), Asked.pathUuid(ctx, "changeId"), state)
        .map(settled -> {
          if (settled instanceof Settled.Done<?>) {
            return Answer.noContent();
          }
          throw AdminRoom.problem(Language.of(ctx), settled);
        });
  }

  private Future<Answer> confirm(RoutingContext ctx) {
    var sent = Sent.json(Asked.json(ctx));
    return room.tets()
        .confirm(Viewer.of(ctx), Asked.pathUuid(ctx, TEAM), sent.edit())
        .map(settled -> team(ctx, settled, 200));
  }

  private static Changes.Wanted wanted(Sent sent) {
    return new Changes.Wanted(
        sent.sending(),
        sent.id("personId"),
        sent.id("insteadOf"),
        sent.moment("from"),
        sent.moment("until"));
  }

  private static Answer team(RoutingContext ctx, Settled<Team> settled, int status) {
    if (settled instanceof Settled.Done<Team>(var team)) {
      return Answer.json(status, team(team));
    }
    throw AdminRoom.problem(Language.of(ctx), settled);
  }

  private static JsonObject team(Team team) {
    return new JsonObject()
        .put("teamId", team.id().toString())
        .put("unitCode", team.post().unit().text())
        .put("rung", team.post().rung().word())
        .put("edit", team.edit());
  }

  private static JsonObject span(Spell spell) {
    return new JsonObject()
        .put("from", spell.from().toString())
        .put("until", spell.until().toString());
  }
}
