package vn.kipthoi.routing.policy.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.ahead.Applying;
import vn.kipthoi.routing.policy.ahead.LookingAhead;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * What a version would do to open cases, and doing it.
 *
 * <pre>
 *   GET  /api/v1/policies/{version}/preview      previewPolicy
 *   POST /api/v1/policies/{version}/application  applyPolicy
 *   GET  /policies/{version}/preview             the same as a page, where it is applied
 *   POST /policies/{version}/application
 * </pre>
 */
public final class AheadRoutes {

  private static final String VERSION = "version";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final PolicyRoom room;
  private final LookingAhead ahead;
  private final Applying applying;

  public AheadRoutes(PolicyRoom room, LookingAhead ahead, Applying applying) {
    this.room = room;
    this.ahead = ahead;
    this.applying = applying;
  }

  public void mount(WebShell shell) {
    shell
        .operation("previewPolicy", this::preview)
        .operation("applyPolicy", this::apply)
        .page(
            GET,
            "/policies/:version/preview",
            Access.only(Role.PROVINCE, Role.ADMINISTRATOR, Role.AUDITOR),
            ctx -> shown(ctx, ""))
        .page(
            POST,
            "/policies/:version/application",
            Access.only(Role.ADMINISTRATOR),
            this::applyAndShow);
  }

  private Future<Answer> preview(RoutingContext ctx) {
    var names = room.names(ctx);
    return found(ctx).compose(ahead::at).map(preview -> Answer.ok(AheadJson.of(preview, names)));
  }

  private Future<Answer> apply(RoutingContext ctx) {
    return applied(ctx).map(cases -> Answer.ok(new JsonObject().put("cases", cases)));
  }

  private Future<Answer> applyAndShow(RoutingContext ctx) {
    var words = room.names(ctx).words();
    return applied(ctx).compose(cases -> shown(ctx, words.applied(Integer.toString(cases))));
  }

  private Future<Integer> applied(RoutingContext ctx) {
    var words = room.names(ctx).words();
    return found(ctx)
        .compose(filed -> applying.isInForce(filed).compose(holds -> {
          if (!holds) {
            throw Problem.of(409, "not-in-force", words.notInForceYet());
          }
          return applying.apply(Viewer.of(ctx), filed);
        }));
  }

  private Future<Answer> shown(RoutingContext ctx, String said) {
    var page = Page.of(ctx);
    var names = room.names(page.language());
    return found(ctx)
        .compose(filed -> ahead
            .at(filed)
            .compose(preview -> applying
                .isInForce(filed)
                .map(holds -> new AheadView(
                    page,
                    names,
                    AheadView.Subject.of(page, names.words(), filed),
                    preview,
                    holds && Viewer.of(ctx).role() == Role.ADMINISTRATOR,
                    said))
                .map(view -> PolicyPages.sheet(
                    page,
                    names.words().previewTitle(),
                    TEMPLATES.policyAhead(view),
                    new FieldErrors()))));
  }

  /** Those who work on drafts of the unit look ahead, whether or not it was checked. */
  private Future<Filed> found(RoutingContext ctx) {
    return room.desk()
        .versions()
        .find(room.desk().database().client(), Asked.path(ctx, VERSION))
        .map(filed -> filed
            .filter(found -> PolicyRights.seesDrafts(Viewer.of(ctx), found.unit()))
            .orElseThrow(Problem::notFound));
  }
}
