package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.store.InboxStore;
import vn.kipthoi.notifier.store.InboxStore.Item;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Caseload;

/**
 * What somebody who is signed in has been alerted of. To have received it on a screen is noted, to
 * have opened it too; neither stops any clock.
 */
public final class Inbox {

  /**
   * @param open whether it still waits for an answer
   */
  public record Entry(Alert alert, Instant raisedAt, boolean read, boolean open) {}

  private final Database database;
  private final InboxStore store;
  private final Caseload caseload;
  private final InstantSource clock;

  public Inbox(Database database, InboxStore store, Caseload caseload, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.caseload = caseload;
    this.clock = clock;
  }

  /** The person's newest alerts, the newest first; they count as delivered from here on. */
  public Future<List<Entry>> deliver(UUID person) {
    return known(person)
        .compose(items -> store
            .delivered(database.client(), person, ids(items))
            .compose(noted -> Future.join(items.stream().map(this::entry).toList()))
            .map(entries -> entries.<Entry>list()));
  }

  /** @return whether the alert is theirs, and its case not kept from them */
  public Future<Boolean> open(UUID person, UUID alert) {
    return store
        .caseOf(database.client(), person, alert)
        .compose(found -> found
            .map(about -> mayKnow(person, about))
            .orElseGet(() -> Future.succeededFuture(false)))
        .compose(theirs ->
            theirs ? store.read(database.client(), person, alert) : Future.succeededFuture(false));
  }

  private Future<Boolean> mayKnow(UUID person, CaseId about) {
    return caseload.keptFrom(database.client(), person, Set.of(about)).map(Set::isEmpty);
  }

  /** What the person was alerted of, without the cases that are kept from them by now. */
  private Future<List<Item>> known(UUID person) {
    return store
        .of(database.client(), person)
        .compose(items -> caseload
            .keptFrom(database.client(), person, cases(items))
            .map(kept ->
                items.stream().filter(item -> !kept.contains(about(item))).toList()));
  }

  private static Set<CaseId> cases(List<Item> items) {
    return items.stream().map(Inbox::about).collect(Collectors.toUnmodifiableSet());
  }

  private static CaseId about(Item item) {
    return item.alert().callOut().deadline().caseId();
  }

  /** A deadline that is over was met or missed: nobody needs to ask which. */
  private Future<Entry> entry(Item item) {
    var alert = item.alert();
    var open = alert.callOut().dueAt().isBefore(clock.instant())
        ? Future.succeededFuture(false)
        : caseload.stillOwed(database.client(), alert.callOut().deadline().id(), alert.person());
    return open.map(still -> new Entry(alert, item.raisedAt(), item.read(), still));
  }

  private static List<UUID> ids(List<Item> items) {
    return items.stream().map(item -> item.alert().id()).toList();
  }
}
