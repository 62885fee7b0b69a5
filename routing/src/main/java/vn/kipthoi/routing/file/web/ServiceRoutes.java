package vn.kipthoi.routing.file.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.ServiceDesk;
import vn.kipthoi.routing.file.store.ServiceStore.Service;

/**
 * The directory of services of a province: read by everybody with cases, kept by the province.
 *
 * <pre>
 *   GET  /api/v1/services?province=        listServices; one's own province unless said otherwise
 *   POST /api/v1/services                  addService
 *   PUT  /api/v1/services/{serviceId}      changeService
 * </pre>
 */
public final class ServiceRoutes {

  /** Contacts that nobody verified for so many days are shown as old. */
  private static final int STALE_AFTER_DAYS = 180;

  private final Archive archive;
  private final ServiceDesk services;

  public ServiceRoutes(Archive archive, ServiceDesk services) {
    this.archive = archive;
    this.services = services;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listServices", this::list)
        .operation("addService", this::add)
        .operation("changeService", this::change);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var asked = Asked.query(ctx, "province").flatMap(UnitCode::parse);
    var province = asked.orElseGet(() -> provinceOf(Viewer.of(ctx)));
    return services.of(province).map(all -> Answer.ok(new JsonObject().put("services", json(all))));
  }

  private Future<Answer> add(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var id = Sending.ofOperation(ctx, viewer.accountId());
    var typed = typed(ctx, Sent.of(ctx));
    return services
        .add(viewer, typed.service(id, keptBy(viewer), 1))
        .map(added -> Answer.json(201, new JsonObject().put("serviceId", id.toString())));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var sent = Sent.of(ctx);
    var typed = typed(ctx, sent);
    var id = Asked.pathUuid(ctx, "serviceId");
    var service = typed.service(id, keptBy(viewer), sent.number("version"));
    return services
        .save(viewer, service)
        .compose(saved -> services.find(id).map(found -> {
          var now = found
              .filter(one -> one.province().equals(keptBy(viewer)))
              .orElseThrow(Problem::notFound);
          return saved ? Answer.ok(json(now)) : stale(ctx, now);
        }));
  }

  private Answer stale(RoutingContext ctx, Service current) {
    var problem = new JsonObject()
        .put("type", "urn:kipthoi:problem:stale-version")
        .put("title", FileVoice.of(ctx).words().staleVersion())
        .put("status", 409)
        .put("current", json(current));
    return Answer.of(409, "application/problem+json", problem.toBuffer());
  }

  private TypedService typed(RoutingContext ctx, Sent sent) {
    var typed = new TypedService(
        sent::text, sent.yes("closed"), today(), FileVoice.of(ctx).words());
    typed.errors().throwIfAny();
    return typed;
  }

  private LocalDate today() {
    return FileVoice.today(archive.clock().instant());
  }

  /** The province whose directory somebody keeps: their own, if they are of a province. */
  static UnitCode keptBy(Viewer viewer) {
    if (viewer.role() != Role.PROVINCE) {
      throw Problem.forbidden();
    }
    return viewer.unitCode().flatMap(UnitCode::parse).orElseThrow(Problem::forbidden);
  }

  /** The province that somebody works in; the nation, which has no services, for the hotline. */
  static UnitCode provinceOf(Viewer viewer) {
    return viewer
        .unitCode()
        .filter(code -> code.length() == 2)
        .flatMap(UnitCode::parse)
        .orElse(UnitCode.NATION);
  }

  static boolean isStale(Service service, LocalDate today) {
    return service.verifiedOn().plusDays(STALE_AFTER_DAYS).isBefore(today);
  }

  private JsonArray json(List<Service> all) {
    return new JsonArray(all.stream().map(this::json).toList());
  }

  private JsonObject json(Service service) {
    var contact = service.contact();
    return new JsonObject()
        .put("serviceId", service.id().toString())
        .put("province", service.province().text())
        .put("kind", service.kind().word())
        .put("name", contact.name())
        .put("phone", contact.phone())
        .put("address", contact.address())
        .put("opening", contact.opening())
        .put("verifiedOn", service.verifiedOn().toString())
        .put("stale", isStale(service, today()))
        .put("demonstration", service.demonstration())
        .put("closed", !service.open())
        .put("version", service.version());
  }

  static UUID sending(RoutingContext ctx) {
    return Sending.ofPage(ctx, Viewer.of(ctx).accountId());
  }
}
