package vn.kipthoi.routing.front.web;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area.Part;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.administration.web.FaultTexts;
import vn.kipthoi.routing.front.web.Matter.Place;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.desk.Readiness;
import vn.kipthoi.routing.roster.desk.Readiness.Ahead;
import vn.kipthoi.routing.roster.desk.Readiness.Outlook;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.desk.StaffDesk;
import vn.kipthoi.routing.staff.web.StaffNames;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Where administrators begin: what needs a look first, then the areas.
 *
 * <pre>
 *   GET /admin
 * </pre>
 */
public final class FrontPage {

  private static final String ADMIN = "/admin";
  private static final int SHOWN = 6;
  private static final int MOST_PEOPLE = 50_000;
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final StaffDesk staff;
  private final Readiness readiness;
  private final List<Waiting> waiting;
  private final Function<Language, Names> names;

  /** @param waiting drafts that wait for a second person */
  public FrontPage(
      StaffDesk staff,
      Readiness readiness,
      List<Waiting> waiting,
      Function<Language, Names> names) {
    this.staff = staff;
    this.readiness = readiness;
    this.waiting = List.copyOf(waiting);
    this.names = names;
  }

  public void mount(WebShell shell) {
    shell
        .assets(AdminRoom.ASSETS)
        .page(GET, ADMIN, AdminRoom.ADMINISTRATORS, this::show)
        .area(AdminRoom.area(Part.OVERVIEW, ADMIN, AdminWords::overview, AdminWords::lead))
        .menu(new MenuEntry(
            ADMIN, language -> FaultTexts.words(language).menu(), Set.of(Role.ADMINISTRATOR)))
        .landing(Role.ADMINISTRATOR, ADMIN);
  }

  private Future<Answer> show(RoutingContext ctx) {
    var page = Page.of(ctx);
    return readiness
        .of(List.of())
        .compose(ahead -> unverified()
            .compose(people -> drafts(page).map(drafts -> {
              var matters = new ArrayList<>(ofRosters(page, ahead));
              matters.addAll(ofPeople(page, people));
              matters.addAll(ofTet(page, ahead));
              matters.addAll(drafts);
              var words = FaultTexts.words(page.language());
              return AdminRoom.show(
                  page,
                  words.title(),
                  TEMPLATES.adminFront(page, words, page.areas().beyondOverview(), matters),
                  new FieldErrors());
            })));
  }

  private Future<List<Member>> unverified() {
    var units = staff.directory().get().records().units().stream()
        .map(AdministrativeUnit::code)
        .distinct()
        .toList();
    return staff
        .members()
        .ofUnits(staff.database().client(), units, staff.now(), MOST_PEOPLE)
        .map(all -> all.stream().filter(one -> !one.mayBeOnDuty(staff.now())).toList());
  }

  private List<Matter> ofRosters(Page page, Ahead ahead) {
    var words = FaultTexts.words(page.language());
    var tonight = those(ahead, one -> one.tonight().isEmpty());
    var gaps = those(ahead, one -> !one.gaps().isEmpty());
    var matters = new ArrayList<Matter>();
    if (!tonight.isEmpty()) {
      matters.add(matter(
          page, "late", words.nobodyTonight(tonight.size()), words.nobodyTonightLead(), tonight));
    }
    if (!gaps.isEmpty()) {
      matters.add(matter(page, "", words.gaps(gaps.size()), words.gapsLead(), gaps));
    }
    return matters;
  }

  private List<Matter> ofPeople(Page page, List<Member> people) {
    var words = FaultTexts.words(page.language());
    return people.isEmpty()
        ? List.of()
        : List.of(new Matter(
            "",
            words.unverified(people.size()),
            words.unverifiedLead(),
            "/admin/people?which=unverified",
            people.stream()
                .limit(SHOWN)
                .map(one -> new Place(StaffNames.name(one), "/admin/people/" + one.id()))
                .toList(),
            Math.max(0, people.size() - SHOWN)));
  }

  private List<Matter> ofTet(Page page, Ahead ahead) {
    var words = FaultTexts.words(page.language());
    var today = VietNam.dateOf(page.now());
    var open = those(ahead, one -> !one.isTetConfirmed());
    return ahead.tet().filter(tet -> tet.isAskedFor(today) && !open.isEmpty()).stream()
        .map(tet -> {
          var from = tet.first().getDayOfMonth() + "/" + tet.first().getMonthValue();
          var until = tet.last().getDayOfMonth() + "/" + tet.last().getMonthValue();
          return tet.isLate(today)
              ? matter(page, "late", words.tetLate(open.size(), from, until), words.tetLead(), open)
              : matter(page, "", words.tetOpen(open.size(), from, until), words.tetLead(), open);
        })
        .toList();
  }

  private Future<List<Matter>> drafts(Page page) {
    var words = FaultTexts.words(page.language());
    Future<List<Matter>> all = Future.succeededFuture(List.of());
    for (var one : waiting) {
      all = all.compose(before -> one.count().get().map(count -> {
        var matters = new ArrayList<>(before);
        if (count > 0) {
          matters.add(
              Matter.of(one.title().apply(words).apply(count), words.awaitingLead(), one.href()));
        }
        return List.copyOf(matters);
      }));
    }
    return all;
  }

  private static List<Outlook> those(Ahead ahead, Predicate<Outlook> which) {
    return ahead.teams().stream().filter(which).toList();
  }

  private Matter matter(Page page, String look, String title, String lead, List<Outlook> about) {
    var named = names.apply(page.language());
    return new Matter(
        look,
        title,
        lead,
        "/rosters",
        about.stream()
            .limit(SHOWN)
            .map(one -> new Place(
                named.asked(one.team().post().rung(), one.team().post().unit()),
                "/rosters/" + one.team().id()))
            .toList(),
        Math.max(0, about.size() - SHOWN));
  }
}
