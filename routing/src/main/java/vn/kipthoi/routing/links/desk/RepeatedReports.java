package vn.kipthoi.routing.links.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.intake.ReportRepeated;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.platform.facts.NotYet;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Recall;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;
import vn.kipthoi.routing.links.RepeatRule;
import vn.kipthoi.routing.links.RepeatRule.Consequence;
import vn.kipthoi.routing.links.store.AlikeStore;
import vn.kipthoi.routing.links.store.RepeatStore;
import vn.kipthoi.routing.links.store.RepeatStore.Held;

/**
 * Counts reports that are alike as they come, and does what {@link RepeatRule} says of their cases.
 * All of them are held in one order before anything is counted: of two reports at the same moment the
 * second finds the first one counted, and a case is opened again once.
 */
public final class RepeatedReports implements FactHandler {

  /** The sorts of timeline entries that tell of it. */
  public static final String REOPENED = "reopened-by-repeats";

  public static final String RAISED = "raised-by-repeats";

  private final Office office;
  private final Recall recall;
  private final AlikeStore alike = new AlikeStore();
  private final RepeatStore repeats = new RepeatStore();

  public RepeatedReports(Office office, Recall recall) {
    this.office = office;
    this.recall = recall;
  }

  /** Says that it is too early, and is read again, while the case of the report has not been opened. */
  @Override
  public Future<Void> handle(SqlConnection transaction, Fact fact) {
    var said = ReportRepeated.from(fact);
    var reports =
        Stream.concat(Stream.of(said.reportId()), said.earlier().stream()).toList();
    return repeats
        .keep(transaction, said.reportId(), said.earlier())
        .compose(kept -> repeats.hold(transaction, reports))
        .compose(held -> held.stream().anyMatch(one -> one.report().equals(said.reportId()))
            ? count(transaction, held)
            : Future.failedFuture(new NotYet("the case of the report is not open yet")));
  }

  private Future<Void> count(SqlConnection transaction, List<Held> held) {
    var counted = Future.<Void>succeededFuture();
    for (var one : held) {
      counted = counted.compose(before -> count(transaction, one));
    }
    return counted;
  }

  private Future<Void> count(SqlConnection transaction, Held held) {
    var now = office.clock().instant();
    return alike
        .repeated(transaction, Optional.empty(), held.routed().id(), now)
        .map(reports -> RepeatRule.of(
            reports,
            held.state(),
            held.routed().priority(),
            States.waiting(held.routed().unit())))
        .compose(found -> found
            .map(consequence -> change(transaction, held, consequence))
            .orElseGet(Future::succeededFuture));
  }

  private Future<Void> change(SqlConnection transaction, Held before, Consequence consequence) {
    var now = office.clock().instant();
    var was = before.routed();
    var routed =
        new RoutedCase(was.id(), was.number(), was.unit(), was.conflict(), consequence.urgent());
    var state = consequence.reopened().<CaseState>map(waiting -> waiting).orElse(before.state());
    var after = new Held(before.report(), routed, state, before.version() + 1);
    var reached =
        consequence.reopened().isPresent() ? Set.of(Milestone.REOPENED) : Set.<Milestone>of();
    var marks = reached.stream().map(milestone -> Reached.of(milestone, now)).toList();
    var change = new CaseChange(routed, state, after.version(), reached, now);
    return repeats
        .change(transaction, before, after, now)
        .compose(changed -> office.books().milestones().add(transaction, was.id(), marks, now))
        .compose(added -> office
            .books()
            .timeline()
            .add(transaction, was.id(), List.of(happening(before, after, change))))
        .compose(told -> office.books().journal().write(transaction, line(before, after, change)))
        .compose(noted -> office.followers().after(transaction, change))
        .compose(followed ->
            reached.isEmpty() ? Future.succeededFuture() : recall.askAgain(transaction, routed));
  }

  /** It says nothing of the other reports: whoever reads it may not know of them. */
  private static Happening happening(Held before, Held after, CaseChange change) {
    return new Happening(change.at(), new Happening.OfSubject(sort(change)), detail(before, after));
  }

  private static JournalLine line(Held before, Held after, CaseChange change) {
    return new JournalLine(
        change.at(),
        "routing",
        "case-" + sort(change),
        before.routed().id().value(),
        detail(before, after).put("version", after.version()));
  }

  private static String sort(CaseChange change) {
    return change.reached().isEmpty() ? RAISED : REOPENED;
  }

  private static JsonObject detail(Held before, Held after) {
    return new JsonObject()
        .put("state", after.state().word())
        .put("was", before.routed().priority().name())
        .put("becomes", after.routed().priority().name());
  }
}
