package vn.kipthoi.notifier.desk;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AlertStore.Planned;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.DeadlineMissed;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.StaffDirectory;

/**
 * Turns what routing says into alerts, in the transaction that marks the fact as read. A fact that
 * is handled again raises nothing twice: a person is alerted of a deadline once.
 */
public final class AlertDesk {

  private final AlertStore alerts;
  private final StaffDirectory staff;
  private final ChannelOrder order;

  /** @param order over which ways people are told, and when */
  public AlertDesk(AlertStore alerts, StaffDirectory staff, ChannelOrder order) {
    this.alerts = alerts;
    this.staff = staff;
    this.order = order;
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
    var asks = LetterWriter.asks(below);
    return staff
        .cards(transaction, callOut.people())
        .map(cards -> cards.stream().collect(toMap(ContactCard::person, Function.identity())))
        .compose(cards -> alerts.raise(transaction, callOut, below, planned(callOut, asks, cards)))
        .mapEmpty();
  }

  private List<Planned> planned(CallOut callOut, boolean asks, Map<UUID, ContactCard> cards) {
    return callOut.people().stream()
        .flatMap(person ->
            order.turns(callOut.priority(), asks, Optional.ofNullable(cards.get(person))).stream()
                .map(turn -> new Planned(person, turn.channel(), turn.after())))
        .toList();
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
