package vn.kipthoi.routing.screening.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.AccountNames;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.casework.Casework;
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

  /** A longer queue is shown in its most urgent part. */
  public static final int AT_MOST = 200;

  private static final int SAMPLE = 20;

  private final Database database;
  private final InstantSource clock;
  private final Books books;
  private final CaseFollower followers;
  private final Doorbell doorbell;
  private final ScreeningStore store = new ScreeningStore();
  private final AccountNames names = new AccountNames();

  public Screening(
      Database database,
      InstantSource clock,
      Books books,
      CaseFollower followers,
      Doorbell doorbell) {
    this.database = database;
    this.clock = clock;
    this.books = books;
    this.followers = followers;
    this.doorbell = doorbell;
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

  /** How it stands with one report, also when it waits for nothing any more. */
  public Future<Optional<Waiting>> of(Viewer viewer, CaseNumber number) {
    return store.find(database.client(), Scope.of(viewer), number);
  }

  /** Who holds the reports that were opened. */
  public Future<Map<UUID, String>> holders(List<Waiting> waiting) {
    var accounts = waiting.stream()
        .flatMap(one -> one.opened().stream())
        .flatMap(look -> look.account().stream());
    return names.of(database.client(), accounts.toList());
  }

  /** Who took a look; empty when the account is gone. */
  public Future<Optional<String>> nameOf(Look look) {
    return names
        .of(database.client(), look.account().stream().toList())
        .map(known -> known.values().stream().findFirst());
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
    return database
        .inTransaction(transaction -> store
            .hold(transaction, Scope.of(viewer), number)
            .compose(found -> found.isEmpty()
                ? Future.succeededFuture(new Looked.NotThere())
                : found.get().state() instanceof CaseState.Open
                    ? work.with(transaction, found.get())
                    : Future.succeededFuture(new Looked.Ended())))
        .onSuccess(this::ringOn);
  }

  /** Every open queue hears of it, on whichever node. */
  private void ringOn(Looked looked) {
    if (looked instanceof Looked.Done) {
      doorbell.ring(Casework.CASE_CHANGED);
    }
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
