package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Overdue;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.store.DeadlineStore.Missed;

/**
 * The steps of {@code escalate-deadline}. Who comes next is looked up now and not before: the
 * ladder, the units and the rosters are those of this moment.
 *
 * <p>When nobody accepted, the next rung is asked to. When work was not done, somebody above those
 * who owe it is asked to see to it, by a clock of their own, rung by rung until somebody accepts
 * that; the duty of those below stays.
 */
final class Escalation {

  /** While the clocks disagree by more than a wait, each rung still has this part of its time. */
  private static final double REST = 0.25;

  private final Office office;
  private final Summons summons;
  private final MissedWork missedWork;

  Escalation(Office office) {
    this.office = office;
    this.summons = new Summons(office);
    this.missedWork = new MissedWork(office);
  }

  /** A deadline that this transaction has settled, so that nobody else escalates it. */
  record Escalating(SqlConnection transaction, Overdue overdue) {}

  /**
   * Everything that the next rung follows from.
   *
   * @param work what was not done, when the escalation is about work
   */
  record Gathered(
      Escalating escalating, Climb climb, Optional<MissedWork.Terms> work, Instant at) {}

  record Decided(
      Escalating escalating,
      String policy,
      Reach reach,
      Optional<MissedWork.Terms> work,
      Instant at) {

    Optional<Missed> missed() {
      return work.map(MissedWork.Terms::missed);
    }
  }

  Future<Gathered> gather(Escalating escalating) {
    var now = office.clock().instant();
    var routed = escalating.overdue().routed();
    var lineage = office.lineages().of(asked(escalating), now).orElse(Lineage.NATION);
    return office
        .books()
        .ladders()
        .inForce(escalating.transaction(), routed.priority(), lineage.at(Level.PROVINCE), now)
        .compose(ladder -> climb(escalating, ladder, lineage, now))
        .compose(climb -> missedWork
            .of(escalating, lineage)
            .map(work -> new Gathered(escalating, climb, work, now)));
  }

  /** Whoever has the case, unless others were asked about it: then the ladder above these. */
  private static UnitCode asked(Escalating escalating) {
    var deadline = escalating.overdue().deadline();
    return deadline.isAskedOfOthers()
        ? deadline.commune()
        : escalating.overdue().routed().unit();
  }

  static Decided decide(Gathered gathered) {
    var missed = gathered.escalating().overdue().deadline();
    var climb = gathered.climb();
    return new Decided(
        gathered.escalating(),
        climb.ladder().version(),
        gathered
            .work()
            .map(work -> work.reach(climb, missed))
            .orElseGet(() -> climb.after(missed.ref().step(), missed.ref().round())),
        gathered.work(),
        gathered.at());
  }

  Future<Overdue> tell(Decided decided) {
    var transaction = decided.escalating().transaction();
    var overdue = decided.escalating().overdue();
    return summons
        .send(transaction, overdue.routed(), call(decided, overdue))
        .compose(told -> note(transaction, overdue, told))
        .map(overdue);
  }

  private static Summons.Call call(Decided decided, Overdue overdue) {
    var passed = overdue.deadline().ref().id();
    var work = decided.missed();
    return new Summons.Call(
        clock(overdue.deadline(), work),
        work.map(Missed::id),
        asked(decided.escalating()),
        decided.policy(),
        decided.reach(),
        decided.at(),
        REST,
        decided.work().filter(MissedWork.Terms::wakesPeople).isPresent(),
        callOut -> new DeadlineMissed(passed, notDone(overdue.deadline(), work), callOut)
            .asFact(decided.at()));
  }

  /** What the next rung is told that those before them have not done. */
  private static Optional<String> notDone(Deadline passed, Optional<Missed> work) {
    return passed.isDecision()
        ? Optional.of(Deadline.DECISION)
        : work.map(missed -> missed.clock().word());
  }

  private static String clock(Deadline passed, Optional<Missed> work) {
    if (passed.isAskedOfOthers()) {
      return passed.isDecision() ? Deadline.QUESTION : passed.ref().clock();
    }
    return work.isPresent() ? Deadline.ESCALATION : Deadline.ACKNOWLEDGE;
  }

  /** Writes down how the deadline ended, and what followed. */
  Future<Void> note(SqlConnection transaction, Overdue overdue, List<Happening> followed) {
    var entries = new ArrayList<Happening>();
    // Whoever takes an acceptance back has said so already.
    if (overdue.why() != Overdue.Why.TAKEN_BACK) {
      entries.add(Happening.passed(overdue));
    }
    entries.addAll(followed);
    return office
        .books()
        .timeline()
        .add(transaction, overdue.routed().id(), entries)
        .compose(told -> office.books().journal().write(transaction, line(overdue)));
  }

  private Future<Climb> climb(Escalating escalating, Ladder ladder, Lineage lineage, Instant now) {
    var routed = escalating.overdue().routed();
    var books = office.books();
    return books
        .rosters()
        .at(escalating.transaction(), ladder.postsFor(lineage), now)
        .compose(
            duty -> books.exclusions().of(escalating.transaction(), routed.id()).map(duty::without))
        .map(duty -> new Climb(
            ladder,
            lineage,
            duty,
            routed.conflict() && !escalating.overdue().deadline().isAskedOfOthers()));
  }

  private static JournalLine line(Overdue overdue) {
    var ref = overdue.deadline().ref();
    var detail = new JsonObject()
        .put("deadlineId", ref.id().toString())
        .put("clock", ref.clock())
        .put("step", ref.step())
        .put("round", ref.round())
        .put("dueAt", overdue.deadline().dueAt().toString())
        .put("because", overdue.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return new JournalLine(
        overdue.at(), "routing", "deadline-missed", overdue.routed().id().value(), detail);
  }
}
