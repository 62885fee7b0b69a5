package vn.kipthoi.notifier.gateway.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.notifier.Arrivals;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.desk.ReplyDesk;
import vn.kipthoi.notifier.gateway.Report;
import vn.kipthoi.notifier.gateway.store.CallbackStore;
import vn.kipthoi.notifier.gateway.store.CallbackStore.Asked;
import vn.kipthoi.notifier.gateway.store.CallbackStore.Moved;
import vn.kipthoi.notifier.gateway.store.CallbackStore.Outcome;
import vn.kipthoi.notifier.store.ReplyStore.Received;
import vn.kipthoi.notifier.store.ReplyStore.Via;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.StaffDirectory;

/**
 * Applies what a gateway reports, each event once and in any order, in one transaction with what
 * follows from it. An answer counts for the alert whose call or message it answers, and only from a
 * number that is the person's.
 */
public final class ReportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);

  /** What became of a report. */
  public enum Taken {
    APPLIED,
    /** It was known, or something newer is. */
    NOTHING_NEW,
    NOT_THEIRS,
    /** Nothing was ever sent under its key. */
    NOBODYS
  }

  /** What follows once a report is written down. */
  private record Heard(Taken taken, Optional<Arrival> arrival, Optional<Received> reply) {

    static Heard only(Taken taken) {
      return new Heard(taken, Optional.empty(), Optional.empty());
    }
  }

  private final Database database;
  private final CallbackStore callbacks;
  private final StaffDirectory staff;
  private final ReplyDesk replies;
  private final Arrivals arrivals;
  private final Function<Channel, Duration> waits;
  private final InstantSource clock;

  /** @param waits how long before what did not reach a phone is tried again */
  public ReportDesk(
      Database database,
      StaffDirectory staff,
      ReplyDesk replies,
      Arrivals arrivals,
      Function<Channel, Duration> waits,
      InstantSource clock) {
    this.database = database;
    this.callbacks = new CallbackStore();
    this.staff = staff;
    this.replies = replies;
    this.arrivals = arrivals;
    this.waits = waits;
    this.clock = clock;
  }

  /** Done when the report is safe; what a reply brings follows, here or on another node. */
  public Future<Taken> take(Report report) {
    return database
        .inTransaction(transaction -> hear(transaction, report))
        .compose(heard -> tell(heard).map(heard))
        .onSuccess(heard -> heard.reply().ifPresent(this::settle))
        .map(Heard::taken);
  }

  private void settle(Received reply) {
    var _ = replies
        .settle(reply)
        .onFailure(left -> LOG.atWarn()
            .setCause(left)
            .log("a reply that came through the gateway is left for later"));
  }

  private Future<Heard> hear(SqlConnection transaction, Report report) {
    return callbacks
        .asked(transaction, report.key())
        .compose(asked -> asked
            .map(known -> once(transaction, report, known))
            .orElseGet(() -> Future.succeededFuture(Heard.only(Taken.NOBODYS))));
  }

  private Future<Heard> once(SqlConnection transaction, Report report, Asked asked) {
    return callbacks
        .keep(transaction, report, clock.instant())
        .compose(isNew -> isNew
            ? isTheirs(transaction, report, asked)
                .compose(theirs -> theirs
                    ? apply(transaction, report, asked)
                    : callbacks
                        .settle(transaction, report, Outcome.NOT_THEIRS)
                        .map(Heard.only(Taken.NOT_THEIRS)))
            : Future.succeededFuture(Heard.only(Taken.NOTHING_NEW)));
  }

  private Future<Boolean> isTheirs(SqlConnection transaction, Report report, Asked asked) {
    return staff
        .cards(transaction, List.of(asked.person()))
        .map(cards -> cards.stream()
            .flatMap(card -> card.ways().stream())
            .anyMatch(way -> way.address().equals(report.to())));
  }

  private Future<Heard> apply(SqlConnection transaction, Report report, Asked asked) {
    var at = clock.instant();
    return callbacks
        .advance(transaction, report, at, waits.apply(report.key().channel()))
        .compose(moved -> report
            .answer()
            .map(answer -> reply(transaction, report, asked, answer)
                .map(kept -> new Heard(Taken.APPLIED, moved.arrival(), Optional.of(kept))))
            .orElseGet(() -> note(transaction, report, moved)));
  }

  private Future<Heard> note(SqlConnection transaction, Report report, Moved moved) {
    return callbacks
        .settle(transaction, report, moved.any() ? Outcome.APPLIED : Outcome.OLDER)
        .map(new Heard(
            moved.any() ? Taken.APPLIED : Taken.NOTHING_NEW, moved.arrival(), Optional.empty()));
  }

  /** Afterwards: whoever is told has transactions of its own, and many reports come at once. */
  private Future<Void> tell(Heard heard) {
    return heard
        .arrival()
        .map(arrival -> arrivals.arrived(database.client(), arrival))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Received> reply(
      SqlConnection transaction, Report report, Asked asked, Personal<String> answer) {
    var via =
        new Via(report.key().channel(), Optional.of(asked.alert()), Optional.of(asked.person()));
    return replies
        .keep(transaction, report.to(), ReplyDesk.naming(asked.code(), answer), via)
        .compose(kept -> callbacks.settle(transaction, report, Outcome.REPLIED).map(kept));
  }
}
