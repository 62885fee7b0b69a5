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
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.store.DeadlineStore.Starting;

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
      Function<CallOut, Fact> fact) {}

  /** Answers what to tell in the timeline: skips first, then who was called out. */
  Future<List<Happening>> send(SqlConnection transaction, RoutedCase routed, Call call) {
    var reach = call.reach();
    var ref = new DeadlineRef(
        UUID.randomUUID(), routed.id(), call.clock(), reach.step().place(), reach.round());
    var within = office.pace().take(reach.step().within());
    var starting = new Starting(
        ref,
        call.missed(),
        call.commune(),
        routed.priority(),
        call.policy(),
        reach,
        within,
        call.since(),
        Duration.ofMillis(Math.round(within.toMillis() * call.rest())),
        office.clock().instant());
    return office
        .books()
        .deadlines()
        .start(transaction, starting)
        .compose(dueAt -> tell(transaction, routed, call, ref, dueAt));
  }

  private Future<List<Happening>> tell(
      SqlConnection transaction, RoutedCase routed, Call call, DeadlineRef ref, Instant dueAt) {
    wakeAfterCommit(transaction, ref, dueAt);
    var now = office.clock().instant();
    var entries = new ArrayList<Happening>();
    call.reach().skipped().forEach(skip -> entries.add(Happening.skipped(now, skip)));
    if (call.reach().people().isEmpty()) {
      warnOfNobody(ref);
      entries.add(Happening.nobodyToTell(now, call.reach(), dueAt));
      return Future.succeededFuture(entries);
    }
    var callOut = callOut(routed, call, ref, dueAt);
    entries.add(Happening.calledOut(now, callOut));
    return office
        .books()
        .facts()
        .record(transaction, call.fact().apply(callOut))
        .map(entries);
  }

  private static CallOut callOut(RoutedCase routed, Call call, DeadlineRef ref, Instant dueAt) {
    var reach = call.reach();
    return new CallOut(
        ref,
        routed.number(),
        reach.step().rung(),
        reach.unit(),
        call.commune(),
        routed.priority(),
        dueAt,
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
