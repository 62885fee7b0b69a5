package vn.kipthoi.routing.links.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.store.StandingStore;
import vn.kipthoi.routing.casework.store.StandingStore.Stood;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.routing.links.LinkKind;
import vn.kipthoi.routing.links.Linked;
import vn.kipthoi.routing.links.RepeatRule;
import vn.kipthoi.routing.links.store.AlikeStore;
import vn.kipthoi.routing.links.store.LinkStore;
import vn.kipthoi.routing.merge.store.MergeStore;
import vn.kipthoi.routing.store.TimelineStore;

/**
 * Links cases that belong together, and takes it back. Either case tells on its timeline that it was
 * linked, and not to which: that is only for those who may see the other one.
 *
 * <p>Three reports in twelve months about one child, address or suspect make a case at least P2
 * (rule 3 of triage); nothing is ever lowered here.
 */
public final class Linking {

  private final Database database;
  private final Doorbell doorbell;
  private final InstantSource clock;
  private final Casework casework;
  private final Journal journal;
  private final LinkStore links;
  private final AlikeStore alike = new AlikeStore();
  private final MergeStore merges = new MergeStore();
  private final StandingStore standings = new StandingStore();
  private final TimelineStore timeline = new TimelineStore();

  public Linking(
      Database database,
      Doorbell doorbell,
      InstantSource clock,
      Casework casework,
      Journal journal,
      LinkStore links) {
    this.database = database;
    this.doorbell = doorbell;
    this.clock = clock;
    this.casework = casework;
    this.journal = journal;
    this.links = links;
  }

  public Future<Linked> link(
      Viewer viewer, CaseNumber here, CaseNumber there, LinkKind kind, Personal<String> reason) {
    if (viewer.role() == Role.TEAM_MEMBER) {
      return Future.succeededFuture(new Linked.NotYourPart());
    }
    return here.equals(there)
        ? Future.succeededFuture(new Linked.Itself())
        : database
            .inTransaction(transaction -> link(transaction, viewer, here, there, kind, reason))
            .map(this::ringOn);
  }

  /** The same, in the caller's transaction. */
  public Future<Linked> link(
      SqlConnection transaction,
      Viewer viewer,
      CaseNumber here,
      CaseNumber there,
      LinkKind kind,
      Personal<String> reason) {
    return both(transaction, viewer, here, there)
        .compose(both -> both.isEmpty()
            ? Future.succeededFuture(new Linked.NotThere())
            : links
                .link(
                    transaction,
                    both.getFirst().routed().id(),
                    both.getLast().routed().id(),
                    kind,
                    reason,
                    viewer,
                    clock.instant())
                .compose(link -> tell(
                        transaction,
                        viewer,
                        both.stream().map(one -> one.routed().id()).toList(),
                        "linked",
                        kind,
                        link)
                    .compose(told -> raise(transaction, viewer, both, reason))
                    .map(raised -> new Linked.Done(link))));
  }

  public Future<Linked> undo(Viewer viewer, CaseNumber here, UUID link) {
    if (viewer.role() == Role.TEAM_MEMBER) {
      return Future.succeededFuture(new Linked.NotYourPart());
    }
    return database
        .inTransaction(transaction -> standings
            .hold(transaction, Scope.of(viewer), here)
            .compose(stood -> stood.isEmpty()
                ? Future.succeededFuture(Optional.<LinkStore.Ends>empty())
                : links.ends(transaction, stood.get().routed().id(), link))
            .compose(ends -> ends.isEmpty()
                ? Future.<Linked>succeededFuture(new Linked.NotThere())
                : links
                    .undo(transaction, link, viewer, clock.instant())
                    .compose(undone -> tell(
                        transaction,
                        viewer,
                        List.of(ends.get().one(), ends.get().other()),
                        "unlinked",
                        ends.get().kind(),
                        link))
                    .map(told -> new Linked.Done(link))))
        .map(this::ringOn);
  }

  /** Both cases, held; nothing when one of them is not there for the viewer. */
  private Future<List<Stood>> both(
      SqlConnection transaction, Viewer viewer, CaseNumber here, CaseNumber there) {
    var scope = Scope.of(viewer);
    return merges
        .hold(transaction, List.of(here, there))
        .compose(held -> Future.all(
            standings.read(transaction, scope, here), standings.read(transaction, scope, there)))
        .map(read -> read.<Optional<Stood>>resultAt(0)
            .flatMap(one -> read.<Optional<Stood>>resultAt(1).map(other -> List.of(one, other)))
            .orElse(List.of()));
  }

  private Future<Void> raise(
      SqlConnection transaction, Viewer viewer, List<Stood> both, Personal<String> reason) {
    var raised = Future.<Void>succeededFuture();
    for (var stood : both) {
      raised = raised.compose(before -> alike
          .repeated(transaction, Optional.empty(), stood.routed().id(), clock.instant())
          .compose(count -> count >= RepeatRule.MANY && mayBeRaised(stood)
              ? casework
                  .perform(
                      transaction,
                      new Wish(
                          viewer,
                          stood.routed().number(),
                          stood.version(),
                          Optional.empty(),
                          new Weighing.Raise(Priority.P2, reason)))
                  .mapEmpty()
              : Future.succeededFuture()));
    }
    return raised;
  }

  private static boolean mayBeRaised(Stood stood) {
    return stood.standing().state() instanceof CaseState.Open
        && stood.standing().priority().compareTo(Priority.P2) > 0;
  }

  private Future<Void> tell(
      SqlConnection transaction,
      Viewer viewer,
      List<CaseId> cases,
      String word,
      LinkKind kind,
      UUID link) {
    var told = Future.<Void>succeededFuture();
    for (var one : cases) {
      var detail = new JsonObject().put("linkId", link.toString()).put("kind", kind.word());
      var now = clock.instant();
      var happening = new Happening(
          now,
          new Happening.OfSubject(word),
          detail.copy().put("role", viewer.role().word()));
      var line =
          new JournalLine(now, viewer.accountId().toString(), "case-" + word, one.value(), detail);
      told = told.compose(before -> timeline.add(transaction, one, List.of(happening)))
          .compose(added -> journal.write(transaction, line));
    }
    return told;
  }

  private Linked ringOn(Linked linked) {
    if (linked instanceof Linked.Done) {
      doorbell.ring(Casework.CASE_CHANGED);
    }
    return linked;
  }
}
