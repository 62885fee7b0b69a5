package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.DeadlineNear;

/**
 * Turns what routing says into alerts, in the transaction that marks the fact as read. A fact that
 * is handled again raises nothing twice: a person is alerted of a deadline once.
 */
public final class AlertDesk {

  /** Web push only to those who have a browser that asked for it; it never stands for the text. */
  private static final List<Channel> CHANNELS =
      List.of(Channel.IN_APP, Channel.SMS, Channel.WEB_PUSH);

  private final AlertStore alerts;

  public AlertDesk(AlertStore alerts) {
    this.alerts = alerts;
  }

  /** What to do, by kind of fact. */
  public Map<String, FactHandler> handlers() {
    return Map.of(
        CaseAssigned.KIND, this::tellTheFirst,
        DeadlineMissed.KIND, this::tellTheNext,
        DeadlineNear.KIND, this::remind,
        CaseNews.KIND, this::inform);
  }

  private Future<Void> tellTheFirst(SqlConnection transaction, Fact fact) {
    var callOut = CaseAssigned.from(fact).callOut();
    return raise(transaction, callOut, belowTheFirst(callOut));
  }

  private Future<Void> tellTheNext(SqlConnection transaction, Fact fact) {
    var missed = DeadlineMissed.from(fact);
    if (missed.work().isPresent()) {
      return raise(transaction, missed.next(), new Below.NotDone(missed.work().get()));
    }
    return alerts
        .told(transaction, missed.missed())
        .compose(told -> raise(transaction, missed.next(), belowTheNext(told)));
  }

  private Future<Void> remind(SqlConnection transaction, Fact fact) {
    var near = DeadlineNear.from(fact);
    return raise(transaction, near.reminded(), new Below.TimePasses(near.number()));
  }

  private Future<Void> inform(SqlConnection transaction, Fact fact) {
    return raise(transaction, CaseNews.from(fact).told(), new Below.News());
  }

  private Future<Void> raise(SqlConnection transaction, CallOut callOut, Below below) {
    return alerts.raise(transaction, callOut, below, CHANNELS).mapEmpty();
  }

  /** A case whose commune is not known begins at a desk higher up: nobody was passed over. */
  private static Below belowTheFirst(CallOut callOut) {
    var passedOver =
        callOut.deadline().step() > 0 && callOut.commune().level() == UnitLevel.COMMUNE;
    return passedOver ? new Below.NobodyToAsk() : new Below.FirstToKnow();
  }

  private static Below belowTheNext(Optional<AlertStore.Told> told) {
    return told.<Below>map(before -> before.reached()
            ? new Below.NotAccepted(before.rung())
            : new Below.NotReached(before.rung()))
        .orElseGet(Below.NobodyToAsk::new);
  }
}
