package vn.kipthoi.intake.spool.desk;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.Judgement;
import vn.kipthoi.intake.desk.Receipts;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.spool.KeptReport;
import vn.kipthoi.platform.sql.Outage;

/**
 * Takes reports whether or not the database can be used: what it cannot take is kept, and the
 * answer says which of the two it was. A report whose commit was never answered is kept too, under
 * the same key: should it have been committed, entering it changes nothing.
 */
public final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /** How long somebody who reports is kept waiting for a database that does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final IntakeDesk desk;
  private final Spool spool;
  private final Peers peers;
  private final Receipts receipts;
  private final InstantSource clock;

  Reception(IntakeDesk desk, Spool spool, Peers peers, Receipts receipts, InstantSource clock) {
    this.desk = desk;
    this.spool = spool;
    this.peers = peers;
    this.receipts = receipts;
    this.clock = clock;
  }

  /** As {@link #take(ReportDraft, Sending, List)}, with nothing said of earlier cases. */
  public Future<Taking> take(ReportDraft draft, Sending sending) {
    return take(draft, sending, List.of());
  }

  /** Fails only when the report is neither in the database nor on a disk, as far as is known. */
  public Future<Taking> take(ReportDraft draft, Sending sending, List<Judgement> judgements) {
    return desk.take(draft, sending, judgements)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> Outage.is(failure)
            ? keep(draft, sending, judgements, failure)
            : Future.failedFuture(failure));
  }

  /** How urgent it would be, and where, if it were taken as it stands. */
  public Report preview(ReportDraft draft) {
    return desk.preview(draft);
  }

  private Future<Taking> keep(
      ReportDraft draft, Sending sending, List<Judgement> judgements, Throwable outage) {
    var kept = new KeptReport(clock.instant(), receipts.marks(sending), draft, judgements);
    return spool
        .keep(kept)
        .compose(
            keeping ->
                keeping == Spool.Keeping.KEPT ? copied(kept, sending, outage) : otherwise(sending),
            failure -> notKept(failure, outage));
  }

  private Future<Taking> copied(KeptReport kept, Sending sending, Throwable outage) {
    return peers
        .copy(spool.sealed(kept))
        .onSuccess(copy -> LOG.atWarn()
            .addKeyValue("outage", outage.getClass().getName())
            .addKeyValue("copied", copy)
            .log("the database cannot be used: a report is kept on the disk"))
        .map(copy -> new Taking.Kept(receipts.of(sending), kept.keptAt()));
  }

  private Future<Taking> otherwise(Sending sending) {
    return Future.succeededFuture(new Taking.KeyUsedOtherwise(receipts.of(sending)));
  }

  private static Future<Taking> notKept(Throwable failure, Throwable outage) {
    LOG.atError()
        .addKeyValue("failure", failure.getClass().getName())
        .log("a report could be kept neither in the database nor on the disk");
    return Future.failedFuture(outage);
  }
}
