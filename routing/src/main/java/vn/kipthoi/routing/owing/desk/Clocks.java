package vn.kipthoi.routing.owing.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.casework.CaseFollowers;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineages;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.flow.Alarm;
import vn.kipthoi.routing.owing.Correction;
import vn.kipthoi.routing.owing.Kept;
import vn.kipthoi.routing.owing.Owed;
import vn.kipthoi.routing.owing.Owing;
import vn.kipthoi.routing.owing.Reconciliation;
import vn.kipthoi.routing.owing.Terms;
import vn.kipthoi.routing.owing.store.BearerStore;
import vn.kipthoi.routing.owing.store.LedgerStore;
import vn.kipthoi.routing.owing.store.OwedStore;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.WhenMissed;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.store.TimelineStore;

/**
 * Follows every case: whenever one changes, what it owes is computed anew from its ledger, and the
 * deadlines that are kept are corrected where they differ, in the transaction of the change. What
 * was corrected once is right, so asking again changes nothing.
 */
public final class Clocks implements CaseFollower {

  /**
   * The clocks that are kept as deadlines of the work on a case. A call is measured by the exchange;
   * an acceptance and an escalation are asked for by the ladder, rung by rung; breaches and requests
   * of data belong to no case.
   */
  private static final Set<ClockId> KEPT = Set.copyOf(EnumSet.complementOf(EnumSet.of(
      ClockId.CALL_ANSWERED,
      ClockId.ACKNOWLEDGE,
      ClockId.ESCALATION,
      ClockId.DATA_BREACH,
      ClockId.DATA_REQUEST)));

  private static final Post HOTLINE = new Post(UnitCode.NATION, new Rung("hotline"));

  private final Lineages lineages;
  private final InstantSource clock;
  private final Pace pace;
  private final Alarm alarm;
  private final BookStore policies;
  private final LedgerStore ledgers = new LedgerStore();
  private final OwedStore deadlines = new OwedStore();
  private final BearerStore bearers = new BearerStore();
  private final TimelineStore timeline = new TimelineStore();

  public Clocks(
      Lineages lineages, InstantSource clock, Pace pace, Alarm alarm, BookStore policies) {
    this.lineages = lineages;
    this.clock = clock;
    this.pace = pace;
    this.alarm = alarm;
    this.policies = policies;
  }

  /** All who follow a case for its clocks: what stands still is known before anything is counted. */
  public CaseFollowers together() {
    return new CaseFollowers(List.of(new Standstills(), this, new LongerTime()));
  }

  @Override
  public Future<Void> after(SqlConnection transaction, CaseChange change) {
    return reconcile(transaction, change.changed().id());
  }

  /** Corrects the deadlines of a case by its ledger as it stands in this transaction. */
  public Future<Void> reconcile(SqlConnection transaction, CaseId owing) {
    return policies
        .book(transaction)
        .compose(book -> ledgers
            .of(transaction, owing)
            .compose(read -> bearers
                .firstCalled(transaction, owing)
                .compose(bearer -> correct(
                    transaction, new Looking(owing, read, bearer, book, clock.instant())))));
  }

  /** A case that is being looked at. */
  private record Looking(
      CaseId owing, LedgerStore.Read read, Post bearer, PolicyBook book, Instant now) {

    List<Owed> owed(UnitCode province) {
      return Owing.of(read.ledger(province), terms(province)).stream()
          .filter(owed -> KEPT.contains(owed.clock()))
          .toList();
    }

    private Terms terms(UnitCode province) {
      return (clock, at) -> book.standing(clock, province, at)
          .map(held -> new Terms.Term(held.version(), held.rule(), held.calendar()));
    }

    /** What the hotline owes, it owes everywhere; all else those who were called out first. */
    Post bearerOf(Owed owed, UnitCode province) {
      return book.standing(owed.clock(), province, owed.startedAt())
          .filter(held -> held.rule().whenMissed() == WhenMissed.HOTLINE_DESK)
          .map(held -> HOTLINE)
          .orElse(bearer);
    }
  }

  private Future<Void> correct(SqlConnection transaction, Looking looking) {
    var province = province(looking.read().unit(), looking.now());
    var owed = looking.owed(province);
    return bearers
        .restate(
            transaction,
            looking.owing(),
            looking.read().priority(),
            looking.read().unit(),
            looking.bearer())
        .compose(restated -> deadlines.of(transaction, looking.owing()))
        .compose(kept ->
            apply(transaction, looking, province, Reconciliation.of(kept, owed, looking.now())));
  }

  private UnitCode province(UnitCode unit, Instant now) {
    return lineages.of(unit, now).flatMap(up -> up.at(Level.PROVINCE)).orElse(UnitCode.NATION);
  }

  private Future<Void> apply(
      SqlConnection transaction, Looking looking, UnitCode province, List<Correction> corrections) {
    var told = new ArrayList<Happening>();
    var applied = Future.<Void>succeededFuture();
    for (var correction : corrections) {
      ClockStory.of(correction, looking.now()).ifPresent(told::add);
      applied = applied.compose(before -> apply(transaction, looking, province, correction));
    }
    return told.isEmpty()
        ? applied
        : applied.compose(all -> timeline.add(transaction, looking.owing(), told));
  }

  private Future<Void> apply(
      SqlConnection transaction, Looking looking, UnitCode province, Correction correction) {
    return switch (correction) {
      case Correction.Start(var owed, var round) ->
        start(transaction, looking, owed, round, looking.bearerOf(owed, province));
      case Correction.Move(var kept, var owed) -> move(transaction, looking, kept, owed);
      case Correction.Settle(var kept, var done) -> {
        clearAfterCommit(transaction, kept.id());
        yield deadlines.settle(transaction, kept.id(), done);
      }
      case Correction.Drop(var kept, var at, var why) -> {
        clearAfterCommit(transaction, kept.id());
        yield deadlines.drop(transaction, kept.id(), at, why);
      }
    };
  }

  private Future<Void> start(
      SqlConnection transaction, Looking looking, Owed owed, int round, Post bearer) {
    var id = UUID.randomUUID();
    var due = paced(owed, owed.dueAt());
    wakeAfterCommit(transaction, id, due);
    return deadlines.start(
        transaction,
        new OwedStore.Starting(
            id,
            looking.owing(),
            owed,
            round,
            bearer,
            looking.read().unit(),
            looking.read().priority(),
            due,
            owed.isRunning() ? warnings(owed, due, looking.now()) : List.of()));
  }

  private Future<Void> move(SqlConnection transaction, Looking looking, Kept kept, Owed owed) {
    var due = paced(owed, owed.dueAt());
    wakeAfterCommit(transaction, kept.id(), due);
    return deadlines.move(transaction, kept.id(), owed, due, warnings(owed, due, looking.now()));
  }

  /** Policy may pass faster in a demonstration; instants stay those of the wall clock. */
  private Instant paced(Owed owed, Instant moment) {
    return owed.startedAt().plus(pace.take(Duration.between(owed.startedAt(), moment)));
  }

  /**
   * The warnings that are still to come. Of those whose moment has passed before anybody could know,
   * the last is told at once; when the deadline itself has passed, warning is of no use.
   */
  private List<Instant> warnings(Owed owed, Instant due, Instant now) {
    if (!now.isBefore(due)) {
      return List.of();
    }
    var all = owed.warnings().stream().map(moment -> paced(owed, moment)).toList();
    var past = all.stream().filter(moment -> !moment.isAfter(now)).count();
    return all.stream().skip(Math.max(0, past - 1)).toList();
  }

  private void wakeAfterCommit(SqlConnection transaction, UUID deadline, Instant due) {
    transaction.transaction().completion().onComplete(done -> {
      if (done.succeeded()) {
        alarm.set(deadline, due);
      }
    });
  }

  private void clearAfterCommit(SqlConnection transaction, UUID deadline) {
    transaction.transaction().completion().onComplete(done -> {
      if (done.succeeded()) {
        alarm.clear(deadline);
      }
    });
  }
}
