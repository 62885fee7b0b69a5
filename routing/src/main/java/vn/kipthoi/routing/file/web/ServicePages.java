package vn.kipthoi.routing.file.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.ServiceDesk;
import vn.kipthoi.routing.file.store.ServiceStore.Service;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The directory of services of a province. Whole without scripts.
 *
 * <pre>
 *   GET  /services?province=&amp;service=   the directory; for its province one of it to be changed
 *   POST /services                      adds or changes one
 * </pre>
 */
public final class ServicePages {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/services";

  private final Archive archive;
  private final ServiceDesk services;
  private final Supplier<Directory> directory;

  public ServicePages(Archive archive, ServiceDesk services, Supplier<Directory> directory) {
    this.archive = archive;
    this.services = services;
    this.directory = directory;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, FileRoom.CASE_WORK, ctx -> show(ctx, new FieldErrors()))
        .page(POST, PATH, Access.only(Role.PROVINCE), this::save)
        .menu(new MenuEntry(
                PATH,
                language -> FileVoice.in(language).words().services(),
                EnumSet.of(Role.PROVINCE, Role.OPERATOR, Role.SHIFT_LEAD, Role.TEAM_LEADER))
            .nowAndThen());
  }

  private Future<Answer> show(RoutingContext ctx, FieldErrors errors) {
    var province = province(ctx);
    return services.of(province).map(all -> {
      var view = new ServicesView(
          Page.of(ctx),
          errors,
          FileVoice.today(archive.clock().instant()),
          province,
          provinces(),
          all,
          chosen(ctx, all),
          typed(ctx),
          mayKeep(Viewer.of(ctx), province));
      return ConsoleFrame.show(
          view.page(),
          Sheet.of(view.words().services(), TEMPLATES.services(view))
              .status(errors.isEmpty() ? 200 : 422)
              .style(view.page().asset("file", "file.css")));
    });
  }

  private Future<Answer> save(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var words = FileVoice.of(ctx).words();
    var typed = new TypedService(
        name -> Asked.form(ctx, name),
        !Asked.form(ctx, "closed").isEmpty(),
        FileVoice.today(archive.clock().instant()),
        words);
    var errors = typed.errors();
    if (!errors.isEmpty()) {
      return show(ctx, errors);
    }
    var changed = Asked.form(ctx, "service");
    var saving = changed.isEmpty()
        ? services
            .add(viewer, typed.service(ServiceRoutes.sending(ctx), kept(viewer), 1))
            .map(true)
        : services.save(viewer, typed.service(uuid(changed), kept(viewer), version(ctx)));
    return saving.compose(saved -> saved
        ? Future.succeededFuture(Answer.seeOther(Page.of(ctx).href(PATH)))
        : show(ctx, new FieldErrors().add("name", words.staleVersion())));
  }

  private static UnitCode kept(Viewer viewer) {
    return ServiceRoutes.keptBy(viewer);
  }

  /** What was asked for, or the province of whoever asks. */
  private UnitCode province(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    return Asked.query(ctx, "province")
        .flatMap(UnitCode::parse)
        .or(() -> viewer.unitCode().flatMap(UnitCode::parse).flatMap(this::provinceOf))
        .orElseGet(() -> directory.get().provinces().getFirst().code());
  }

  private Optional<UnitCode> provinceOf(UnitCode unit) {
    return directory.get().ancestors(unit).stream()
        .map(one -> one.code())
        .filter(code -> code.text().matches("\\d{2}"))
        .findFirst();
  }

  private List<Choice> provinces() {
    return directory.get().provinces().stream()
        .map(one -> Choice.of(one.code().text(), one.fullName()))
        .toList();
  }

  private static boolean mayKeep(Viewer viewer, UnitCode province) {
    return viewer.role() == Role.PROVINCE
        && viewer.unitCode().filter(province.text()::equals).isPresent();
  }

  private static Optional<Service> chosen(RoutingContext ctx, List<Service> all) {
    return Asked.query(ctx, "service")
        .or(() -> Optional.of(Asked.form(ctx, "service")))
        .flatMap(
            id -> all.stream().filter(one -> one.id().toString().equals(id)).findFirst());
  }

  private static Optional<MultiMap> typed(RoutingContext ctx) {
    return ctx.request().method().equals(POST)
        ? Optional.of(ctx.request().formAttributes())
        : Optional.empty();
  }

  private static long version(RoutingContext ctx) {
    try {
      return Long.parseLong(Asked.form(ctx, "version"));
    } catch (NumberFormatException e) {
      throw Problem.badRequest();
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }
}
