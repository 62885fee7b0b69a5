package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.desk.CaseRouter;
import vn.kipthoi.routing.desk.CaseRouter.CandidateCall;
import vn.kipthoi.routing.desk.CaseRouter.Decision;
import vn.kipthoi.routing.desk.CaseRouter.Inputs;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.DecisionRecord;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Jurisdiction;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.States;
import vn.kipthoi.routing.store.CaseStore.Opening;

/** The steps of {@code route-case}: gather what there is to know, decide, write it all down. */
final class CaseOpening {

  /** A report that was read late is escalated when it should have been: the clock runs from it. */
  private static final double AT_ONCE = 0;

  private final Office office;
  private final Summons summons;
  private final NamedAtIntake named;

  CaseOpening(Office office) {
    this.office = office;
    this.summons = new Summons(office);
    this.named = new NamedAtIntake(office);
  }

  /** A report whose case is to be opened in this transaction. */
  record Arrived(SqlConnection transaction, ReportReceived report, Instant recordedAt) {}

  record Gathered(Arrived arrived, Inputs inputs, Instant at) {}

  record Decided(Arrived arrived, Decision decision, Instant at) {}

  Future<Gathered> gather(Arrived arrived) {
    var now = office.clock().instant();
    var report = arrived.report();
    var jurisdiction = Jurisdiction.of(report, office.lineages(), now);
    return office
        .books()
        .ladders()
        .inForce(
            arrived.transaction(),
            report.priority(),
            jurisdiction.lineage().at(Level.PROVINCE),
            now)
        .compose(ladder -> onDuty(arrived, jurisdiction, ladder, now)
            .map(duty -> new Inputs(jurisdiction, report.conflict(), ladder, duty)))
        .map(inputs -> new Gathered(arrived, inputs, now));
  }

  static Decided decide(Gathered gathered) {
    return new Decided(gathered.arrived(), CaseRouter.decide(gathered.inputs()), gathered.at());
  }

  Future<RoutedCase> open(Decided decided) {
    var jurisdiction = decided.decision().inputs().jurisdiction();
    var opening = new Opening(
        decided.arrived().report(),
        jurisdiction.unit(),
        States.waiting(jurisdiction.unit()),
        decided.decision().scope(),
        DecisionRecord.of(decided.decision()),
        decided.at());
    var transaction = decided.arrived().transaction();
    return office
        .books()
        .cases()
        .open(transaction, opening)
        .compose(routed -> named
            .keep(transaction, routed.id(), decided.arrived().report().keptFrom(), decided.at())
            .compose(kept -> callOut(transaction, routed, decided).map(told -> joined(told, kept)))
            .compose(told -> office.books().timeline().add(transaction, routed.id(), told))
            .compose(told -> office.books().journal().write(transaction, line(routed, decided)))
            .compose(noted -> reach(transaction, routed, decided))
            .map(routed));
  }

  private static Reached received(ReportReceived report) {
    var detail =
        new JsonObject().put("twelveHours", report.twelveHours()).put("unheard", report.unheard());
    return new Reached(
        Milestone.RECEIVED, report.heardAt(), Optional.empty(), Optional.empty(), detail);
  }

  /** It was received when somebody first spoke, and triaged when the report was recorded. */
  private Future<Void> reach(SqlConnection transaction, RoutedCase routed, Decided decided) {
    var arrived = decided.arrived();
    var reached = List.of(
        received(arrived.report()),
        Reached.of(Milestone.TRIAGED, earlier(arrived.recordedAt(), decided.at())));
    var change = new CaseChange(
        routed,
        States.waiting(routed.unit()),
        1,
        Set.of(Milestone.RECEIVED, Milestone.TRIAGED),
        decided.at());
    return office
        .books()
        .milestones()
        .add(transaction, routed.id(), reached, decided.at())
        .compose(added -> office.followers().after(transaction, change));
  }

  private Future<Duty> onDuty(
      Arrived arrived, Jurisdiction jurisdiction, Ladder ladder, Instant now) {
    var posts = CaseRouter.postsOf(jurisdiction, ladder);
    return office
        .books()
        .rosters()
        .at(arrived.transaction(), posts, now)
        .compose(
            duty -> named.withoutThem(arrived.transaction(), arrived.report().keptFrom(), duty));
  }

  /** The first rung, and after it the communes that it may concern. */
  private Future<List<Happening>> callOut(
      SqlConnection transaction, RoutedCase routed, Decided decided) {
    var beginning = List.of(
        Happening.reported(decided.arrived().report()),
        Happening.routed(decided.at(), decided.decision().inputs().jurisdiction()));
    var told = Future.succeededFuture(beginning);
    for (var call : calls(routed, decided)) {
      told = told.compose(
          before -> summons.send(transaction, routed, call).map(more -> joined(before, more)));
    }
    return told;
  }

  private static List<Summons.Call> calls(RoutedCase routed, Decided decided) {
    var decision = decided.decision();
    var policy = decision.inputs().ladder().version();
    var since = earlier(decided.arrived().recordedAt(), decided.at());
    var calls = new ArrayList<Summons.Call>();
    calls.add(new Summons.Call(
        Deadline.ACKNOWLEDGE,
        Optional.empty(),
        routed.unit(),
        policy,
        decision.first(),
        since,
        AT_ONCE,
        false,
        callOut -> new CaseAssigned(callOut).asFact(decided.at())));
    for (CandidateCall candidate : decision.candidates()) {
      calls.add(new Summons.Call(
          Deadline.CANDIDATE,
          Optional.empty(),
          candidate.commune(),
          policy,
          candidate.reach(),
          since,
          AT_ONCE,
          false,
          callOut -> new CaseAssigned(callOut).asFact(decided.at())));
    }
    return calls;
  }

  private static JournalLine line(RoutedCase routed, Decided decided) {
    var detail = new JsonObject()
        .put("caseNumber", routed.number().text())
        .put("reportId", decided.arrived().report().reportId().toString())
        .put("unit", routed.unit().text())
        .put("ladder", decided.decision().inputs().ladder().version());
    return new JournalLine(decided.at(), "routing", "case-routed", routed.id().value(), detail);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<Happening> joined(List<Happening> some, List<Happening> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
