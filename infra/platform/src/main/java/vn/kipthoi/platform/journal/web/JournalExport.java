package vn.kipthoi.platform.journal.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.journal.JournalFilter;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Download;

/**
 * One export of the journal on its way to an auditor, whole, however long: a thousand lines are read,
 * sent, and only then the next. No connection to the database is held meanwhile; lines that are
 * written in the meantime are newer than the first one and not part of it.
 */
final class JournalExport {

  private static final Logger LOG = LoggerFactory.getLogger(JournalExport.class);
  private static final int AT_ONCE = 1_000;

  private final JournalReading reading;
  private final UUID auditor;
  private final JournalFilter filter;
  private final Download download;
  private long sent;

  private JournalExport(
      JournalReading reading, UUID auditor, JournalFilter filter, Download download) {
    this.reading = reading;
    this.auditor = auditor;
    this.filter = filter;
    this.download = download;
  }

  /** Begins; the answer goes on by itself. */
  static Answer begin(
      RoutingContext ctx, JournalReading reading, UUID auditor, JournalFilter filter) {
    var download = Download.open(ctx, "text/csv; charset=utf-8", "kipthoi-journal.csv");
    var export = new JournalExport(reading, auditor, filter, download);
    download.send(JournalCsv.head()).onComplete(head -> export.next(Optional.empty()), export::cut);
    return download.answer();
  }

  private void next(Optional<JournalFilter.Place> place) {
    reading
        .after(filter, place, AT_ONCE)
        .compose(excerpt -> download.send(JournalCsv.of(excerpt)).map(excerpt))
        .onComplete(this::sent, this::cut);
  }

  private void sent(JournalReading.Excerpt excerpt) {
    sent += excerpt.lines().size();
    if (excerpt.more()) {
      next(Optional.of(excerpt.lines().getLast().place()));
    } else {
      note(true);
      download.end();
    }
  }

  private void cut(Throwable failure) {
    LOG.atInfo()
        .addKeyValue("failure", failure.getClass().getName())
        .addKeyValue("lines", sent)
        .log("an export of the journal ended before its end");
    note(false);
    download.abort();
  }

  private void note(boolean whole) {
    reading
        .endExport(auditor, sent, whole)
        .onFailure(failure -> LOG.atWarn()
            .addKeyValue("failure", failure.getClass().getName())
            .log("the end of an export could not be journaled"));
  }
}
