package vn.kipthoi.routing.talk.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.Books;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.talk.store.TalkedStore;
import vn.kipthoi.routing.talk.store.TalkedStore.Talked;

/**
 * A reporter added something and triage was run again: the case becomes more urgent at once when it
 * has to, never less, and its timeline says so to those who have it.
 */
public final class Additions {

  /** The sort of timeline entry that says so. */
  public static final String ADDED = "reporter-added";

  private final Books books;
  private final InstantSource clock;
  private final CaseFollower followers;
  private final TalkedStore store = new TalkedStore();

  public Additions(Books books, InstantSource clock, CaseFollower followers) {
    this.books = books;
    this.clock = clock;
    this.followers = followers;
  }

  /** Fails, and is tried again, while the case of the report is not opened yet. */
  public Future<Void> read(SqlConnection transaction, Fact fact) {
    var added = ReportAddedTo.from(fact);
    return store
        .hold(transaction, added.reportId())
        .map(found -> found.orElseThrow(
            () -> new IllegalStateException("the report has no case yet " + added.reportId())))
        .compose(found -> added(transaction, found, added));
  }

  private Future<Void> added(SqlConnection transaction, Talked before, ReportAddedTo added) {
    var isOpen = before.state() instanceof CaseState.Open;
    var raised = isOpen && added.priority().compareTo(before.routed().priority()) < 0;
    var hours = isOpen && added.twelveHours() && !before.twelveHours();
    return (raised
            ? store.raise(transaction, before, added.priority(), clock.instant())
            : Future.<Void>succeededFuture())
        .compose(weighed -> hours ? reachTwelveHours(transaction, before, added) : nothing())
        .compose(reached -> books
            .timeline()
            .add(transaction, before.routed().id(), List.of(happening(before, added, raised))))
        .compose(told -> books.journal().write(transaction, line(before, added, raised)))
        .compose(noted -> raised || hours
            ? followers.after(transaction, change(before, added, raised, hours))
            : nothing());
  }

  /** The clocks read from milestones whether the law's twelve hours run. */
  private Future<Void> reachTwelveHours(
      SqlConnection transaction, Talked before, ReportAddedTo added) {
    var triaged = new Reached(
        Milestone.TRIAGED,
        added.at(),
        Optional.empty(),
        Optional.empty(),
        new JsonObject().put("twelveHours", true));
    return books
        .milestones()
        .add(transaction, before.routed().id(), List.of(triaged), clock.instant());
  }

  private CaseChange change(Talked before, ReportAddedTo added, boolean raised, boolean hours) {
    var was = before.routed();
    var priority = raised ? added.priority() : was.priority();
    Set<Milestone> reached =
        hours ? EnumSet.of(Milestone.TRIAGED) : EnumSet.noneOf(Milestone.class);
    return new CaseChange(
        new RoutedCase(was.id(), was.number(), was.unit(), was.conflict(), priority),
        before.state(),
        before.version() + (raised ? 1 : 0),
        reached,
        clock.instant());
  }

  private static Happening happening(Talked before, ReportAddedTo added, boolean raised) {
    var detail = new JsonObject();
    if (raised) {
      detail
          .put("was", before.routed().priority().name())
          .put("becomes", added.priority().name());
    }
    return new Happening(added.at(), new Happening.OfSubject(ADDED), detail);
  }

  private JournalLine line(Talked before, ReportAddedTo added, boolean raised) {
    var detail = new JsonObject()
        .put("message", added.messageId().toString())
        .put("found", added.priority().name())
        .put("raised", raised);
    return new JournalLine(
        clock.instant(), "routing", "case-added-to", before.routed().id().value(), detail);
  }

  private static Future<Void> nothing() {
    return Future.succeededFuture();
  }
}
