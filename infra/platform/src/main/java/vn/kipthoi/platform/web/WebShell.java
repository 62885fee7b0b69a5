package vn.kipthoi.platform.web;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewers;

/**
 * What modules mount their operations and pages on. Everything is closed unless it says who may
 * come; every request meets the same headers, gate and failure handler.
 */
public final class WebShell {

  /** A page with whoever answers it. */
  private record MountedPage(Way way, Handling handling) {}

  /** What the router says of an address that nobody answers, or not by that method. */
  private static final List<Integer> UNMATCHED = List.of(404, 405);

  private static final int LONGEST_HEADER_BYTES = 16 * 1024;

  /** A story of ten thousand characters is three times as many bytes, and nine in a form. */
  private static final int LONGEST_FIELD_BYTES = 256 * 1024;

  private final Contract contract;
  private final Furnishing lent;
  private final Map<String, Handling> operations = new TreeMap<>();
  private final List<MountedPage> pages = new ArrayList<>();
  private final List<MenuEntry> menu = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final List<Companion> companions = new ArrayList<>();
  private final Map<Role, String> landings = new EnumMap<>(Role.class);
  private final Set<String> shown = new HashSet<>();
  private final Set<String> inOutage = new HashSet<>();
  private final Health health = new Health();
  private final Uploads uploads = new Uploads();

  public WebShell(
      Vertx vertx, Contract contract, WebSettings settings, Viewers viewers, InstantSource clock) {
    this.contract = contract;
    this.lent = new Furnishing(
        vertx,
        settings,
        clock,
        viewers,
        new Assets(),
        new OpenStreams(),
        new Condition(),
        menu,
        areas,
        companions,
        landings,
        shown,
        inOutage,
        new AtomicReference<>(LateForms.NONE));
    viewers.whenEnded(lent.streams()::sessionEnded);
    Shelf.groups().forEach(lent.assets()::add);
    QuickExit.mount(this);
  }

  /** How this node is, for whoever finds out. */
  public Condition condition() {
    return lent.condition();
  }

  /**
   * How the HTTP server has to listen: compressed, with bounded headers, and with fields of forms as
   * long as what a person may tell. Unsaid, they end at 8 KB and whoever told more is answered 500.
   */
  public static HttpServerOptions serverOptions() {
    return new HttpServerOptions()
        .setCompressionSupported(true)
        .setMaxHeaderSize(LONGEST_HEADER_BYTES)
        .setMaxFormAttributeSize(LONGEST_FIELD_BYTES)
        .setMaxFormBufferedBytes(LONGEST_FIELD_BYTES)
        .setHandle100ContinueAutomatically(true);
  }

  /** Answers an operation of the contract, which also says who may ask for it. */
  @CanIgnoreReturnValue
  public WebShell operation(String operationId, Handling handling) {
    if (operations.put(operationId, handling) != null) {
      throw new IllegalStateException("two handlers for the operation " + operationId);
    }
    return this;
  }

  /** The operations of liveness and readiness, for a contract that has them. */
  @CanIgnoreReturnValue
  public WebShell healthOperations() {
    return operation("checkAlive", health::live).operation("checkReady", health::ready);
  }

  /** Answers a page; parameters in the path are written {@code :name}. */
  @CanIgnoreReturnValue
  public WebShell page(HttpMethod method, String path, Access access, Handling handling) {
    pages.add(new MountedPage(new Way(path, method, path, access), handling));
    if (method.equals(HttpMethod.GET)) {
      shown.add(path);
    }
    return this;
  }

  /** What is posted to this path is a file: it is not read before its handler asks for it. */
  @CanIgnoreReturnValue
  public WebShell uploads(String path) {
    uploads.to(path);
    return this;
  }

  @CanIgnoreReturnValue
  public WebShell menu(MenuEntry entry) {
    menu.add(entry);
    return this;
  }

  /** A link in the menu beside the administration's pages. */
  @CanIgnoreReturnValue
  public WebShell area(Area area) {
    areas.add(area);
    return this;
  }

  @CanIgnoreReturnValue
  public WebShell companion(Companion companion) {
    companions.add(companion);
    return this;
  }

  /** Where people of this role find themselves after signing in. */
  @CanIgnoreReturnValue
  public WebShell landing(Role role, String path) {
    landings.put(role, path);
    return this;
  }

  /**
   * Ways that stay open while the database is away, to those whom this node saw shortly before. What
   * they show comes from elsewhere, and is never about a child.
   */
  @CanIgnoreReturnValue
  public WebShell alsoInOutage(String... paths) {
    inOutage.addAll(List.of(paths));
    return this;
  }

  @CanIgnoreReturnValue
  public WebShell assets(AssetGroup group) {
    lent.assets().add(group);
    return this;
  }

  /** Where forms wait that came after their session had run out. */
  @CanIgnoreReturnValue
  public WebShell lateForms(LateForms forms) {
    lent.late().set(forms);
    return this;
  }

  /** Something without which this node cannot take a report; a failed future means not now. */
  @CanIgnoreReturnValue
  public WebShell readyWhen(String name, Supplier<Future<Void>> check) {
    health.need(name, check);
    return this;
  }

  /** Every way in, for a test that walks them all with every role. */
  public List<Way> ways() {
    return Stream.concat(
            contract.operations().stream().map(Contract.Operation::way),
            pages.stream().map(MountedPage::way))
        .toList();
  }

  /**
   * Lays all routes.
   *
   * @return the router, or a failure that names operations without a handler and the reverse
   */
  public Future<Router> router() {
    return Future.succeededFuture(new Operations(lent.vertx(), contract, operations))
        .compose(Operations::routes)
        .map(builder -> builder.rootHandler(new SecurityHeaders(lent.settings().behindTls())))
        .map(builder -> builder.rootHandler(body()))
        .map(builder -> builder.rootHandler(ctx -> {
          lent.attachTo(ctx);
          ctx.next();
        }))
        .map(builder -> furnished(builder.createRouter()));
  }

  /** Asked to read the form of a GET, a request of HTTP/2 fails; there is nothing to read. */
  private Handler<RoutingContext> body() {
    var reader = BodyHandler.create(false).setBodyLimit(lent.settings().bodyBytes());
    return ctx -> {
      var method = ctx.request().method();
      if (uploads.holds(ctx) || method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
        ctx.next();
      } else {
        reader.handle(ctx);
      }
    };
  }

  private Router furnished(Router router) {
    var text = Buffer.buffer(contract.text());
    router.get(Assets.PATH).handler(lent.assets()::serve);
    router.get("/favicon.ico").handler(lent.assets()::serveFavicon);
    router
        .get("/openapi.yaml")
        .handler(ctx -> Shipping.send(ctx, Answer.of(200, "application/yaml", text)));
    pages.forEach(page -> mount(router, page));
    router.route().failureHandler(Failures::handle);
    UNMATCHED.forEach(status -> router.errorHandler(status, Gate::astray));
    return router;
  }

  private static void mount(Router router, MountedPage page) {
    var route = router.route(page.way().method(), page.way().path());
    if (page.way().method().equals(HttpMethod.GET)) {
      route.method(HttpMethod.HEAD);
    }
    route.handler(Gate.ofPage(page.way())).handler(ctx -> Shipping.run(ctx, page.handling()));
  }
}
