package vn.kipthoi.routing.file.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.file.ReferralState;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.store.ReferralStore;
import vn.kipthoi.routing.file.store.ReferralStore.Referral;
import vn.kipthoi.routing.file.store.ServiceStore.Service;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** Cases handed to services. The team stays responsible, whatever the service answers. */
public final class ReferralDesk {

  private final Archive archive;
  private final ReferralStore referrals;

  public ReferralDesk(Archive archive, CaseKeys keys) {
    this.archive = archive;
    this.referrals = new ReferralStore(keys);
  }

  /** What came of noting a new state. */
  public enum Changed {
    DONE,
    /** The referral is at another state by now, or this does not follow from it. */
    NOT_FROM_HERE,
    NOT_THERE
  }

  public Future<List<Referral>> read(Viewer viewer, SeenCase seen) {
    return archive
        .database()
        .inTransaction(transaction -> archive
            .noteReading(transaction, viewer, seen.id(), "referrals-read")
            .compose(noted -> referrals.of(transaction, seen.id())));
  }

  /** @param id of the referral; the same sending has the same */
  public Future<Void> make(
      Viewer viewer, SeenCase seen, UUID id, Service service, Personal<String> need) {
    var referral = new Referral(
        id,
        seen.id(),
        service.id(),
        service.contact().name(),
        ReferralState.MADE,
        1,
        need,
        Personal.of(""),
        archive.clock().instant(),
        archive.by(viewer));
    return archive
        .database()
        .inTransaction(transaction -> referrals
            .make(transaction, referral)
            .compose(
                made -> made ? tell(transaction, viewer, referral) : Future.succeededFuture()));
  }

  public Future<Changed> change(
      Viewer viewer,
      SeenCase seen,
      UUID id,
      long seenVersion,
      ReferralState next,
      Personal<String> remark) {
    return archive
        .database()
        .inTransaction(transaction -> referrals
            .of(transaction, seen.id())
            .compose(all -> all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(found -> change(transaction, viewer, found, seenVersion, next, remark))
                .orElse(Future.succeededFuture(Changed.NOT_THERE))));
  }

  private Future<Changed> change(
      SqlConnection transaction,
      Viewer viewer,
      Referral found,
      long seenVersion,
      ReferralState next,
      Personal<String> remark) {
    if (!found.state().next().contains(next)) {
      return Future.succeededFuture(Changed.NOT_FROM_HERE);
    }
    var changed = new Referral(
        found.id(),
        found.of(),
        found.serviceId(),
        found.service(),
        next,
        seenVersion,
        found.need(),
        remark,
        found.madeAt(),
        archive.by(viewer));
    return referrals
        .change(transaction, changed)
        .compose(done -> done
            ? tell(transaction, viewer, changed).map(Changed.DONE)
            : Future.succeededFuture(Changed.NOT_FROM_HERE));
  }

  private Future<Void> tell(SqlConnection transaction, Viewer viewer, Referral referral) {
    var detail = new JsonObject()
        .put("referral", referral.id().toString())
        .put("service", referral.serviceId().toString());
    return archive.tell(
        transaction, viewer, referral.of(), "referral-" + referral.state().word(), detail);
  }
}
