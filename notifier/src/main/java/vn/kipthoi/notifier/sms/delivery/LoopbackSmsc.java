package vn.kipthoi.notifier.sms.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ServerSocketFactory;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.desk.Replied;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.smsc.Account;
import vn.kipthoi.smsc.ShortMessage;
import vn.kipthoi.smsc.Smsc;

/**
 * A carrier of the demonstration's own, on loopback: the node speaks SMPP to it as to a real one,
 * and what it delivers lies on the simulated phones.
 */
public final class LoopbackSmsc implements DemoPhones.Network, AutoCloseable {

  /** Its name in rows; the store of simulated texts finds whose they are by it. */
  public static final String NAME = "loopback";

  private static final Account ACCOUNT = new Account("kipthoi", "loopback");
  private static final String SENDER = "KIPTHOI";

  private final Database database;
  private final SimulatedTextStore texts;
  private final Doorbell doorbell;
  private final Smsc smsc;
  private final Map<Personal<String>, Queue<Promise<Replied>>> waiting = new ConcurrentHashMap<>();

  public LoopbackSmsc(
      Database database, SimulatedTextStore texts, Doorbell doorbell, InstantSource clock) {
    this.database = database;
    this.texts = texts;
    this.doorbell = doorbell;
    this.smsc =
        Smsc.open(new Smsc.Setup(0, ACCOUNT, this::show, ServerSocketFactory.getDefault(), clock));
  }

  /** How to bind to it. */
  public SmppSettings settings() {
    return new SmppSettings(
        NAME,
        "127.0.0.1",
        smsc.port(),
        false,
        ACCOUNT.systemId(),
        new Secret(ACCOUNT.password()),
        SENDER,
        10,
        50,
        Duration.ofSeconds(4),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60));
  }

  /** Waits for what comes of it, since whoever holds the simulated phone is shown it. */
  @Override
  public Future<Replied> bring(Personal<String> from, Personal<String> text) {
    Promise<Replied> replied = Promise.promise();
    var _ =
        waiting.computeIfAbsent(from, phone -> new ConcurrentLinkedQueue<>()).add(replied);
    var _ = smsc.bring(
        from.revealFor(Purpose.CONTACTING).substring(1),
        SENDER,
        text.revealFor(Purpose.CONTACTING));
    return replied.future();
  }

  /** What came of a reply that the node took over the line. */
  public void replied(Personal<String> from, Replied outcome) {
    var first = waiting.getOrDefault(from, new ConcurrentLinkedQueue<>()).poll();
    if (first != null) {
      first.complete(outcome);
    }
  }

  @Override
  public void close() {
    smsc.close();
  }

  private void show(ShortMessage message) {
    var to = Personal.of("+" + message.to());
    var _ = texts
        .keep(database.client(), UUID.fromString(message.id()), to, message.text())
        .onSuccess(kept -> doorbell.ring(DemoPhones.PHONE_RANG));
  }
}
