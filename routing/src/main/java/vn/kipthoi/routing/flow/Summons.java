package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.policy.Asking;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.store.CallStore;

/** Asks the people of one rung: starts their deadline and says whom it was said to. */
final class Summons {

  private static final Logger LOG = LoggerFactory.getLogger(Summons.class);

  private final Office office;

  Summons(Office office) {
    this.office = office;
  }

  /**
   * A rung to be asked.
   *
   * @param clock which clock runs for it
   * @param missed what was missed, when they are asked because of that
   * @param commune the commune that it is asked for, or the unit that holds the case
   * @param policy the version of the ladder that says so
   * @param since from when the clock runs
   * @param rest how long the people are left in peace at the least, as a part of their time
   * @param evenAtNight whether they are woken even for what could wait
   * @param fact what to tell those who do the telling
   */
  record Call(
      String clock,
      Optional<UUID> missed,
      UnitCode commune,
      String policy,
      Reach reach,
      Instant since,
      double rest,
      boolean evenAtNight,
      Function<CallOut, Fact> fact) {}

  /** A call on its way, with the real moments that follow from policy and pace. */
  private record Ringing(
      Call call, DeadlineRef ref, Instant now, Optional<Instant> notBefore, Asking.Times times) {}

  /** Answers what to tell in the timeline: skips first, then who was called out. */
  Future<List<Happening>> send(SqlConnection transaction, RoutedCase routed, Call call) {
    return office
        .books()
        .policies()
        .book(transaction)
        .map(book -> ringing(routed, call, book))
        .compose(ringing -> office
            .books()
            .calls()
            .start(transaction, starting(routed, ringing))
            .compose(dueAt -> tell(transaction, routed, ringing, dueAt)));
  }

  private Ringing ringing(RoutedCase routed, Call call, PolicyBook book) {
    var now = office.clock().instant();
    var reach = call.reach();
    var ref = new DeadlineRef(
        UUID.randomUUID(), routed.id(), call.clock(), reach.step().place(), reach.round());
    var times = asking(routed, call, now).by(book);
    var notBefore = Optional.of(paced(now, times.tellAt())).filter(at -> at.isAfter(now));
    return new Ringing(call, ref, now, notBefore, times);
  }

  /** A desk of the nation is manned day and night; everybody below it sleeps. */
  private Asking asking(RoutedCase routed, Call call, Instant now) {
    var province = office
        .lineages()
        .of(call.commune(), now)
        .flatMap(up -> up.at(Level.PROVINCE))
        .orElse(UnitCode.NATION);
    var step = call.reach().step();
    return new Asking(
        call.clock().equals(Deadline.ESCALATION) ? ClockId.ESCALATION : ClockId.ACKNOWLEDGE,
        province,
        routed.priority(),
        call.since(),
        now,
        step.within(),
        call.evenAtNight() || step.level() == Level.NATION);
  }

  private CallStore.Starting starting(RoutedCase routed, Ringing ringing) {
    var call = ringing.call();
    var within =
        office.pace().take(Duration.between(call.since(), ringing.times().dueAt()));
    return new CallStore.Starting(
        ringing.ref(),
        call.missed(),
        call.commune(),
        routed.priority(),
        call.policy(),
        call.reach(),
        within,
        call.since(),
        Duration.ofMillis(Math.round(within.toMillis() * call.rest())),
        reminders(ringing),
        ringing.now());
  }

  /** A commune that a case only may concern is asked once. */
  private List<Instant> reminders(Ringing ringing) {
    return ringing.call().clock().equals(Deadline.CANDIDATE)
        ? List.of()
        : ringing.times().reminders().stream()
            .map(moment -> paced(ringing.call().since(), moment))
            .filter(moment -> moment.isAfter(ringing.now()))
            .toList();
  }

  private Instant paced(Instant from, Instant moment) {
    return moment.isAfter(from)
        ? from.plus(office.pace().take(Duration.between(from, moment)))
        : moment;
  }

  private Future<List<Happening>> tell(
      SqlConnection transaction, RoutedCase routed, Ringing ringing, Instant dueAt) {
    var call = ringing.call();
    wakeAfterCommit(transaction, ringing.ref(), dueAt);
    var now = office.clock().instant();
    var entries = new ArrayList<Happening>();
    call.reach().skipped().forEach(skip -> entries.add(Happening.skipped(now, skip)));
    if (call.reach().people().isEmpty()) {
      warnOfNobody(ringing.ref());
      entries.add(Happening.nobodyToTell(now, call.reach(), dueAt));
      return Future.succeededFuture(entries);
    }
    var callOut = callOut(routed, ringing, dueAt);
    entries.add(Happening.calledOut(now, callOut));
    return office
        .books()
        .facts()
        .record(transaction, call.fact().apply(callOut))
        .map(entries);
  }

  private static CallOut callOut(RoutedCase routed, Ringing ringing, Instant dueAt) {
    var reach = ringing.call().reach();
    return new CallOut(
        ringing.ref(),
        routed.number(),
        reach.step().rung(),
        reach.unit(),
        ringing.call().commune(),
        routed.priority(),
        dueAt,
        ringing.notBefore(),
        reach.people());
  }

  private void wakeAfterCommit(SqlConnection transaction, DeadlineRef ref, Instant dueAt) {
    transaction.transaction().completion().onComplete(done -> {
      if (done.succeeded()) {
        office.alarm().set(ref.id(), dueAt);
      }
    });
  }

  private static void warnOfNobody(DeadlineRef ref) {
    LOG.atError()
        .addKeyValue("caseId", ref.caseId().value())
        .addKeyValue("deadlineId", ref.id())
        .log("nobody is on duty on any rung; the case waits until somebody is");
  }
}
