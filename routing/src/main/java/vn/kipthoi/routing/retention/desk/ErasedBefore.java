package vn.kipthoi.routing.retention.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Erasures;
import vn.kipthoi.routing.retention.store.ErasedStore;
import vn.kipthoi.routing.retention.store.ErasedStore.Standing;

/**
 * Erases again, in a copy of the database, what was erased after the copy had been made: in batches,
 * each of them one transaction, so that it may be stopped and begun anew at any moment. A hold does
 * not keep what had gone: it was lifted before. A case that is open in the copy is never touched.
 */
public final class ErasedBefore implements Erasures {

  static final int AT_ONCE = 50;

  private final Database database;
  private final InstantSource clock;
  private final DataKeys keys;
  private final Journal journal;
  private final ErasedStore store = new ErasedStore();

  public ErasedBefore(Database database, InstantSource clock, DataKeys keys) {
    this.database = database;
    this.clock = clock;
    this.keys = keys;
    this.journal = new Journal(keys.vault());
  }

  @Override
  public Future<List<Erased>> all() {
    return store.all(database.client());
  }

  @Override
  public Future<Repeated> repeat(List<Erased> earlier) {
    var all = Future.succeededFuture(new Repeated(0, 0, List.of()));
    for (var from = 0; from < earlier.size(); from += AT_ONCE) {
      var batch = earlier.subList(from, Math.min(earlier.size(), from + AT_ONCE));
      all = all.compose(before -> database
          .inTransaction(transaction -> batch(transaction, batch))
          .map(done -> and(before, done)));
    }
    return all;
  }

  private Future<Repeated> batch(SqlConnection transaction, List<Erased> batch) {
    return store
        .hold(transaction, batch.stream().map(Erased::caseId).sorted().toList())
        .compose(standing -> {
          var open =
              batch.stream().filter(one -> is(standing, one, Standing.OPEN)).toList();
          var gone = batch.stream().filter(one -> !open.contains(one)).toList();
          var marked =
              gone.stream().filter(one -> is(standing, one, Standing.ENDED)).toList();
          return keys.destroy(transaction, subjects(gone))
              .compose(destroyed -> mark(transaction, marked)
                  .map(done -> new Repeated(
                      destroyed,
                      marked.size(),
                      open.stream().map(Erased::caseId).toList())));
        });
  }

  private static boolean is(Map<UUID, Standing> standing, Erased one, Standing how) {
    return standing.get(one.caseId()) == how;
  }

  /** Also of a case that the copy does not know: its report may have come in before. */
  private static List<UUID> subjects(List<Erased> gone) {
    return gone.stream().flatMap(one -> Stream.of(one.caseId(), one.report())).toList();
  }

  private Future<Void> mark(SqlConnection transaction, List<Erased> gone) {
    Future<Void> all = Future.succeededFuture();
    for (var one : gone) {
      all = all.compose(before -> store.mark(transaction, one))
          .compose(done -> journal.write(transaction, line(one)));
    }
    return all;
  }

  private JournalLine line(Erased one) {
    return new JournalLine(
        clock.instant(),
        RetentionRun.ACTOR,
        "case-erased-again",
        one.caseId(),
        new JsonObject().put("erasedFirst", one.at().toString()));
  }

  private static Repeated and(Repeated one, Repeated other) {
    var open = new ArrayList<>(one.open());
    open.addAll(other.open());
    return new Repeated(one.keys() + other.keys(), one.cases() + other.cases(), List.copyOf(open));
  }
}
