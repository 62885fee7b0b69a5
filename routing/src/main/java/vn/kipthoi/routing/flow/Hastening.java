package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Asking;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.store.HasteStore;

/**
 * Hurries those who are being asked when a case becomes more urgent: they are told at once, also at
 * night, and have the time of the higher priority from when they were first asked, never more than
 * they had (domain rule 4). Whoever was left asleep until then has it from now.
 */
public final class Hastening implements CaseFollower {

  /** What is left at the least, so that somebody can answer before the next rung is told. */
  private static final int LEAST_PART = 4;

  private final Office office;
  private final HasteStore store = new HasteStore();

  public Hastening(Office office) {
    this.office = office;
  }

  @Override
  public Future<Void> after(SqlConnection transaction, CaseChange change) {
    var priority = change.changed().priority();
    return store
        .slower(transaction, change.changed().id(), priority)
        .compose(slower -> slower.isEmpty()
            ? Future.succeededFuture()
            : office
                .books()
                .policies()
                .book(transaction)
                .compose(book -> hasten(transaction, slower, priority, book)));
  }

  private Future<Void> hasten(
      SqlConnection transaction, List<Deadline> slower, Priority priority, PolicyBook book) {
    var hastened = Future.<Void>succeededFuture();
    for (var deadline : slower) {
      hastened =
          hastened.compose(before -> hasten(transaction, new Hurry(deadline, priority, book)));
    }
    return hastened;
  }

  /** One answer that is wanted sooner. */
  private record Hurry(Deadline deadline, Priority priority, PolicyBook book) {}

  private Future<Void> hasten(SqlConnection transaction, Hurry hurry) {
    var now = office.clock().instant();
    var province = lineage(hurry.deadline(), now).at(Level.PROVINCE).orElse(UnitCode.NATION);
    return office
        .books()
        .ladders()
        .inForce(
            transaction, hurry.priority(), lineage(hurry.deadline(), now).at(Level.PROVINCE), now)
        .map(ladder -> within(ladder, hurry.deadline()))
        .compose(within -> hasten(transaction, hurry, province, within, now));
  }

  private Future<Void> hasten(
      SqlConnection transaction, Hurry hurry, UnitCode province, Duration within, Instant now) {
    var deadline = hurry.deadline();
    var since = isAsleep(hurry, province, now) ? now : deadline.startedAt();
    var times = asking(hurry, hurry.priority(), province, since, within).by(hurry.book());
    var due = earlier(deadline.dueAt(), later(paced(since, times.dueAt()), soon(within, now)));
    wakeAfterCommit(transaction, deadline, due);
    return store.hasten(
        transaction,
        deadline.ref().id(),
        hurry.priority(),
        due,
        reminders(times, since, now).filter(moment -> moment.isBefore(due)).toList());
  }

  /** Being told at once is the first of them, unless it still can wait for the morning. */
  private Stream<Instant> reminders(Asking.Times times, Instant since, Instant now) {
    var later = times.reminders().stream()
        .map(moment -> paced(since, moment))
        .filter(moment -> moment.isAfter(now));
    return times.tellAt().isAfter(now) ? later : Stream.concat(Stream.of(now), later);
  }

  /** Whether nobody has been told yet, because it was night and could wait. */
  private boolean isAsleep(Hurry hurry, UnitCode province, Instant now) {
    var deadline = hurry.deadline();
    var asked = deadline.startedAt();
    var tellAt = new Asking(
            clock(deadline),
            province,
            deadline.priority(),
            asked,
            asked,
            Duration.ZERO,
            isOfTheNation(deadline))
        .tellAt(hurry.book());
    return paced(asked, tellAt).isAfter(now);
  }

  private Asking asking(
      Hurry hurry, Priority priority, UnitCode province, Instant since, Duration within) {
    var now = office.clock().instant();
    return new Asking(
        clock(hurry.deadline()),
        province,
        priority,
        since,
        now,
        within,
        isOfTheNation(hurry.deadline()));
  }

  private static ClockId clock(Deadline deadline) {
    return deadline.ref().clock().equals(Deadline.ESCALATION)
        ? ClockId.ESCALATION
        : ClockId.ACKNOWLEDGE;
  }

  private static boolean isOfTheNation(Deadline deadline) {
    return deadline.unit().equals(UnitCode.NATION);
  }

  private Lineage lineage(Deadline deadline, Instant now) {
    return office.lineages().of(deadline.commune(), now).orElse(Lineage.NATION);
  }

  /** The time of the same rung; one that the other ladder does not have gets that of its first. */
  private static Duration within(Ladder ladder, Deadline deadline) {
    return ladder.steps().stream()
        .filter(step -> step.rung().equals(deadline.rung()))
        .findFirst()
        .map(Step::within)
        .orElseGet(() -> ladder.steps().getFirst().within());
  }

  private Instant soon(Duration within, Instant now) {
    return now.plus(office.pace().take(within.dividedBy(LEAST_PART)));
  }

  private Instant paced(Instant from, Instant moment) {
    return moment.isAfter(from)
        ? from.plus(office.pace().take(Duration.between(from, moment)))
        : moment;
  }

  private void wakeAfterCommit(SqlConnection transaction, Deadline deadline, Instant due) {
    transaction.transaction().completion().onComplete(done -> {
      if (done.succeeded()) {
        office.alarm().set(deadline.ref().id(), due);
      }
    });
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
