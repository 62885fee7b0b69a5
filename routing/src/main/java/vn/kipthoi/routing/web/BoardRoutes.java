package vn.kipthoi.routing.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.EventStream;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.Crew;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.store.DutyStore;
import vn.kipthoi.routing.store.ViewStore.SeenDeadline;

/**
 * What is owed at this moment, and who is there to do it, in the scope of whoever asks.
 *
 * <pre>
 *   GET /api/v1/deadlines         listDeadlines
 *   GET /api/v1/deadlines/stream  streamDeadlines, the list again whenever it has changed
 *   GET /api/v1/teams             listTeams
 * </pre>
 */
public final class BoardRoutes {

  private static final int DEADLINES_AT_MOST = 500;
  private static final Duration BURST = Duration.ofMillis(250);

  private final Vertx vertx;
  private final Desk desk;
  private final Changes changes;
  private final DutyStore rosters = new DutyStore(new BookStore());

  public BoardRoutes(Vertx vertx, Desk desk, Changes changes) {
    this.vertx = vertx;
    this.desk = desk;
    this.changes = changes;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listDeadlines", this::list)
        .operation("streamDeadlines", this::stream)
        .operation("listTeams", this::teams)
        .assets(Desk.ASSETS);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var names = desk.names(ctx);
    return open(ctx)
        .map(open -> Answer.ok(new JsonObject().put("deadlines", CaseJson.deadlines(open, names))));
  }

  private Future<Answer> stream(RoutingContext ctx) {
    var names = desk.names(ctx);
    var stream = EventStream.open(ctx);
    var told = new ChangeStream.Told(
        "deadlines",
        BURST,
        () -> open(ctx).map(open -> CaseJson.deadlines(open, names).encode()),
        list -> Integer.toHexString(list.hashCode()));
    new ChangeStream(vertx, stream, told).begin(changes);
    return Future.succeededFuture(stream.answer());
  }

  private Future<List<SeenDeadline>> open(RoutingContext ctx) {
    var scope = Scope.of(Viewer.of(ctx));
    return desk.views().deadlines(desk.database().client(), scope, DEADLINES_AT_MOST);
  }

  private Future<Answer> teams(RoutingContext ctx) {
    var names = desk.names(ctx);
    var scope = Scope.of(Viewer.of(ctx)).unit();
    var client = desk.database().client();
    var now = desk.clock().instant();
    return rosters
        .posts(client, now)
        .map(
            posts -> posts.stream().filter(post -> isWithin(scope, post.unit())).toList())
        .compose(posts -> rosters.at(client, posts, now).map(duty -> json(posts, duty, names)))
        .map(teams -> Answer.ok(new JsonObject().put("teams", teams)));
  }

  private boolean isWithin(String scope, UnitCode unit) {
    return desk.directory().get().ancestors(unit).stream()
        .map(AdministrativeUnit::code)
        .anyMatch(above -> above.text().equals(scope));
  }

  private static JsonArray json(List<Post> posts, Duty duty, Names names) {
    return new JsonArray(
        posts.stream().map(post -> json(post, duty.at(post), names)).toList());
  }

  private static JsonObject json(Post post, Crew crew, Names names) {
    return new JsonObject()
        .put("unitCode", post.unit().text())
        .put("unitName", names.unit(post.unit()))
        .put("rung", post.rung().word())
        .put("onDuty", crew.size())
        .put("unreachable", crew.unreachable());
  }
}
