package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.file.store.ServiceStore;
import vn.kipthoi.routing.file.store.ServiceStore.Service;

/** The directory of services. Each province keeps its own; everybody with cases reads it. */
public final class ServiceDesk {

  private final Archive archive;
  private final ServiceStore services = new ServiceStore();

  public ServiceDesk(Archive archive) {
    this.archive = archive;
  }

  public Future<List<Service>> of(UnitCode province) {
    return services.of(archive.database().client(), province);
  }

  public Future<Optional<Service>> find(UUID id) {
    return services.find(archive.database().client(), id);
  }

  public Future<Void> add(Viewer viewer, Service service) {
    return archive
        .database()
        .inTransaction(transaction -> services
            .add(transaction, service, viewer.accountId(), archive.clock().instant())
            .compose(added -> added
                ? note(transaction, viewer, "service-added", service)
                : Future.succeededFuture()));
  }

  /** False when somebody else saved since that version, or it is another province's. */
  public Future<Boolean> save(Viewer viewer, Service service) {
    return archive
        .database()
        .inTransaction(transaction -> services
            .save(transaction, service, viewer.accountId(), archive.clock().instant())
            .compose(saved -> saved
                ? note(transaction, viewer, "service-changed", service).map(true)
                : Future.succeededFuture(false)));
  }

  private Future<Void> note(
      SqlConnection transaction, Viewer viewer, String action, Service service) {
    var detail = new JsonObject()
        .put("province", service.province().text())
        .put("kind", service.kind().word())
        .put("verifiedOn", service.verifiedOn().toString())
        .put("open", service.open())
        .put("role", viewer.role().word());
    return archive
        .journal()
        .write(
            transaction,
            new JournalLine(
                archive.clock().instant(),
                viewer.accountId().toString(),
                action,
                service.id(),
                detail));
  }
}
