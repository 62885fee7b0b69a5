package vn.kipthoi.intake.likeness.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Report;

/**
 * Recognises, when a report is taken, what was reported before: without anybody searching, and
 * without opening more than the few reports that share its marks. It marks the new one for those
 * that follow.
 */
public final class Recognition {

  private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

  /** Far beyond what the search takes, and well within what a report may take in all. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Likenesses likenesses;
  private final Marking marking;

  public Recognition(Likenesses likenesses, Marking marking) {
    this.likenesses = likenesses;
    this.marking = marking;
  }

  /**
   * The reports of the twelve months before this one that speak of the same child, address or
   * suspect, as far as their words show it. Whoever is on the telephone is not kept waiting for it: a
   * search that fails or takes too long finds nothing, and the report is taken.
   */
  public Future<List<UUID>> earlier(Report report) {
    return likenesses
        .repeatedBy(report)
        .map(found -> found.stream().map(Found::report).toList())
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> {
          LOG.atWarn()
              .addKeyValue("failure", failure.getClass().getName())
              .log(
                  "earlier reports were not looked for; this one is taken as if it were the first");
          return Future.succeededFuture(List.of());
        });
  }

  /** Keeps the marks of a report, in the transaction that takes it. */
  public Future<Void> mark(SqlClient transaction, Report report) {
    return marking.mark(transaction, report);
  }
}
