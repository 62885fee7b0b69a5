package vn.kipthoi.routing.policy.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.policy.Draft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.desk.Checking.Verdict;
import vn.kipthoi.routing.policy.desk.Outcome;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Policy as pages that work without scripts.
 *
 * <pre>
 *   GET  /policies                       what holds; where a draft begins
 *   POST /policies                       begin a draft
 *   GET  /policies/{version}             one version, beside what holds without it
 *   GET  /policies/{version}/form        the form of a draft; POST keeps it
 *   POST /policies/{version}/submission
 *   POST /policies/{version}/check
 * </pre>
 */
public final class PolicyPages {

  private static final Set<Role> IN_MENU =
      EnumSet.of(Role.TEAM_LEADER, Role.DISTRICT, Role.PROVINCE, Role.ADMINISTRATOR, Role.AUDITOR);
  private static final Access MAKERS = Access.only(Role.PROVINCE, Role.ADMINISTRATOR);
  private static final Access CHECKERS = Access.only(Role.ADMINISTRATOR);
  private static final String POLICIES = "/policies";
  private static final String ONE = "/policies/:version";
  private static final String VERSION = "version";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final PolicyRoom room;
  private final VersionPages versions;

  public PolicyPages(PolicyRoom room) {
    this.room = room;
    this.versions = new VersionPages(room);
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, POLICIES, Access.signedIn(), this::show)
        .page(POST, POLICIES, MAKERS, this::begin)
        .page(GET, ONE, Access.signedIn(), this::one)
        .page(GET, ONE + "/form", MAKERS, this::form)
        .page(POST, ONE + "/form", MAKERS, this::keep)
        .page(POST, ONE + "/submission", MAKERS, this::submit)
        .page(POST, ONE + "/check", CHECKERS, this::check)
        .area(AdminRoom.area(
            Part.RULES,
            POLICIES,
            AdminWords::policy,
            AdminWords::policyLead,
            AdminRoom.WITH_AUDITORS))
        .menu(new MenuEntry(
            POLICIES, language -> PolicyRoom.WORDS.in(language).policyMenu(), IN_MENU));
  }

  private Future<Answer> show(RoutingContext ctx) {
    return shown(ctx, Map.of(), new FieldErrors());
  }

  private Future<Answer> shown(RoutingContext ctx, Map<String, String> typed, FieldErrors errors) {
    var page = Page.of(ctx);
    var viewer = Viewer.of(ctx);
    var names = room.names(page.language());
    var province = Asked.query(ctx, "province")
        .map(sent -> room.unit(sent).orElseThrow(Problem::notFound))
        .orElseGet(() -> room.home(viewer));
    return PolicyReading.of(room.desk(), province, page.now())
        .compose(reading -> room.desk()
            .versions()
            .all(room.desk().database().client())
            .map(all ->
                all.stream().filter(filed -> PolicyRights.maySee(viewer, filed)).toList())
            .map(all ->
                new PolicyView(page, names, viewer, reading, all, room.units(names), typed, errors))
            .map(view ->
                sheet(page, names.words().policyTitle(), TEMPLATES.policies(view), errors)));
  }

  private Future<Answer> begin(RoutingContext ctx) {
    var page = Page.of(ctx);
    var words = room.names(page.language()).words();
    var form = new PolicyForm(ctx.request().formAttributes(), words);
    var head = form.head();
    var unit = room.unit(Asked.form(ctx, "unitCode"));
    form.errors().unless(unit.isPresent(), "unitCode", words.noUnit());
    if (!form.errors().isEmpty()) {
      return shown(ctx, form.typed(), form.errors());
    }
    var change = new ChangeForm(words).understood(head);
    return room.drafting()
        .begin(Viewer.of(ctx), unit.orElse(UnitCode.NATION), change)
        .compose(outcome -> switch (outcome) {
          case Outcome.Done(var filed) -> to(page, filed, "/form");
          case Outcome.AlreadyOpen(var open) -> to(page, open, "");
          case Outcome.Faulty(var faults) ->
            shown(ctx, form.typed(), new FaultWords(room.names(page.language())).errors(faults));
          default -> throw Problem.forbidden();
        });
  }

  private Future<Answer> one(RoutingContext ctx) {
    return found(ctx).compose(filed -> versions.show(ctx, filed, ""));
  }

  private Future<Answer> form(RoutingContext ctx) {
    return found(ctx)
        .compose(filed -> PolicyRights.mayChange(Viewer.of(ctx), filed)
            ? versions.form(ctx, filed, Map.of(), new FieldErrors())
            : to(Page.of(ctx), filed, ""));
  }

  private Future<Answer> keep(RoutingContext ctx) {
    return found(ctx)
        .compose(filed -> versions.read(ctx, filed).compose(form -> {
          var read = new ChangeForm(room.names(ctx).words());
          var change = read.understood(form.sent());
          var errors = form.errors();
          read.errors().all().forEach(error -> errors.add(error.field(), error.message()));
          return errors.isEmpty()
              ? kept(ctx, filed, form, change)
              : versions.form(ctx, filed, form.typed(), errors);
        }));
  }

  private Future<Answer> kept(
      RoutingContext ctx, Filed filed, VersionPages.Filled form, Draft.Change change) {
    return room.drafting()
        .change(Viewer.of(ctx), filed.version(), edit(ctx), change)
        .compose(outcome -> switch (outcome) {
          case Outcome.Faulty(var faults) ->
            versions.form(ctx, filed, form.typed(), new FaultWords(room.names(ctx)).errors(faults));
          default -> after(ctx, outcome);
        });
  }

  private Future<Answer> submit(RoutingContext ctx) {
    return room.drafting()
        .submit(Viewer.of(ctx), Asked.path(ctx, VERSION), edit(ctx))
        .compose(outcome -> after(ctx, outcome));
  }

  private Future<Answer> check(RoutingContext ctx) {
    var words = room.names(ctx).words();
    var approve = Asked.form(ctx, "do").equals("approve");
    var answer = Optional.of(Asked.form(ctx, "answer")).filter(said -> !said.isEmpty());
    if (!approve && answer.filter(said -> said.length() <= 500).isEmpty()) {
      var errors = new FieldErrors().add("answer", words.needsAnswer());
      return found(ctx).compose(filed -> versions.show(ctx, filed, errors));
    }
    return room.checking()
        .check(Viewer.of(ctx), Asked.path(ctx, VERSION), new Verdict(edit(ctx), approve, answer))
        .compose(outcome -> after(ctx, outcome));
  }

  /** The version as it is after an act, with what came of it. */
  private Future<Answer> after(RoutingContext ctx, Outcome outcome) {
    var names = room.names(ctx);
    return switch (outcome) {
      case Outcome.Done(var filed) -> to(Page.of(ctx), filed, "");
      case Outcome.Faulty(var faults) ->
        found(ctx)
            .compose(filed -> versions.show(ctx, filed, new FaultWords(names).errors(faults)));
      case Outcome.Stale(var current) ->
        versions.show(ctx, current, names.words().stale());
      case Outcome.NotToCheck(var current, var why) ->
        versions.show(ctx, current, names.refusal(why));
      case Outcome.AlreadyOpen(var open) -> to(Page.of(ctx), open, "");
      case Outcome.NotTheirs() -> throw Problem.forbidden();
      case Outcome.NotThere() -> throw Problem.notFound();
    };
  }

  private Future<Filed> found(RoutingContext ctx) {
    return room.desk()
        .versions()
        .find(room.desk().database().client(), Asked.path(ctx, VERSION))
        .map(filed -> filed
            .filter(found -> PolicyRights.maySee(Viewer.of(ctx), found))
            .orElseThrow(Problem::notFound));
  }

  private static Future<Answer> to(Page page, Filed filed, String where) {
    return Future.succeededFuture(
        Answer.seeOther(page.href(POLICIES + "/" + filed.version() + where)));
  }

  private static int edit(RoutingContext ctx) {
    var sent = Asked.form(ctx, "edit");
    return sent.matches("\\d{1,6}") ? Integer.parseInt(sent) : 0;
  }

  static Answer sheet(Page page, String title, Content content, FieldErrors errors) {
    return AdminRoom.show(page, title, content, errors);
  }
}
