package vn.kipthoi.routing.screening.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.flow.Books;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.screening.store.ScreeningStore;
import vn.kipthoi.routing.screening.store.ScreeningStore.Look;
import vn.kipthoi.routing.screening.store.ScreeningStore.ScreenedOut;
import vn.kipthoi.routing.screening.store.ScreeningStore.Waiting;

/**
 * The human look at what came in without a call: an operator opens it, then confirms how urgent it
 * is. Nothing waits for it: the team was told before. Ending it as no case is an act of casework, and
 * needs a second person.
 */
public final class Screening {

  /** The sorts of timeline entries that tell of it. */
  public static final String OPENED = "report-opened";

  public static final String CONFIRMED = "urgency-confirmed";

  private static final int AT_MOST = 200;
  private static final int SAMPLE = 20;

  private final Database database;
  private final InstantSource clock;
  private final Books books;
  private final CaseFollower followers;
  private final ScreeningStore store = new ScreeningStore();

  public Screening(Database database, InstantSource clock, Books books, CaseFollower followers) {
    this.database = database;
    this.clock = clock;
    this.books = books;
    this.followers = followers;
  }

  /** What came of wanting to look. */
  public sealed interface Looked {

    record Done(Instant at) implements Looked {}

    /** The asker had done it before. */
    record DoneBefore(Instant at) implements Looked {}

    /** Somebody else was first. */
    record Another(Look by) implements Looked {}

    /** It has to be opened first. */
    record NotOpened() implements Looked {}

    /** The case has ended meanwhile. */
    record Ended() implements Looked {}

    /** There is no such report for the asker. */
    record NotThere() implements Looked {}
  }

  public Future<List<Waiting>> waiting(Viewer viewer) {
    return store.waiting(database.client(), Scope.of(viewer), AT_MOST);
  }

  public Future<List<ScreenedOut>> sample(Viewer viewer) {
    return store.sample(database.client(), Scope.of(viewer), SAMPLE);
  }

  /** The first look stops its clock; of two at the same moment one is first. */
  public Future<Looked> open(Viewer viewer, CaseNumber number) {
    return held(
        viewer,
        number,
        (transaction, waiting) -> waiting
            .opened()
            .map(before -> Future.succeededFuture(before(viewer, before)))
            .orElseGet(() -> reach(transaction, viewer, waiting, Milestone.OPENED, OPENED)));
  }

  /** Confirms how urgent it is; whoever finds it more urgent raises the case itself. */
  public Future<Looked> confirm(Viewer viewer, CaseNumber number) {
    return held(viewer, number, (transaction, waiting) -> {
      if (waiting.opened().isEmpty()) {
        return Future.succeededFuture(new Looked.NotOpened());
      }
      return waiting
          .confirmed()
          .map(before -> Future.succeededFuture(before(viewer, before)))
          .orElseGet(() -> reach(transaction, viewer, waiting, Milestone.TRIAGED, CONFIRMED));
    });
  }

  /** A supervisor says whether they agree; empty when there is no such case for them now. */
  public Future<Optional<Boolean>> review(Viewer viewer, CaseNumber number, boolean agrees) {
    var now = clock.instant();
    return sample(viewer)
        .compose(sample -> sample.stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .map(one -> review(viewer, one, agrees, now).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private Future<Boolean> review(Viewer viewer, ScreenedOut reviewed, boolean agrees, Instant now) {
    var line = new JournalLine(
        now,
        viewer.accountId().toString(),
        "screening-reviewed",
        reviewed.id().value(),
        new JsonObject().put("agrees", agrees));
    return database.inTransaction(transaction -> store
        .review(transaction, reviewed.id(), reviewed.version(), viewer.accountId(), agrees, now)
        .compose(first -> books.journal().write(transaction, line).map(first)));
  }

  /** What is done with a report that is held. */
  private interface Work {
    Future<Looked> with(SqlConnection transaction, Waiting waiting);
  }

  private Future<Looked> held(Viewer viewer, CaseNumber number, Work work) {
    return database.inTransaction(transaction -> store
        .hold(transaction, Scope.of(viewer), number)
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(new Looked.NotThere())
            : found.get().state() instanceof CaseState.Open
                ? work.with(transaction, found.get())
                : Future.succeededFuture(new Looked.Ended())));
  }

  private static Looked before(Viewer viewer, Look look) {
    return look.account().filter(viewer.accountId()::equals).isPresent()
        ? new Looked.DoneBefore(look.at())
        : new Looked.Another(look);
  }

  private Future<Looked> reach(
      SqlConnection transaction, Viewer viewer, Waiting waiting, Milestone milestone, String sort) {
    var now = clock.instant();
    var id = waiting.routed().id();
    var reached = new Reached(
        milestone, now, Optional.of(viewer.accountId()), viewer.personId(), new JsonObject());
    var detail = new JsonObject().put("priority", waiting.routed().priority().name());
    var line = new JournalLine(now, viewer.accountId().toString(), sort, id.value(), detail);
    return books
        .milestones()
        .add(transaction, id, List.of(reached), now)
        .compose(added -> books
            .timeline()
            .add(
                transaction,
                id,
                List.of(new Happening(now, new Happening.OfSubject(sort), detail.copy()))))
        .compose(told -> books.journal().write(transaction, line))
        .compose(noted -> followers.after(
            transaction,
            new CaseChange(
                waiting.routed(), waiting.state(), waiting.version(), Set.of(milestone), now)))
        .map(followed -> new Looked.Done(now));
  }
}
