package vn.kipthoi.routing.staff.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area.Part;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.administration.web.FaultTexts;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.web.StaffPeopleView.Look;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * People for administrators. A number to search for is posted: addresses stand in logs.
 *
 * <pre>
 *   GET  /admin/people          those of a province
 *   POST /admin/people          registers somebody
 *   POST /admin/people/search   whose number it is
 * </pre>
 */
public final class PeoplePages {

  private static final String PEOPLE = "/admin/people";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final StaffRoom room;

  public PeoplePages(StaffRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PEOPLE, AdminRoom.ADMINISTRATORS, ctx -> show(ctx, new FieldErrors()))
        .page(POST, PEOPLE, AdminRoom.ADMINISTRATORS, this::register)
        .page(POST, PEOPLE + "/search", AdminRoom.ADMINISTRATORS, this::search)
        .area(AdminRoom.area(Part.STAFF, PEOPLE, AdminWords::people, AdminWords::peopleLead));
  }

  private Future<Answer> show(RoutingContext ctx, FieldErrors errors) {
    var page = Page.of(ctx);
    var look = new Look(
        Asked.query(ctx, "unit").flatMap(UnitCode::parse).orElse(UnitCode.NATION),
        Asked.query(ctx, "which").filter("unverified"::equals).isPresent());
    return people(look).map(people -> {
      var view = new StaffPeopleView(
          page,
          StaffNames.in(page.language()),
          room.units().apply(page.language()),
          room.provinces(page.language()),
          look,
          people,
          Sent.form(ctx),
          errors);
      return AdminRoom.show(page, view.words().peopleTitle(), TEMPLATES.adminPeople(view), errors);
    });
  }

  private Future<List<Member>> people(Look look) {
    var now = room.desk().now();
    return room.desk()
        .members()
        .ofUnits(room.desk().database().client(), units(look.unit()), now, StaffPeopleView.MOST)
        .map(all -> all.stream()
            .filter(one -> !look.unverified() || !one.mayBeOnDuty(now))
            .toList());
  }

  private List<UnitCode> units(UnitCode unit) {
    return unit.equals(UnitCode.NATION)
        ? room.desk().directory().get().records().units().stream()
            .map(AdministrativeUnit::code)
            .distinct()
            .toList()
        : room.below(Optional.of(unit));
  }

  private Future<Answer> register(RoutingContext ctx) {
    var page = Page.of(ctx);
    var sent = Sent.form(ctx);
    return room.members()
        .register(Viewer.of(ctx), sent.sending(), MemberForm.read(sent))
        .compose(settled -> switch (settled) {
          case Settled.Done<Member>(var member) -> to(page, member, "registered");
          case Settled.Faulty<Member>(var faults) ->
            show(ctx, FaultTexts.errors(page.language(), faults));
          default -> throw AdminRoom.problem(page.language(), settled);
        });
  }

  private Future<Answer> search(RoutingContext ctx) {
    var page = Page.of(ctx);
    var number = PhoneNumber.read(Asked.form(ctx, "number"));
    if (number.isEmpty()) {
      return show(ctx, wrong(page, What.NOT_A_PHONE));
    }
    return room.desk()
        .members()
        .withPhone(room.desk().database().client(), number.get())
        .compose(found -> found
            .map(member -> to(page, member, ""))
            .orElseGet(() -> show(ctx, wrong(page, What.UNKNOWN_PERSON))));
  }

  private static FieldErrors wrong(Page page, What what) {
    return FaultTexts.errors(page.language(), List.of(new Fault("number", what)));
  }

  private static Future<Answer> to(Page page, Member member, String said) {
    var path = PEOPLE + "/" + member.id() + (said.isEmpty() ? "" : "?said=" + said);
    return Future.succeededFuture(Answer.seeOther(page.href(path)));
  }
}
