package vn.kipthoi.intake.call.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.Shift;
import vn.kipthoi.intake.call.Answering;
import vn.kipthoi.intake.call.QueuedCall;
import vn.kipthoi.intake.call.store.CallStore;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.sql.Database;

/** Logs calls in the queue, and measures how soon they are answered. */
public final class CallLog {

  private static final Duration LATELY = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;
  private final Journal journal;
  private final CallStore store = new CallStore();

  public CallLog(Database database, InstantSource clock, Journal journal) {
    this.database = database;
    this.clock = clock;
    this.journal = journal;
  }

  /** How soon the calls of one shift were answered. */
  public record OfShift(Shift shift, Answering answering) {}

  /** A day of the hotline, which begins with its morning shift. */
  public record OfDay(LocalDate day, List<OfShift> shifts) {

    public Answering all() {
      return shifts.stream()
          .map(OfShift::answering)
          .reduce(new Answering(0, 0, 0, 0), Answering::and);
    }
  }

  public Instant now() {
    return clock.instant();
  }

  /** Logs one; sent again, it counts once. It answers whether it was new. */
  public Future<Boolean> log(QueuedCall call, UUID account) {
    var now = clock.instant();
    return database.inTransaction(transaction -> store
        .keep(transaction, call, account, now)
        .compose(first -> first
            ? journal.write(transaction, line(call, account, now)).map(true)
            : Future.succeededFuture(false)));
  }

  public Future<OfDay> today() {
    return of(Shift.dayOf(clock.instant()));
  }

  public Future<OfDay> of(LocalDate day) {
    var read = Future.<List<OfShift>>succeededFuture(new ArrayList<>());
    for (var shift : Shift.values()) {
      read = read.compose(before -> store
          .between(database.client(), shift.from(day), shift.until(day))
          .map(answering -> {
            before.add(new OfShift(shift, answering));
            return before;
          }));
    }
    return read.map(shifts -> new OfDay(day, List.copyOf(shifts)));
  }

  /** The last hour, as those who watch over the program see it. */
  public Future<Answering> lately() {
    var now = clock.instant();
    return store.between(database.client(), now.minus(LATELY), now.plusMillis(1));
  }

  private static JournalLine line(QueuedCall call, UUID account, Instant now) {
    return new JournalLine(
        now,
        account.toString(),
        "call-logged",
        call.id(),
        new JsonObject().put("waitedSeconds", call.waited().toSeconds()));
  }
}
