package vn.kipthoi.notifier.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.notifier.InboxBell;
import vn.kipthoi.notifier.desk.Inbox;
import vn.kipthoi.notifier.desk.Inbox.Entry;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.EventStream;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * One's own alerts. Ids, codes and instants only: what a case is about stands behind its own door.
 *
 * <pre>
 *   GET  /api/v1/alerts                   listAlerts
 *   GET  /api/v1/alerts/stream            streamAlerts
 *   POST /api/v1/alerts/{alertId}/opening openAlert
 * </pre>
 */
public final class AlertRoutes {

  private final Vertx vertx;
  private final Inbox inbox;

  public AlertRoutes(Vertx vertx, Inbox inbox) {
    this.vertx = vertx;
    this.inbox = inbox;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listAlerts", this::list)
        .operation("streamAlerts", this::stream)
        .operation("openAlert", this::open);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return of(ctx).map(entries -> {
      var alerts = new JsonArray();
      entries.forEach(entry -> alerts.add(json(entry)));
      return Answer.ok(JsonObject.of("alerts", alerts));
    });
  }

  private Future<Answer> stream(RoutingContext ctx) {
    var person = Viewer.of(ctx).personId();
    var stream = EventStream.open(ctx);
    person.ifPresent(listening -> new Listener(stream, listening).begin());
    return Future.succeededFuture(stream.answer());
  }

  private Future<Answer> open(RoutingContext ctx) {
    var person = Viewer.of(ctx).personId().orElseThrow(Problem::notFound);
    return inbox.open(person, Asked.pathUuid(ctx, "alertId")).map(theirs -> {
      if (!theirs) {
        throw Problem.notFound();
      }
      return Answer.noContent();
    });
  }

  /** Accounts that are on no roster have no alerts. */
  private Future<List<Entry>> of(RoutingContext ctx) {
    return Viewer.of(ctx)
        .personId()
        .map(inbox::deliver)
        .orElseGet(() -> Future.succeededFuture(List.of()));
  }

  private static JsonObject json(Entry entry) {
    var callOut = entry.alert().callOut();
    var json = JsonObject.of(
        "alertId", entry.alert().id().toString(),
        "deadlineId", callOut.deadline().id().toString(),
        "caseNumber", callOut.caseNumber().text(),
        "unitCode", callOut.commune().text(),
        "rung", callOut.rung().word(),
        "priority", callOut.priority().name(),
        "dueAt", callOut.dueAt().toString(),
        "raisedAt", entry.raisedAt().toString(),
        "open", entry.open(),
        "read", entry.read());
    return entry.alert().isNews() ? json.put("news", callOut.deadline().clock()) : json;
  }

  /** What waits for an answer, and news until it was read. */
  private static boolean isCurrent(Entry entry) {
    return entry.open() || (entry.alert().isNews() && !entry.read());
  }

  /** One open screen: it gets what is open now, and then whatever is new at each ring. */
  private final class Listener {

    private final EventStream stream;
    private final UUID person;
    private final Context home = vertx.getOrCreateContext();
    private final Set<UUID> sent = new HashSet<>();

    Listener(EventStream stream, UUID person) {
      this.stream = stream;
      this.person = person;
    }

    void begin() {
      var bell = vertx
          .eventBus()
          .consumer(InboxBell.of(person), rung -> home.runOnContext(now -> sendNew()));
      stream.whenClosed(bell::unregister);
      sendNew();
    }

    private void sendNew() {
      var _ = inbox
          .deliver(person)
          .onSuccess(entries -> entries.reversed().stream()
              .filter(AlertRoutes::isCurrent)
              .filter(entry -> sent.add(entry.alert().id()))
              .forEach(this::send));
    }

    private void send(Entry entry) {
      var _ = stream.send("alert", entry.alert().id().toString(), json(entry).encode());
    }
  }
}
