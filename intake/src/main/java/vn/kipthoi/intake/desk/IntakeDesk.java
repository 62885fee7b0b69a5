package vn.kipthoi.intake.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.ChildJudged;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.ReportRepeated;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.likeness.desk.Recognition;
import vn.kipthoi.intake.store.Drawn;
import vn.kipthoi.intake.store.Marks;
import vn.kipthoi.intake.store.ReportStore;
import vn.kipthoi.intake.store.Seals;
import vn.kipthoi.intake.triage.Answers;
import vn.kipthoi.intake.triage.ByHand;
import vn.kipthoi.intake.triage.RuleBook;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;

/**
 * Takes reports: the row, its fact and its journal line in one transaction, and the receipt after its
 * commit. The same sending is taken once, however often and however closely together it arrives.
 */
public final class IntakeDesk {

  private final Database database;
  private final InstantSource clock;
  private final DataKeys keys;
  private final Doorbell doorbell;
  private final Whereabouts whereabouts;
  private final Recognition recognition;
  private final RuleBook rules = RuleBook.shipped();
  private final ReportStore store = new ReportStore();
  private final Facts facts = new Facts();
  private final Journal journal;
  private final Receipts receipts;

  public IntakeDesk(
      Database database,
      InstantSource clock,
      DataKeys keys,
      Doorbell doorbell,
      Whereabouts whereabouts,
      Recognition recognition) {
    this.database = database;
    this.clock = clock;
    this.keys = keys;
    this.doorbell = doorbell;
    this.whereabouts = whereabouts;
    this.recognition = recognition;
    this.receipts = new Receipts(keys.vault());
    this.journal = new Journal(keys.vault());
  }

  /**
   * Takes a report. A failed future means that it is not known whether it was taken: the same sending,
   * repeated, finds out.
   */
  public Future<Taking> take(ReportDraft draft, Sending sending) {
    return take(draft, sending, List.of());
  }

  /** The same, with what the operator says of earlier cases: that it is their child, or is not. */
  public Future<Taking> take(ReportDraft draft, Sending sending, List<Judgement> judgements) {
    return enter(draft, receipts.marks(sending), judgements, clock.instant())
        .map(entry -> taking(entry, sending));
  }

  /**
   * The same for a sending of which only the fingerprints are known, because its sender has been
   * answered.
   *
   * @param receivedAt when it was sent: its clocks run from there, however late it is entered
   */
  public Future<Entering> enter(
      ReportDraft draft, Marks marks, List<Judgement> judgements, Instant receivedAt) {
    var told = told(draft, receivedAt);
    return recognition
        .earlier(told)
        .map(earlier -> new Arriving(told, draft, earlier))
        .compose(arriving ->
            database.inTransaction(transaction -> write(transaction, arriving, marks, receivedAt)
                .compose(report -> judge(transaction, report, judgements))))
        .map(report -> announced(report, judgements))
        .recover(failure ->
            ReportStore.sentBefore(failure) ? again(marks) : Future.failedFuture(failure));
  }

  /** How urgent it would be, and where, if it were taken as it stands. */
  public Report preview(ReportDraft draft) {
    return told(draft, clock.instant());
  }

  private Report told(ReportDraft draft, Instant at) {
    return report(UUID.randomUUID(), new Drawn(at, 0), draft, locality(draft), answers(draft));
  }

  private Future<Report> write(
      SqlConnection transaction, Arriving arriving, Marks marks, Instant receivedAt) {
    return prepare(transaction, arriving.told().id(), arriving.draft(), receivedAt)
        .compose(ready ->
            store(transaction, arriving, taken(arriving, ready.drawn()), marks, ready.seals()));
  }

  /** The report as it stays: how often it was reported before counts too (rule 3 of triage). */
  private Report taken(Arriving arriving, Drawn drawn) {
    return report(
        arriving.told().id(),
        drawn,
        arriving.draft(),
        arriving.told().locality(),
        answers(arriving.draft()).after(arriving.earlier().size()));
  }

  /** A number, the time, and the keys: sent together, they cost one round trip. */
  private Future<Ready> prepare(
      SqlConnection transaction, UUID id, ReportDraft draft, Instant receivedAt) {
    var drawn = store.draw(transaction, receivedAt);
    var content = keys.obtain(transaction, id, Ring.CONTENT);
    var identity = draft.reporter().isPresent()
        ? keys.obtain(transaction, id, Ring.IDENTITY).map(Optional::of)
        : Future.succeededFuture(Optional.<DataKey>empty());
    return Future.all(drawn, content, identity)
        .map(all -> new Ready(all.resultAt(0), new Seals(all.resultAt(1), all.resultAt(2))));
  }

  /**
   * Report, marks, facts and journal line: sent together, they cost one round trip. That it was
   * reported before is read after its case was opened.
   */
  private Future<Report> store(
      SqlConnection transaction, Arriving arriving, Report report, Marks marks, Seals seals) {
    var keptFrom = arriving.draft().keptFrom();
    return Future.all(
            store.keep(transaction, report, marks, seals),
            recognition.mark(transaction, report),
            facts.record(transaction, fact(report, keptFrom).asFact(report.receivedAt())),
            repeated(transaction, report, arriving.earlier()),
            journal.write(transaction, line(report, arriving.draft())))
        .map(report);
  }

  private Future<Void> repeated(SqlConnection transaction, Report report, List<UUID> earlier) {
    var repeated = new ReportRepeated(report.id(), earlier);
    return earlier.isEmpty()
        ? Future.succeededFuture()
        : facts.record(transaction, repeated.asFact(report.receivedAt()));
  }

  private Future<Report> judge(
      SqlConnection transaction, Report report, List<Judgement> judgements) {
    return Future.all(judgements.stream()
            .map(one ->
                facts.record(transaction, one.about(report.id()).asFact(report.receivedAt())))
            .toList())
        .map(report);
  }

  private Entering announced(Report report, List<Judgement> judgements) {
    doorbell.ring(ReportReceived.KIND);
    doorbell.ring(ReportRepeated.KIND);
    if (!judgements.isEmpty()) {
      doorbell.ring(ChildJudged.KIND);
    }
    return new Entering.Entered(report.id(), report.number(), report.receivedAt());
  }

  private Future<Entering> again(Marks marks) {
    return store
        .findSent(database.client(), marks.key())
        .map(first -> MessageDigest.isEqual(first.body(), marks.body())
            ? new Entering.Entered(first.id(), first.number(), first.receivedAt())
            : new Entering.KeyUsedOtherwise());
  }

  private Taking taking(Entering entry, Sending sending) {
    return switch (entry) {
      case Entering.Entered(var id, var number, var receivedAt) ->
        new Taking.Taken(id, number, receipts.of(sending), receivedAt);
      case Entering.KeyUsedOtherwise() -> new Taking.KeyUsedOtherwise(receipts.of(sending));
    };
  }

  private static Answers answers(ReportDraft draft) {
    return Answers.of(draft.dangerNow(), draft.account());
  }

  private Report report(
      UUID id, Drawn drawn, ReportDraft draft, Locality locality, Answers answers) {
    return new Report(
        id,
        drawn.number(),
        draft.channel(),
        draft.heardAt().filter(heard -> heard.isBefore(drawn.at())).orElse(drawn.at()),
        drawn.at(),
        draft.operator(),
        draft.dangerNow(),
        urgency(draft, answers),
        locality,
        conflict(draft, locality),
        draft.account(),
        draft.reporter());
  }

  private Urgency urgency(ReportDraft draft, Answers answers) {
    var found = rules.judge(answers);
    return draft.raised().map(raised -> ByHand.raise(found, raised)).orElse(found);
  }

  private static boolean conflict(ReportDraft draft, Locality locality) {
    return locality instanceof Locality.Determined(var commune)
        ? draft.conflictsWith(commune)
        : draft.conflict();
  }

  private Locality locality(ReportDraft draft) {
    return draft
        .unit()
        .flatMap(whereabouts::today)
        .or(() -> draft.account().place().map(place -> located(place)))
        .orElseGet(Locality.Unknown::new);
  }

  private Locality located(Personal<String> place) {
    return whereabouts.find(place, Language.VI).locality();
  }

  private static ReportReceived fact(Report report, List<KeptFrom> keptFrom) {
    return new ReportReceived(
        report.id(),
        report.number().text(),
        report.heardAt(),
        report.urgency().priority(),
        report.locality(),
        report.conflict(),
        report.urgency().twelveHours(),
        report.enteredBy().isEmpty(),
        keptFrom);
  }

  private static JournalLine line(Report report, ReportDraft draft) {
    var keptFrom = draft.keptFrom();
    var actor = report.enteredBy().map(UUID::toString).orElse("public");
    var detail = new JsonObject()
        .put("reportNumber", report.number().text())
        .put("channel", report.channel().word())
        .put("priority", report.urgency().priority().name())
        .put("triageVersion", report.urgency().version());
    if (!keptFrom.isEmpty()) {
      var _ = detail.put(
          "keptFrom", new JsonArray(keptFrom.stream().map(KeptFrom::word).toList()));
    }
    draft.raised().ifPresent(raised -> detail.put("raisedTo", raised.to().name()));
    return new JournalLine(report.receivedAt(), actor, "report-taken", report.id(), detail);
  }

  /** A report that is about to be taken, and the earlier ones that it repeats. */
  private record Arriving(Report told, ReportDraft draft, List<UUID> earlier) {}

  private record Ready(Drawn drawn, Seals seals) {}
}
