package vn.kipthoi.routing.staff.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
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
import vn.kipthoi.routing.roster.desk.Leaves;
import vn.kipthoi.routing.roster.desk.RosterDesk;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.Team;

/**
 * Teams and people for administrators' programs.
 *
 * <pre>
 *   POST  /api/v1/teams                                  createTeam
 *   POST  /api/v1/teams/{teamId}/retirement              retireTeam
 *   GET   /api/v1/people?unit=                           listStaff, numbers masked
 *   POST  /api/v1/people                                 registerStaff
 *   GET   /api/v1/people/{personId}                      showStaff
 *   PATCH /api/v1/people/{personId}                      changeStaff
 *   POST  /api/v1/people/{personId}/numbers              readNumbers, journaled
 *   POST  /api/v1/people/{personId}/departure            letStaffGo
 *   POST  /api/v1/people/{personId}/leaves               enterLeave
 *   DELETE /api/v1/people/{personId}/leaves/{leaveId}    withdrawLeave
 *   POST  /api/v1/people/{personId}/channels             addChannel
 *   DELETE …/channels/{channelId}                        removeChannel
 *   POST  …/channels/{channelId}/first                   useChannelFirst
 *   POST  …/channels/{channelId}/code                    sendChannelCode
 *   POST  …/channels/{channelId}/verification            verifyChannel
 * </pre>
 */
public final class StaffRoutes {

  private static final String PERSON = "personId";
  private static final String CHANNEL = "channelId";

  private final StaffRoom room;
  private final Leaves leaves;

  public StaffRoutes(StaffRoom room, RosterDesk rosters) {
    this.room = room;
    this.leaves = new Leaves(rosters);
  }

  public void mount(WebShell shell) {
    shell
        .operation("createTeam", this::createTeam)
        .operation("retireTeam", this::retireTeam)
        .operation("listStaff", this::list)
        .operation("registerStaff", this::register)
        .operation("showStaff", this::show)
        .operation("changeStaff", this::change)
        .operation("readNumbers", this::numbers)
        .operation("letStaffGo", this::letGo)
        .operation("enterLeave", this::enterLeave)
        .operation("withdrawLeave", this::withdrawLeave)
        .operation("addChannel", this::addChannel)
        .operation("removeChannel", this::removeChannel)
        .operation("useChannelFirst", this::useFirst)
        .operation("sendChannelCode", this::sendCode)
        .operation("verifyChannel", this::verify);
  }

  private Future<Answer> createTeam(RoutingContext ctx) {
    return room.teams()
        .create(Viewer.of(ctx), TeamPages.wanted(sent(ctx)))
        .map(settled -> team(ctx, settled, 201));
  }

  private Future<Answer> retireTeam(RoutingContext ctx) {
    var sent = sent(ctx);
    return room.teams()
        .retire(Viewer.of(ctx), Asked.pathUuid(ctx, "teamId"), sent.edit(), sent.moment("until"))
        .map(settled -> team(ctx, settled, 200));
  }

  private Future<Answer> list(RoutingContext ctx) {
    var unit = Asked.query(ctx, "unit").flatMap(UnitCode::parse).orElseThrow(Problem::notFound);
    var now = room.desk().now();
    return room.desk()
        .members()
        .ofUnits(
            room.desk().database().client(),
            room.below(Optional.of(unit)),
            now,
            StaffPeopleView.MOST)
        .map(people -> Answer.ok(new JsonObject()
            .put(
                "people",
                new JsonArray(people.stream()
                    .map(one -> StaffJson.member(one, now, false))
                    .toList()))));
  }

  private Future<Answer> register(RoutingContext ctx) {
    var sent = sent(ctx);
    return room.members()
        .register(Viewer.of(ctx), sent.sending(), MemberForm.read(sent))
        .map(settled -> member(ctx, settled, 201));
  }

  private Future<Answer> show(RoutingContext ctx) {
    return room.desk()
        .members()
        .find(room.desk().database().client(), person(ctx))
        .map(found -> Answer.ok(
            StaffJson.member(found.orElseThrow(Problem::notFound), room.desk().now(), false)));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var sent = sent(ctx);
    return room.members()
        .change(Viewer.of(ctx), person(ctx), sent.edit(), MemberForm.read(sent))
        .map(settled -> member(ctx, settled, 200));
  }

  private Future<Answer> numbers(RoutingContext ctx) {
    return room.members()
        .reveal(Viewer.of(ctx), person(ctx))
        .map(found -> Answer.ok(
            StaffJson.member(found.orElseThrow(Problem::notFound), room.desk().now(), true)));
  }

  private Future<Answer> letGo(RoutingContext ctx) {
    return room.members()
        .leave(Viewer.of(ctx), person(ctx), sent(ctx).edit(), true)
        .map(settled -> member(ctx, settled, 200));
  }

  private Future<Answer> enterLeave(RoutingContext ctx) {
    var sent = sent(ctx);
    var id = sent.sending();
    return leaves
        .enter(Viewer.of(ctx), id, person(ctx), sent.moment("from"), sent.moment("until"))
        .map(settled -> {
          if (settled instanceof Settled.Done<?>) {
            return Answer.json(201, new JsonObject().put("leaveId", id.toString()));
          }
          throw AdminRoom.problem(Language.of(ctx), settled);
        });
  }

  private Future<Answer> withdrawLeave(RoutingContext ctx) {
    return leaves
        .withdraw(Viewer.of(ctx), Asked.pathUuid(ctx, "leaveId"), person(ctx))
        .map(settled -> {
          if (settled instanceof Settled.Done<?>) {
            return Answer.noContent();
          }
          throw AdminRoom.problem(Language.of(ctx), settled);
        });
  }

  private Future<Answer> addChannel(RoutingContext ctx) {
    var sent = sent(ctx);
    return room.channels()
        .add(
            Viewer.of(ctx),
            person(ctx),
            sent.edit(),
            Kind.ofWord(sent.text("kind")),
            WrittenAddress.read(sent.text("kind"), sent.text("address")))
        .map(settled -> member(ctx, settled, 201));
  }

  private Future<Answer> removeChannel(RoutingContext ctx) {
    var edit =
        Asked.query(ctx, "edit").filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
    return room.channels()
        .remove(Viewer.of(ctx), person(ctx), edit.orElse(0), channel(ctx))
        .map(settled -> member(ctx, settled, 200));
  }

  private Future<Answer> useFirst(RoutingContext ctx) {
    return room.channels()
        .first(Viewer.of(ctx), person(ctx), sent(ctx).edit(), channel(ctx))
        .map(settled -> member(ctx, settled, 200));
  }

  private Future<Answer> sendCode(RoutingContext ctx) {
    return room.channels()
        .sendCode(Viewer.of(ctx), person(ctx), channel(ctx))
        .map(settled -> member(ctx, settled, 202));
  }

  private Future<Answer> verify(RoutingContext ctx) {
    return room.channels()
        .verify(Viewer.of(ctx), person(ctx), channel(ctx), sent(ctx).text("code"))
        .map(settled -> member(ctx, settled, 200));
  }

  private static Answer team(RoutingContext ctx, Settled<Team> settled, int status) {
    if (settled instanceof Settled.Done<Team>(var team)) {
      return Answer.json(status, StaffJson.team(team));
    }
    throw AdminRoom.problem(Language.of(ctx), settled);
  }

  private Answer member(RoutingContext ctx, Settled<Member> settled, int status) {
    if (settled instanceof Settled.Done<Member>(var member)) {
      return Answer.json(status, StaffJson.member(member, room.desk().now(), false));
    }
    throw AdminRoom.problem(Language.of(ctx), settled);
  }

  private static Sent sent(RoutingContext ctx) {
    return Sent.json(Asked.json(ctx));
  }

  private static UUID person(RoutingContext ctx) {
    return Asked.pathUuid(ctx, PERSON);
  }

  private static UUID channel(RoutingContext ctx) {
    return Asked.pathUuid(ctx, CHANNEL);
  }
}
