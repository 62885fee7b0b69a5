package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import java.util.UUID;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.sql.Database;

/**
 * A carrier that needs no contract: it keeps texts in PostgreSQL, where every node's page of
 * simulated phones finds them. Like a good one it sends the same key once; it can be told to behave
 * like a bad one.
 */
public final class SimulatedCarrier implements TextCarrier {

  /** How the carrier does. */
  public sealed interface Condition {

    record Well() implements Condition {}

    /** It takes nothing. */
    record Down() implements Condition {}

    /** It sends at once, and says so when this is done. */
    record Slow(Future<?> answersWhen) implements Condition {}

    /** It says that it took the text, and drops it. */
    record Lying() implements Condition {}

    /** It fails in a way that says nothing of whether the text went. */
    record Breaking(boolean afterSending) implements Condition {}
  }

  private final Database database;
  private final SimulatedTextStore texts;
  private final Doorbell doorbell;
  private volatile Condition condition = new Condition.Well();

  public SimulatedCarrier(Database database, SimulatedTextStore texts, Doorbell doorbell) {
    this.database = database;
    this.texts = texts;
    this.doorbell = doorbell;
  }

  /** From now on it does like this. */
  public void behave(Condition next) {
    condition = next;
  }

  @Override
  public Future<Delivery> send(TextMessage message) {
    return switch (condition) {
      case Condition.Well() -> take(message);
      case Condition.Down() -> Future.succeededFuture(new Delivery.Busy());
      case Condition.Slow(var late) -> take(message).compose(taken -> late.map(taken));
      case Condition.Lying() -> Future.succeededFuture(handedOver(message.key()));
      case Condition.Breaking(var afterSending) -> breaking(message, afterSending);
    };
  }

  private Future<Delivery> take(TextMessage message) {
    return texts
        .keep(database.client(), message.key(), message.to(), message.text())
        .map(kept -> {
          doorbell.ring(DemoPhones.PHONE_RANG);
          return handedOver(message.key());
        });
  }

  private Future<Delivery> breaking(TextMessage message, boolean afterSending) {
    var sent = afterSending ? take(message) : Future.<Delivery>succeededFuture();
    return sent.compose(then -> Future.failedFuture(new IllegalStateException("broken")));
  }

  private static Delivery handedOver(UUID key) {
    return new Delivery.HandedOver("simulated-" + key);
  }
}
