package vn.kipthoi.routing.staff.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.FaultTexts;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.roster.desk.Leaves;
import vn.kipthoi.routing.roster.desk.RosterDesk;
import vn.kipthoi.routing.staff.ContactChannel.Kind;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * One person for administrators.
 *
 * <pre>
 *   GET  /admin/people/{person}        numbers masked
 *   POST /admin/people/{person}/{act}  change, numbers, code, verification, first, removal, channel,
 *                                      leave, leave-withdrawal, departure, return
 * </pre>
 */
public final class PersonPages {

  private static final String PERSON = "/admin/people/:person";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final StaffRoom room;
  private final RosterDesk rosters;
  private final Leaves leaves;

  public PersonPages(StaffRoom room, RosterDesk rosters) {
    this.room = room;
    this.rosters = rosters;
    this.leaves = new Leaves(rosters);
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PERSON, AdminRoom.ADMINISTRATORS, this::show)
        .page(POST, PERSON + "/numbers", AdminRoom.ADMINISTRATORS, this::reveal)
        .page(POST, PERSON + "/:act", AdminRoom.ADMINISTRATORS, this::act);
  }

  private Future<Answer> show(RoutingContext ctx) {
    return found(ctx)
        .compose(member -> shown(
            ctx, member, false, said(ctx, Asked.query(ctx, "said").orElse("")), new FieldErrors()));
  }

  private Future<Answer> reveal(RoutingContext ctx) {
    return room.members()
        .reveal(Viewer.of(ctx), Asked.pathUuid(ctx, "person"))
        .compose(found -> shown(
            ctx,
            found.orElseThrow(Problem::notFound),
            true,
            words(ctx).revealed(),
            new FieldErrors()));
  }

  private Future<Answer> act(RoutingContext ctx) {
    var person = Asked.pathUuid(ctx, "person");
    var act = Asked.path(ctx, "act");
    return done(ctx, person, act, Sent.form(ctx)).compose(settled -> switch (settled) {
      case Settled.Done<?>(var any) ->
        Future.succeededFuture(
            Answer.seeOther(Page.of(ctx).href("/admin/people/" + person + "?said=" + act)));
      case Settled.Faulty<?>(var faults) -> {
        var errors = FaultTexts.errors(Page.of(ctx).language(), faults);
        yield found(ctx).compose(member -> shown(ctx, member, false, "", errors));
      }
      case Settled.Stale<?>(var edit) ->
        found(ctx)
            .compose(member -> shown(
                ctx,
                member,
                false,
                FaultTexts.words(Page.of(ctx).language()).stale(),
                new FieldErrors()));
      case Settled.NotThere<?>() -> throw Problem.notFound();
    });
  }

  private Future<? extends Settled<?>> done(
      RoutingContext ctx, UUID person, String act, Sent sent) {
    var viewer = Viewer.of(ctx);
    var channel = sent.id("channel").orElseGet(() -> new UUID(0, 0));
    return switch (act) {
      case "change" -> room.members().change(viewer, person, sent.edit(), MemberForm.read(sent));
      case "channel" ->
        room.channels()
            .add(
                viewer,
                person,
                sent.edit(),
                Kind.ofWord(sent.text("kind")),
                WrittenAddress.read(sent.text("kind"), sent.text("address")));
      case "first" -> room.channels().first(viewer, person, sent.edit(), channel);
      case "removal" -> room.channels().remove(viewer, person, sent.edit(), channel);
      case "code" -> room.channels().sendCode(viewer, person, channel);
      case "verification" ->
        room.channels().verify(viewer, person, channel, sent.text("code-" + channel));
      case "leave" ->
        leaves.enter(viewer, sent.sending(), person, sent.moment("from"), sent.moment("until"));
      case "leave-withdrawal" ->
        leaves.withdraw(viewer, sent.id("leave").orElseThrow(Problem::notFound), person);
      case "departure" -> room.members().leave(viewer, person, sent.edit(), true);
      case "return" -> room.members().leave(viewer, person, sent.edit(), false);
      default -> throw Problem.notFound();
    };
  }

  private Future<Answer> shown(
      RoutingContext ctx, Member member, boolean revealed, String said, FieldErrors errors) {
    var page = Page.of(ctx);
    return rosters
        .book()
        .leavesOf(
            room.desk().database().client(), List.of(member.id()), room.desk().now())
        .map(leave -> new StaffPersonView(
            page,
            StaffNames.in(page.language()),
            room.units().apply(page.language()),
            member,
            room.channels().carried(),
            leave,
            revealed,
            said,
            Sent.form(ctx),
            errors))
        .map(view -> AdminRoom.show(page, view.name(), TEMPLATES.adminPerson(view), errors));
  }

  private Future<Member> found(RoutingContext ctx) {
    return room.desk()
        .members()
        .find(room.desk().database().client(), Asked.pathUuid(ctx, "person"))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  private static StaffWords words(RoutingContext ctx) {
    return StaffNames.in(Page.of(ctx).language()).words();
  }

  private static String said(RoutingContext ctx, String act) {
    var words = words(ctx);
    return switch (act) {
      case "registered" -> words.registered();
      case "change", "first" -> words.saved();
      case "channel" -> words.added();
      case "removal" -> words.removed();
      case "code" -> words.codeSent();
      case "verification" -> words.nowVerified();
      case "leave" -> words.leaveEntered();
      case "leave-withdrawal" -> words.withdrawn();
      case "departure" -> words.left();
      case "return" -> words.cameBack();
      default -> "";
    };
  }
}
