package vn.kipthoi.notifier.delivery;

import io.vertx.core.Future;
import java.util.UUID;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.platform.privacy.Purpose;
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
  private final PhoneSeal seal;
  private volatile Condition condition = new Condition.Well();

  public SimulatedCarrier(Database database, SimulatedTextStore texts, PhoneSeal seal) {
    this.database = database;
    this.texts = texts;
    this.seal = seal;
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
    var to = message.to();
    return seal.key(database.client())
        .map(key -> new SimulatedTextStore.SealedPhone(
            seal.fingerprint(to), key.seal("to", to.revealFor(Purpose.STORING))))
        .compose(phone -> texts.keep(database.client(), message.key(), phone, message.text()))
        .map(kept -> handedOver(message.key()));
  }

  private Future<Delivery> breaking(TextMessage message, boolean afterSending) {
    var sent = afterSending ? take(message) : Future.<Delivery>succeededFuture();
    return sent.compose(then -> Future.failedFuture(new IllegalStateException("broken")));
  }

  private static Delivery handedOver(UUID key) {
    return new Delivery.HandedOver("simulated-" + key);
  }
}
