package vn.kipthoi.routing.policy.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.ahead.Applying;
import vn.kipthoi.routing.policy.ahead.LookingAhead;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * What other days in the calendar would do to open cases, and doing it. Without, only clocks that
 * start afterwards are counted on them.
 *
 * <pre>
 *   GET  /api/v1/calendar/changes/{changeId}/preview      previewDays
 *   POST /api/v1/calendar/changes/{changeId}/application  applyDays
 *   GET  /calendar/changes/{changeId}/preview             the same as a page, where it is applied
 *   POST /calendar/changes/{changeId}/application
 * </pre>
 */
public final class DaysAheadRoutes {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final PolicyRoom room;
  private final LookingAhead ahead;
  private final Applying applying;

  public DaysAheadRoutes(PolicyRoom room, LookingAhead ahead, Applying applying) {
    this.room = room;
    this.ahead = ahead;
    this.applying = applying;
  }

  public void mount(WebShell shell) {
    shell
        .operation("previewDays", this::preview)
        .operation("applyDays", this::apply)
        .page(
            GET,
            "/calendar/changes/:id/preview",
            Access.only(Role.PROVINCE, Role.ADMINISTRATOR, Role.AUDITOR),
            ctx -> shown(ctx, ""))
        .page(
            POST,
            "/calendar/changes/:id/application",
            Access.only(Role.ADMINISTRATOR),
            this::applyAndShow);
  }

  private Future<Answer> preview(RoutingContext ctx) {
    var names = room.names(ctx);
    return found(ctx, Asked.pathUuid(ctx, "changeId"))
        .compose(ahead::at)
        .map(preview -> Answer.ok(AheadJson.of(preview, names)));
  }

  private Future<Answer> apply(RoutingContext ctx) {
    return applied(ctx, Asked.pathUuid(ctx, "changeId"))
        .map(cases -> Answer.ok(new JsonObject().put("cases", cases)));
  }

  private Future<Answer> applyAndShow(RoutingContext ctx) {
    var words = room.names(ctx).words();
    return applied(ctx, Asked.pathUuid(ctx, "id"))
        .compose(cases -> shown(ctx, words.applied(Integer.toString(cases))));
  }

  private Future<Integer> applied(RoutingContext ctx, UUID id) {
    var words = room.names(ctx).words();
    return found(ctx, id).compose(change -> {
      if (change.state() != Filed.State.APPROVED) {
        throw Problem.of(409, "not-in-force", words.daysNotApproved());
      }
      return applying.apply(Viewer.of(ctx), change);
    });
  }

  private Future<Answer> shown(RoutingContext ctx, String said) {
    var page = Page.of(ctx);
    var names = room.names(page.language());
    return found(ctx, Asked.pathUuid(ctx, "id"))
        .compose(change -> ahead
            .at(change)
            .map(preview -> new AheadView(
                page,
                names,
                AheadView.Subject.of(page, names, change),
                preview,
                mayApply(Viewer.of(ctx), change),
                said))
            .map(view -> PolicyPages.sheet(
                page,
                names.words().previewTitle(),
                TEMPLATES.policyAhead(view),
                new FieldErrors())));
  }

  private static boolean mayApply(Viewer viewer, DaysDraft change) {
    return viewer.role() == Role.ADMINISTRATOR && change.state() == Filed.State.APPROVED;
  }

  /** Those who work on the calendar of the unit look ahead, whether or not it was checked. */
  private Future<DaysDraft> found(RoutingContext ctx, UUID id) {
    return room.desk()
        .calendar()
        .find(room.desk().database().client(), id)
        .map(found -> found
            .filter(change -> PolicyRights.seesDrafts(Viewer.of(ctx), change.unit()))
            .orElseThrow(Problem::notFound));
  }
}
