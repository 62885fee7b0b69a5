package vn.kipthoi.routing.retention.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.retention.Keeping;
import vn.kipthoi.routing.retention.RecordKind;
import vn.kipthoi.routing.retention.store.DueStore.Candidate;

/**
 * Lets go what has been kept long enough: in batches, each of them one transaction under a lease that
 * one node has at a time. A node that dies in the middle of a batch leaves nothing behind, and the
 * next one begins where the last whole batch ended. What a copy of the database brings back goes
 * again at the next run, for what is due follows from the cases themselves.
 */
public final class RetentionRun {

  static final int AT_ONCE = 50;

  private static final Duration LEASE = Duration.ofMinutes(5);
  static final String ACTOR = "retention";

  private final RetentionDesk desk;
  private final String node;

  /** @param node by which its lease is known; another one for each start of a node */
  public RetentionRun(RetentionDesk desk, String node) {
    this.desk = desk;
    this.node = node;
  }

  /**
   * What a batch did.
   *
   * @param looked how many cases were looked at
   * @param erased how many of those went
   * @param records how many records beside the cases went
   */
  public record Batch(int looked, int erased, int records) {

    static final Batch NOTHING = new Batch(0, 0, 0);

    Batch and(Batch other) {
      return new Batch(looked + other.looked, erased + other.erased, records + other.records);
    }

    boolean isNothing() {
      return looked == 0 && records == 0;
    }
  }

  /** Batch after batch, of every kind, until nothing is left or there were so many batches. */
  public Future<Batch> until(int batches) {
    return batches == 0
        ? Future.succeededFuture(Batch.NOTHING)
        : batch()
            .compose(done -> done.isNothing()
                ? Future.succeededFuture(done)
                : until(batches - 1).map(done::and));
  }

  /** One transaction. */
  public Future<Batch> batch() {
    var now = desk.clock().instant();
    return desk.database()
        .inTransaction(transaction -> desk.due()
            .lease(transaction, node, now, now.plus(LEASE))
            .compose(
                ours -> ours ? batch(transaction, now) : Future.succeededFuture(Batch.NOTHING)));
  }

  private Future<Batch> batch(SqlConnection transaction, Instant now) {
    var today = VietNam.dateOf(now);
    return desk.periods().all(transaction).compose(periods -> {
      Future<Batch> all = Future.succeededFuture(Batch.NOTHING);
      for (var kind : RecordKind.ofCases()) {
        var months = periods.monthsOn(kind, today);
        all = all.compose(before -> of(transaction, kind, months, now).map(before::and));
      }
      return all.compose(before -> desk.records()
          .letGo(transaction, periods, now)
          .map(went -> before.and(new Batch(0, 0, went))));
    });
  }

  private Future<Batch> of(SqlConnection transaction, RecordKind kind, int months, Instant now) {
    var before = VietNam.endOfDay(Keeping.latestThatMayEnd(VietNam.dateOf(now), months));
    return desk.due()
        .take(transaction, kind, before, now, AT_ONCE)
        .compose(taken -> desk.due()
            .held(transaction, taken)
            .compose(held -> each(
                transaction,
                taken.stream().filter(one -> !held.contains(one.id().value())).toList(),
                months,
                now)));
  }

  private Future<Batch> each(
      SqlConnection transaction, List<Candidate> candidates, int months, Instant now) {
    Future<Batch> all = Future.succeededFuture(Batch.NOTHING);
    for (var one : candidates) {
      all = all.compose(before -> ends(transaction, one, months, now)
          .compose(ends -> ends.isAfter(VietNam.dateOf(now))
              ? stays(transaction, one, ends, now)
              : goes(transaction, one, months, now))
          .map(before::and));
    }
    return all;
  }

  /** The age of the child is opened where it decides, and nowhere else. */
  private Future<LocalDate> ends(
      SqlConnection transaction, Candidate one, int months, Instant now) {
    var age = one.kind().countsFromComingOfAge() && !one.othersToo()
        ? desk.journal()
            .write(
                transaction,
                line(now, "case-age-read", one, new JsonObject()).openingFor(Purpose.RETENTION))
            .compose(noted -> desk.ages().of(one.report()))
        : Future.succeededFuture(Optional.<Integer>empty());
    return age.map(said -> new Keeping(
            one.kind(), VietNam.dateOf(one.heardAt()), VietNam.dateOf(one.endedAt()), said)
        .endsOn(months));
  }

  /** Looked at again at most a year later, so that the day does not tell how old the child is. */
  private Future<Batch> stays(
      SqlConnection transaction, Candidate one, LocalDate ends, Instant now) {
    var inAYear = VietNam.dateOf(now).plusYears(1);
    var again = ends.isBefore(inAYear) ? ends : inAYear;
    return desk.due()
        .lookAgain(transaction, one.id(), VietNam.startOfDay(again))
        .map(done -> new Batch(1, 0, 0));
  }

  private Future<Batch> goes(SqlConnection transaction, Candidate one, int months, Instant now) {
    return desk.due()
        .subjects(transaction, one.id())
        .compose(subjects -> desk.keys().destroy(transaction, subjects))
        .compose(keys -> desk.due()
            .erased(transaction, one, months, keys, now)
            .compose(done -> desk.journal()
                .write(
                    transaction,
                    line(
                        now,
                        "case-erased",
                        one,
                        new JsonObject()
                            .put("kind", one.kind().word())
                            .put("months", months)
                            .put("keys", keys)))))
        .map(done -> new Batch(1, 1, 0));
  }

  private static JournalLine line(Instant now, String action, Candidate one, JsonObject detail) {
    return new JournalLine(now, ACTOR, action, one.id().value(), detail);
  }
}
