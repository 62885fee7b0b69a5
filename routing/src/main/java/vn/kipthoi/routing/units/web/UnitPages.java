package vn.kipthoi.routing.units.web;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area.Part;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.roster.desk.Readiness;
import vn.kipthoi.routing.store.DutyStore;
import vn.kipthoi.routing.store.LadderStore;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Units for administrators, and for programs.
 *
 * <pre>
 *   GET /admin/units?q=          finds units of all days; without a question the provinces
 *   GET /admin/units/{code}      one unit: before, after, teams, the ladder as it is today
 *   GET /api/v1/units?q=         findUnits
 * </pre>
 */
public final class UnitPages {

  private static final String UNITS = "/admin/units";
  private static final int MOST = 100;
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Database database;
  private final Supplier<Directory> directory;
  private final Readiness readiness;
  private final Function<Language, Names> names;
  private final LadderStore ladders = new LadderStore();
  private final DutyStore rosters = new DutyStore(new BookStore());

  public UnitPages(
      Database database,
      Supplier<Directory> directory,
      Readiness readiness,
      Function<Language, Names> names) {
    this.database = database;
    this.directory = directory;
    this.readiness = readiness;
    this.names = names;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, UNITS, AdminRoom.ADMINISTRATORS, this::list)
        .page(GET, UNITS + "/:code", AdminRoom.ADMINISTRATORS, this::show)
        .area(AdminRoom.area(Part.PLACES, UNITS, AdminWords::units, AdminWords::unitsLead))
        .operation("findUnits", this::find);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var page = Page.of(ctx);
    var asked = Asked.query(ctx, "q").map(String::strip).orElse("");
    var view =
        new UnitsView(page, UnitNames.in(page.language(), directory.get()), asked, found(asked));
    return Future.succeededFuture(
        AdminRoom.show(page, view.words().title(), TEMPLATES.adminUnits(view), new FieldErrors()));
  }

  private List<AdministrativeUnit> found(String asked) {
    return asked.isEmpty()
        ? directory.get().provinces().stream()
            .sorted(Comparator.comparing(AdministrativeUnit::name))
            .toList()
        : UnitSearch.find(directory.get(), asked);
  }

  private Future<Answer> find(RoutingContext ctx) {
    var units = found(Asked.query(ctx, "q").map(String::strip).orElse("")).stream()
        .limit(MOST)
        .map(UnitPages::json)
        .toList();
    return Future.succeededFuture(Answer.ok(new JsonObject().put("units", new JsonArray(units))));
  }

  private static JsonObject json(AdministrativeUnit unit) {
    return new JsonObject()
        .put("unitCode", unit.code().text())
        .put("name", unit.fullName())
        .put("parentCode", unit.parent().text())
        .put("from", unit.validity().from().toString())
        .put("until", unit.validity().until().toString());
  }

  private Future<Answer> show(RoutingContext ctx) {
    var page = Page.of(ctx);
    var code = UnitCode.parse(Asked.path(ctx, "code")).orElseThrow(Problem::notFound);
    var periods = directory.get().records().units().stream()
        .filter(unit -> unit.code().equals(code))
        .sorted(
            Comparator.comparing((AdministrativeUnit unit) -> unit.validity().from())
                .reversed())
        .toList();
    if (periods.isEmpty()) {
      throw Problem.notFound();
    }
    var lineage = lineage(code);
    return readiness
        .of(List.of(code))
        .compose(ahead -> ladders(lineage, page)
            .compose(ladders -> duty(lineage, ladders, page)
                .map(duty -> new UnitView(
                    page,
                    UnitNames.in(page.language(), directory.get()),
                    names.apply(page.language()),
                    periods,
                    ahead.teams(),
                    ladders,
                    lineage.orElse(Lineage.NATION),
                    duty))))
        .map(view -> AdminRoom.show(
            page, view.unit().fullName(), TEMPLATES.adminUnit(view), new FieldErrors()));
  }

  /** Empty for a unit that is no more, and for the nation itself. */
  private Optional<Lineage> lineage(UnitCode code) {
    var upwards =
        directory.get().ancestors(code).stream().map(AdministrativeUnit::code).toList();
    return upwards.size() < 2 ? Optional.empty() : Optional.of(new Lineage(upwards));
  }

  private Future<List<Ladder>> ladders(Optional<Lineage> lineage, Page page) {
    if (lineage.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    var province = lineage.get().upwards().stream()
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .findFirst();
    return Future.join(Arrays.stream(Priority.values())
            .map(priority -> ladders.inForce(database.client(), priority, province, page.now()))
            .toList())
        .map(all -> all.<Ladder>list());
  }

  private Future<Duty> duty(Optional<Lineage> lineage, List<Ladder> ladders, Page page) {
    var posts = lineage.stream()
        .flatMap(one -> ladders.stream().flatMap(ladder -> ladder.postsFor(one).stream()))
        .distinct()
        .toList();
    return rosters.at(database.client(), posts, page.now());
  }
}
