package vn.kipthoi.intake.talk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.desk.ReportFile;
import vn.kipthoi.intake.store.PinStore;
import vn.kipthoi.intake.store.TalkStore;
import vn.kipthoi.intake.triage.Answers;
import vn.kipthoi.intake.triage.RuleBook;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Database;

/**
 * A reporter comes back with the receipt: reads what was answered, adds what they know now, says how
 * they may be reached. The receipt alone may be in somebody else's hands, so it shows nothing of what
 * was told, allows nothing that was not allowed before, and, once digits were chosen, shows answers
 * only to whoever knows those too.
 */
public final class ComingBack {

  private static final int MARK_BYTES = 32;
  private static final String REPORTER = "reporter";

  private final Database database;
  private final InstantSource clock;
  private final DataKeys keys;
  private final Doorbell doorbell;
  private final ReportFile file;
  private final RuleBook rules = RuleBook.shipped();
  private final TalkStore talk = new TalkStore();
  private final PinStore pins = new PinStore();
  private final Facts facts = new Facts();
  private final Contacts contacts;
  private final Journal journal;

  public ComingBack(
      Database database, InstantSource clock, DataKeys keys, Doorbell doorbell, ReportFile file) {
    this.database = database;
    this.clock = clock;
    this.keys = keys;
    this.doorbell = doorbell;
    this.file = file;
    this.contacts = new Contacts(keys);
    this.journal = new Journal(keys.vault());
  }

  /** Who came. */
  public sealed interface Caller {

    /** The receipt is none of ours. */
    record Stranger() implements Caller {}

    /** The report was kept for its period; what was told cannot be opened any more, nor added to. */
    record Erased() implements Caller {}

    /**
     * Somebody with the receipt.
     *
     * @param pin what is known of the digits
     */
    record Known(UUID report, Pin pin) implements Caller {

      /** Whether answers may be shown to them. */
      public boolean mayRead() {
        return pin == Pin.NOT_CHOSEN || pin == Pin.RIGHT;
      }
    }
  }

  /** How it stands with the digits that guard the answers. */
  public enum Pin {
    NOT_CHOSEN,
    NOT_GIVEN,
    RIGHT,
    WRONG,
    /** So many wrong ones were tried that none is looked at for an hour. */
    PAUSED
  }

  /**
   * What is added.
   *
   * @param text in their own words; may be blank when questions were answered
   * @param answers to the questions of triage
   * @param operator who writes it down for a caller with a receipt
   */
  public record Addition(Personal<String> text, Answers answers, Optional<UUID> operator) {}

  /** What came of choosing digits or saying how to be reached. */
  public enum Ruled {
    DONE,
    /** The receipt alone cannot allow more than was allowed before. */
    WIDER,
    /** The digits that were chosen before have to be given. */
    NEEDS_PIN
  }

  public Future<Caller> recognise(Receipt receipt, Optional<String> pin) {
    return file.withReceipt(receipt)
        .compose(found -> found.isEmpty()
            ? file.gaveReceipt(receipt)
                .map(gave -> gave ? new Caller.Erased() : new Caller.Stranger())
            : database
                .inTransaction(transaction -> pin(transaction, found.get(), pin))
                .map(state -> new Caller.Known(found.get(), state)));
  }

  /** How many answers wait to be read. */
  public Future<Integer> waiting(UUID report) {
    return talk.unread(database.client(), report, true);
  }

  /** What was answered; from now on it counts as read. */
  public Future<List<Said>> read(UUID report) {
    var now = clock.instant();
    return database.inTransaction(transaction -> talk.of(transaction, report)
        .compose(rows -> keys.find(transaction, report, Ring.CONTENT)
            .map(content -> rows.stream()
                .map(row -> row.open(content))
                .filter(said -> said.kind() != Said.Kind.ADDED)
                .toList()))
        .compose(answers -> answers.isEmpty()
            ? Future.succeededFuture(answers)
            : talk.markRead(transaction, report, true, now)
                .compose(marked ->
                    journal.write(transaction, line(report, "answers-read", now, Optional.empty())))
                .map(answers)));
  }

  /** Adds to a report, once for each key; triage is run again on all that is known then. */
  public Future<Instant> add(UUID report, Addition addition, String key) {
    var now = clock.instant();
    var mark = keys.vault().fingerprint("message-key", report + "|" + key, MARK_BYTES);
    return database
        .inTransaction(transaction -> talk.hold(transaction, report)
            .compose(held -> file.find(report))
            .compose(found -> add(transaction, found.orElseThrow(), addition, mark, now)))
        .map(added -> {
          doorbell.ring(ReportAddedTo.KIND);
          return now;
        });
  }

  public Future<SafeContact> contact(UUID report) {
    return file.find(report).compose(found -> contacts.of(database.client(), found.orElseThrow()));
  }

  /** Says from now on how they may be reached. */
  public Future<Ruled> rule(Caller.Known caller, SafeContact wanted) {
    var now = clock.instant();
    return database.inTransaction(transaction -> talk.hold(transaction, caller.report())
        .compose(held -> file.find(caller.report()))
        .compose(found -> contacts.of(transaction, found.orElseThrow()))
        .compose(before -> caller.pin() != Pin.RIGHT && !wanted.isNoWiderThan(before)
            ? Future.succeededFuture(Ruled.WIDER)
            : contacts
                .rule(transaction, caller.report(), wanted, Optional.empty(), now)
                .compose(ruled -> journal.write(
                    transaction, line(caller.report(), "contact-ruled", now, Optional.empty())))
                .map(Ruled.DONE)));
  }

  /** Chooses digits; whoever comes after the first has to know the ones before. */
  public Future<Ruled> choosePin(Caller.Known caller, String digits) {
    var now = clock.instant();
    return database.inTransaction(transaction -> talk.hold(transaction, caller.report())
        .compose(held -> pins.hold(transaction, caller.report()))
        .compose(before -> before.isPresent() && caller.pin() != Pin.RIGHT
            ? Future.succeededFuture(Ruled.NEEDS_PIN)
            : pins.keep(transaction, caller.report(), mark(caller.report(), digits), now)
                .compose(kept -> journal.write(
                    transaction,
                    line(caller.report(), "reading-pin-chosen", now, Optional.empty())))
                .map(Ruled.DONE)));
  }

  private Future<Pin> pin(SqlConnection transaction, UUID report, Optional<String> given) {
    if (given.isEmpty()) {
      return pins.isSet(transaction, report).map(set -> set ? Pin.NOT_GIVEN : Pin.NOT_CHOSEN);
    }
    var now = clock.instant();
    return pins.hold(transaction, report).compose(kept -> {
      if (kept.isEmpty()) {
        return Future.succeededFuture(Pin.NOT_CHOSEN);
      }
      if (kept.get().isPaused(now)) {
        return Future.succeededFuture(Pin.PAUSED);
      }
      var right = kept.get().fits(mark(report, given.get()));
      return pins.count(transaction, report, kept.get(), right, now)
          .map(right ? Pin.RIGHT : Pin.WRONG);
    });
  }

  private Future<Void> add(
      SqlConnection transaction, Report report, Addition addition, byte[] mark, Instant now) {
    return keys.find(transaction, report.id(), Ring.CONTENT).compose(content -> {
      var said = said(addition, now);
      return talk.keep(transaction, report.id(), said, mark, content)
          .compose(first -> first
              ? judge(transaction, report, addition, said, content)
              : Future.succeededFuture());
    });
  }

  private Future<Void> judge(
      SqlConnection transaction, Report report, Addition addition, Said said, DataKey content) {
    return known(transaction, report, content)
        .map(before -> rules.judge(before.and(addition.answers())))
        .compose(found -> talk.keepResult(transaction, report.id(), said, found, content)
            .compose(kept -> facts.record(transaction, fact(report, said, found).asFact()))
            .compose(told -> journal.write(transaction, added(report, addition, said, found))));
  }

  /** What is known by the last result of triage; each was judged on all that came before it. */
  private Future<Answers> known(SqlConnection transaction, Report report, DataKey content) {
    return talk.of(transaction, report.id())
        .map(rows -> rows.stream()
            .flatMap(row -> row.open(content).found().stream())
            .reduce((earlier, later) -> later)
            .orElse(report.urgency()))
        .map(last -> Answers.ofWords(last.answers().revealFor(Purpose.ROUTING)));
  }

  private static Said said(Addition addition, Instant now) {
    return new Said(
        UUID.randomUUID(),
        Said.Kind.ADDED,
        now,
        addition.operator(),
        addition.text(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ReportAddedTo fact(Report report, Said said, Urgency found) {
    return new ReportAddedTo(
        report.id(), said.id(), said.at(), found.priority(), found.twelveHours());
  }

  private static JournalLine added(Report report, Addition addition, Said said, Urgency found) {
    var line = line(report.id(), "report-added-to", said.at(), addition.operator());
    line.detail()
        .put("message", said.id().toString())
        .put("priority", found.priority().name());
    return line.under(found.version());
  }

  private static JournalLine line(
      UUID report, String action, Instant now, Optional<UUID> operator) {
    var actor = operator.map(UUID::toString).orElse(REPORTER);
    return new JournalLine(now, actor, action, report, new JsonObject());
  }

  private byte[] mark(UUID report, String digits) {
    return keys.vault().fingerprint("reading-pin", report + "|" + digits, MARK_BYTES);
  }
}
