package vn.kipthoi.routing.retention.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.retention.Forecast;
import vn.kipthoi.routing.retention.Keeping;
import vn.kipthoi.routing.retention.Periods;
import vn.kipthoi.routing.retention.RecordKind;
import vn.kipthoi.routing.retention.store.DisposalStore;

/** What modules keep beside the cases: each lets go of its own when the period is over. */
public final class Records {

  static final int AT_ONCE = 500;

  private final Map<RecordKind, KeptRecords> kept;
  private final DisposalStore disposals = new DisposalStore();
  private final Journal journal;

  /** @param kept each of a kind of its own that has a period, or there is no start */
  public Records(List<KeptRecords> kept, Journal journal) {
    this.kept = kept.stream().collect(Collectors.toMap(Records::kind, Function.identity()));
    this.journal = journal;
  }

  /** What a period of so many months would mean today; nothing where nobody keeps this kind. */
  public Future<Forecast> forecast(SqlClient client, RecordKind kind, int months, LocalDate today) {
    var before = Keeping.latestThatMayEnd(today, months);
    return Optional.ofNullable(kept.get(kind))
        .map(one -> one.tally(
                client, VietNam.endOfDay(before), VietNam.endOfDay(before.plusYears(1)))
            .map(tally ->
                new Forecast(kind, months, tally.kept(), 0, tally.now(), tally.withinAYear())))
        .orElseGet(() -> Future.succeededFuture(new Forecast(kind, months, 0, 0, 0, 0)));
  }

  /** A batch of every kind, inside of the transaction. Answers how many went. */
  Future<Integer> letGo(SqlConnection transaction, Periods periods, Instant now) {
    Future<Integer> all = Future.succeededFuture(0);
    for (var one : kept.entrySet()) {
      var months = periods.monthsOn(one.getKey(), VietNam.dateOf(now));
      all = all.compose(before -> letGo(transaction, one, months, now).map(went -> before + went));
    }
    return all;
  }

  private Future<Integer> letGo(
      SqlConnection transaction, Map.Entry<RecordKind, KeptRecords> one, int months, Instant now) {
    var before = VietNam.endOfDay(Keeping.latestThatMayEnd(VietNam.dateOf(now), months));
    return one.getValue()
        .letGo(transaction, before, AT_ONCE)
        .compose(went -> went == 0
            ? Future.succeededFuture(0)
            : note(transaction, one.getKey(), months, went, now).map(went));
  }

  private Future<Void> note(
      SqlConnection transaction, RecordKind kind, int months, int went, Instant now) {
    var id = UUID.randomUUID();
    var detail =
        new JsonObject().put("kind", kind.word()).put("months", months).put("records", went);
    return disposals
        .note(transaction, id, kind, months, went, now)
        .compose(noted -> journal.write(
            transaction, new JournalLine(now, RetentionRun.ACTOR, "records-let-go", id, detail)));
  }

  private static RecordKind kind(KeptRecords records) {
    return RecordKind.ofWord(records.kind())
        .filter(kind -> !kind.isOfCases())
        .orElseThrow(() ->
            new IllegalArgumentException("there is no period for records of " + records.kind()));
  }
}
