package vn.kipthoi.routing.talk.desk;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.intake.ReporterTalk.Calling;
import vn.kipthoi.intake.ReporterTalk.Left;
import vn.kipthoi.intake.ReporterTalk.ToLeave;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Purpose;
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
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.talk.store.TalkedStore;

/**
 * What people of a case do with its reporter: read, answer, say how they may be reached, call. Only
 * for those who see the case; each opening of what was said, and of a number, stands in the journal.
 * Empty answers mean that there is no such case for the asker.
 */
public final class Talking {

  /** The sorts of timeline entries that tell of it. */
  public static final String ANSWERED = "reporter-answered";

  public static final String OUTCOME = "reporter-told-outcome";
  public static final String RULED = "reporter-contact-ruled";
  public static final String CALLED = "reporter-number-opened";

  private static final int MOST_UNREAD = 500;

  private final Database database;
  private final InstantSource clock;
  private final ReporterTalk talk;
  private final Books books;
  private final CaseFollower followers;
  private final ViewStore views = new ViewStore();
  private final TalkedStore store = new TalkedStore();

  public Talking(
      Database database,
      InstantSource clock,
      ReporterTalk talk,
      Books books,
      CaseFollower followers) {
    this.database = database;
    this.clock = clock;
    this.talk = talk;
    this.books = books;
    this.followers = followers;
  }

  /** Everything that was said, and how the reporter may be reached. */
  public record Whole(SeenCase seen, List<Said> said, SafeContact contact) {}

  /** How many additions of a case nobody of it has read. */
  public Future<Integer> unread(SeenCase seen) {
    return ofAll(database.client(), seen, report -> talk.unread(database.client(), report))
        .map(counts -> counts.stream().mapToInt(Integer::intValue).sum());
  }

  /** The cases in the viewer's scope to which something was added that nobody has read. */
  public Future<List<CaseNumber>> unread(Viewer viewer) {
    return talk.unreadReports(database.client(), MOST_UNREAD)
        .compose(reports -> reports.isEmpty()
            ? Future.succeededFuture(List.of())
            : store.seen(database.client(), Scope.of(viewer), reports));
  }

  /** Opens what was said; from now on it counts as read when its reader works on cases. */
  public Future<Optional<Whole>> read(Viewer viewer, CaseNumber number) {
    return within(viewer, number, (transaction, seen) -> {
      var line = line(viewer, seen, "reporter-talk-read", new JsonObject());
      return books
          .journal()
          .write(transaction, line.openingFor(Purpose.SHOWING_TO_THE_CASE_TEAM))
          .compose(noted -> ofAll(transaction, seen, report -> opened(transaction, report)))
          .compose(said -> talk.contact(transaction, seen.reportId())
              .map(contact -> new Whole(seen, inOrder(said), contact)));
    });
  }

  /** What was said with one report; from now on it counts as read. */
  private Future<List<Said>> opened(SqlConnection transaction, UUID report) {
    return talk.of(transaction, report)
        .compose(said -> talk.markRead(transaction, report, clock.instant()).map(said));
  }

  /** The same for each report of a case, those of cases that went into it too. */
  private <T> Future<List<T>> ofAll(
      SqlClient client, SeenCase seen, Function<UUID, Future<T>> each) {
    return store
        .reportsOf(client, seen.id())
        .compose(reports -> Future.all(reports.stream().map(each).toList()))
        .map(all -> all.<T>list());
  }

  /** What was left for several reporters at once is shown once. */
  private static List<Said> inOrder(List<List<Said>> said) {
    return said.stream()
        .flatMap(List::stream)
        .collect(toMap(EachLeft.Words::of, Function.identity(), (first, same) -> first))
        .values()
        .stream()
        .sorted(Comparator.comparing(Said::at))
        .toList();
  }

  /**
   * Leaves an answer or an outcome under the receipts of all who reported, those of cases that went
   * into this one too; the same sending once. What would tell one of them too much is left for none.
   */
  public Future<Optional<Left>> leave(Viewer viewer, CaseNumber number, ToLeave words) {
    var now = clock.instant();
    return within(
            viewer,
            number,
            (transaction, seen) -> ofAll(
                    transaction, seen, report -> talk.leave(transaction, report, words, now))
                .compose(EachLeft::asOne)
                .compose(left -> left instanceof Left.Done(var message, var first) && first
                    ? left(transaction, viewer, seen, words, now).map(left)
                    : Future.succeededFuture(left)))
        .recover(EachLeft::withheld);
  }

  /** Writes down how the reporter may be reached, as they have just said. */
  public Future<Optional<Boolean>> rule(Viewer viewer, CaseNumber number, SafeContact contact) {
    var now = clock.instant();
    return within(
        viewer,
        number,
        (transaction, seen) -> talk.rule(
                transaction, seen.reportId(), contact, viewer.accountId(), now)
            .compose(ruled -> note(transaction, viewer, seen, RULED, now))
            .map(noted -> true));
  }

  /** Opens the number for a call that is made now, when one is safe now. */
  public Future<Optional<Calling>> call(Viewer viewer, CaseNumber number) {
    var now = clock.instant();
    return within(
        viewer,
        number,
        (transaction, seen) -> talk.call(transaction, seen.reportId(), now)
            .compose(calling -> calling instanceof Calling.Now
                ? note(transaction, viewer, seen, CALLED, now).map(calling)
                : Future.succeededFuture(calling)));
  }

  private Future<Void> left(
      SqlConnection transaction, Viewer viewer, SeenCase seen, ToLeave words, Instant now) {
    return words.outcome().isEmpty()
        ? note(transaction, viewer, seen, ANSWERED, now)
        : note(transaction, viewer, seen, OUTCOME, now)
            .compose(noted -> feedbackGiven(transaction, viewer, seen, now));
  }

  /** The reporter knows that it was not for nothing: the clock that asks for it stops. */
  private Future<Void> feedbackGiven(
      SqlConnection transaction, Viewer viewer, SeenCase seen, Instant now) {
    var reached = new Reached(
        Milestone.FEEDBACK_GIVEN,
        now,
        Optional.of(viewer.accountId()),
        viewer.personId(),
        new JsonObject());
    return books
        .milestones()
        .add(transaction, seen.id(), List.of(reached), now)
        .compose(added -> store.hold(transaction, seen.reportId()))
        .compose(held -> followers.after(
            transaction,
            new CaseChange(
                held.orElseThrow().routed(),
                held.orElseThrow().state(),
                held.orElseThrow().version(),
                Set.of(Milestone.FEEDBACK_GIVEN),
                now)));
  }

  private Future<Void> note(
      SqlConnection transaction, Viewer viewer, SeenCase seen, String sort, Instant now) {
    var detail = new JsonObject().put("role", viewer.role().word());
    viewer.personId().ifPresent(person -> detail.put("person", person.toString()));
    var line = line(viewer, seen, sort, new JsonObject());
    return books
        .timeline()
        .add(
            transaction,
            seen.id(),
            List.of(new Happening(now, new Happening.OfSubject(sort), detail)))
        .compose(told -> books
            .journal()
            .write(transaction, sort.equals(CALLED) ? line.openingFor(Purpose.CONTACTING) : line));
  }

  private <T> Future<Optional<T>> within(
      Viewer viewer, CaseNumber number, BiFunction<SqlConnection, SeenCase, Future<T>> work) {
    return database.inTransaction(transaction -> views
        .find(transaction, Scope.of(viewer), number)
        .compose(seen -> seen.isEmpty()
            ? Future.succeededFuture(Optional.<T>empty())
            : work.apply(transaction, seen.get()).map(Optional::of)));
  }

  private JournalLine line(Viewer viewer, SeenCase seen, String action, JsonObject detail) {
    return new JournalLine(
        clock.instant(),
        viewer.accountId().toString(),
        action,
        seen.id().value(),
        detail.put("role", viewer.role().word()));
  }
}
