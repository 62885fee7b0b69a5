package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Nudge;
import vn.kipthoi.routing.board.Waiting;
import vn.kipthoi.routing.board.store.NudgeStore;
import vn.kipthoi.routing.board.store.QueueStore;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Tidings;
import vn.kipthoi.routing.store.CaseLock;

/**
 * Tells those who hold a case once more, because somebody above said so. It goes the way of all
 * news, so that it is handed over, tried again and falls silent like any other; it changes no clock.
 * Clicked twice, or by two people at once, it is told once.
 */
public final class Nudging {

  public static final Happening.OfSubject HAPPENED = new Happening.OfSubject("holder-nudged");

  private final Database database;
  private final Doorbell doorbell;
  private final Office office;
  private final Tidings tidings;
  private final Holders holders;
  private final CaseLock lock = new CaseLock();
  private final QueueStore queue = new QueueStore();
  private final NudgeStore nudges = new NudgeStore();

  public Nudging(Database database, Doorbell doorbell, Office office) {
    this.database = database;
    this.doorbell = doorbell;
    this.office = office;
    this.tidings = new Tidings(office);
    this.holders = new Holders(office);
  }

  public Future<Nudged> nudge(Viewer viewer, UUID deadline) {
    var scope = Scope.of(viewer);
    return queue
        .find(database.client(), scope, deadline)
        .compose(found -> found
            .map(line -> database.inTransaction(
                transaction -> held(transaction, viewer, line.number(), deadline)))
            .orElseGet(() -> Future.succeededFuture(new Nudged.NotThere())))
        .onSuccess(nudged -> {
          if (nudged instanceof Nudged.Told) {
            doorbell.ring(CaseNews.KIND);
            doorbell.ring(Casework.CASE_CHANGED);
          }
        });
  }

  private Future<Nudged> held(
      SqlConnection transaction, Viewer viewer, CaseNumber number, UUID deadline) {
    var scope = Scope.of(viewer);
    return lock.take(transaction, scope, number)
        .compose(locked -> locked.isEmpty()
            ? Future.succeededFuture(new Nudged.NotThere())
            : queue
                .find(transaction, scope, deadline)
                .compose(line -> line.isEmpty()
                    ? Future.succeededFuture(new Nudged.NotThere())
                    : unlessTooSoon(transaction, viewer, locked.get().routed(), line.get())));
  }

  private Future<Nudged> unlessTooSoon(
      SqlConnection transaction, Viewer viewer, RoutedCase routed, Waiting line) {
    var now = office.clock().instant();
    return nudges.last(transaction, line.id()).compose(last -> {
      var next = Nudge.notBefore(last, now);
      return next.isPresent()
          ? Future.succeededFuture(new Nudged.TooSoon(routed.number(), next.get()))
          : holders
              .of(transaction, line)
              .compose(people -> people.isEmpty()
                  ? Future.succeededFuture(new Nudged.NobodyToTell(routed.number()))
                  : tell(transaction, new Telling(viewer, routed, line, people, now)));
    });
  }

  /** One nudge that is being told. */
  private record Telling(
      Viewer viewer, RoutedCase routed, Waiting line, List<UUID> people, Instant now) {}

  private Future<Nudged> tell(SqlConnection transaction, Telling told) {
    var books = office.books();
    return nudges
        .keep(transaction, told.line().id(), told.now(), told.viewer().accountId(), told.people())
        .compose(kept -> tidings.tellThese(
            transaction,
            told.routed(),
            CaseNews.What.NUDGED,
            told.line().deadline().unit(),
            told.people()))
        .compose(recorded ->
            books.timeline().add(transaction, told.routed().id(), List.of(happening(told))))
        .compose(added -> books.journal().write(transaction, line(told)))
        .map(written -> new Nudged.Told(told.routed().number(), told.people()));
  }

  private static Happening happening(Telling told) {
    return new Happening(told.now(), HAPPENED, detail(told));
  }

  private static JournalLine line(Telling told) {
    return new JournalLine(
        told.now(),
        told.viewer().accountId().toString(),
        HAPPENED.word(),
        told.routed().id().value(),
        detail(told));
  }

  private static JsonObject detail(Telling told) {
    return new JsonObject()
        .put("clock", told.line().deadline().ref().clock())
        .put("role", told.viewer().role().word())
        .put("people", new JsonArray(told.people().stream().map(UUID::toString).toList()));
  }
}
