package vn.kipthoi.routing.units.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitChanges;
import vn.kipthoi.intake.UnitChanges.Column;
import vn.kipthoi.intake.UnitChanges.Fault;
import vn.kipthoi.intake.UnitChanges.What;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area.Part;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.AdminRoom;
import vn.kipthoi.routing.administration.web.AdminWords;
import vn.kipthoi.routing.administration.web.FaultTexts;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.units.WrittenChange;
import vn.kipthoi.routing.units.WrittenChange.State;
import vn.kipthoi.routing.units.desk.UnitChangeDesk;
import vn.kipthoi.routing.units.desk.UnitChangeDesk.Taken;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Changes of units in the browser. Whole without scripts.
 *
 * <pre>
 *   GET  /admin/unit-changes             the table to fill in, and what was sent
 *   POST /admin/unit-changes             go=line adds one, go=look checks the table and sends it
 *   GET  /admin/unit-changes/{change}    what it would do
 *   POST /admin/unit-changes/{change}    go=check or go=discard
 * </pre>
 */
public final class ChangePages {

  static final String PATH = "/admin/unit-changes";
  private static final int SHOWN = 30;
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final UnitChangeDesk desk;
  private final Supplier<Directory> directory;

  public ChangePages(UnitChangeDesk desk, Supplier<Directory> directory) {
    this.desk = desk;
    this.directory = directory;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, AdminRoom.ADMINISTRATORS, ctx -> list(ctx, "", List.of()))
        .page(POST, PATH, AdminRoom.ADMINISTRATORS, this::take)
        .page(GET, PATH + "/:change", AdminRoom.ADMINISTRATORS, ctx -> one(ctx, new FieldErrors()))
        .page(POST, PATH + "/:change", AdminRoom.ADMINISTRATORS, this::settle)
        .area(AdminRoom.area(
            Part.PLACES, PATH, AdminWords::unitChanges, AdminWords::unitChangesLead));
  }

  private Future<Answer> list(RoutingContext ctx, String body, List<Fault> faults) {
    var page = Page.of(ctx);
    var names = ChangeNames.in(page.language(), directory.get());
    return desk.store().latest(desk.database().client(), SHOWN).map(sent -> {
      var view = new ChangesView(page, names, sent, body, Sent.form(ctx), faults);
      return AdminRoom.show(
          page,
          names.words().title(),
          TEMPLATES.adminUnitChanges(view),
          errors(names, faults),
          "table-file.mjs");
    });
  }

  private static FieldErrors errors(ChangeNames names, List<Fault> faults) {
    return new FieldErrors().unless(faults.isEmpty(), "body", names.words().faults(faults.size()));
  }

  private Future<Answer> take(RoutingContext ctx) {
    var body = Asked.formAsTyped(ctx, "body");
    if (body.length() > UnitChanges.LONGEST) {
      return list(ctx, "", List.of(new Fault(1, Column.DAY, What.NOT_A_TABLE, "")));
    }
    return switch (Asked.form(ctx, "go")) {
      case "line" -> list(ctx, begun(body) + ChangeLine.of(Sent.form(ctx)), List.of());
      case "look" -> look(ctx, body);
      default -> throw Problem.badRequest();
    };
  }

  private static String begun(String body) {
    return body.isBlank() || body.endsWith("\n") ? body : body + "\n";
  }

  private Future<Answer> look(RoutingContext ctx, String body) {
    return desk.write(Viewer.of(ctx), Sent.form(ctx).sending(), body)
        .compose(taken -> switch (taken) {
          case Taken.Unread(var faults) -> list(ctx, body, faults);
          case Taken.Written(var written) -> there(ctx, written, "written");
        });
  }

  private Future<Answer> one(RoutingContext ctx, FieldErrors errors) {
    var page = Page.of(ctx);
    var names = ChangeNames.in(page.language(), directory.get());
    return desk.store()
        .find(desk.database().client(), Asked.pathUuid(ctx, "change"))
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(written -> desk.ahead(written)
            .map(ahead -> new ChangeView(
                page,
                names,
                Viewer.of(ctx),
                written,
                ahead,
                said(names.words(), Asked.query(ctx, "said").orElse("")),
                errors)))
        .map(view ->
            AdminRoom.show(page, view.words().title(), TEMPLATES.adminUnitChange(view), errors));
  }

  private static String said(ChangeWords words, String what) {
    return switch (what) {
      case "written" -> words.written();
      case "checked" -> words.checkedNow();
      case "discarded" -> words.discardedNow();
      default -> "";
    };
  }

  private Future<Answer> settle(RoutingContext ctx) {
    var page = Page.of(ctx);
    var state = switch (Asked.form(ctx, "go")) {
      case "check" -> State.CHECKED;
      case "discard" -> State.DISCARDED;
      default -> throw Problem.badRequest();
    };
    return desk.settle(Viewer.of(ctx), Asked.pathUuid(ctx, "change"), state)
        .compose(settled -> switch (settled) {
          case Settled.Done<WrittenChange>(var written) -> there(ctx, written, state.word());
          case Settled.Faulty<WrittenChange>(var faults) ->
            one(ctx, FaultTexts.errors(page.language(), faults));
          default -> throw AdminRoom.problem(page.language(), settled);
        });
  }

  private static Future<Answer> there(RoutingContext ctx, WrittenChange written, String said) {
    var address = PATH + "/" + written.id() + "?said=" + said;
    return Future.succeededFuture(Answer.seeOther(Page.of(ctx).href(address)));
  }
}
