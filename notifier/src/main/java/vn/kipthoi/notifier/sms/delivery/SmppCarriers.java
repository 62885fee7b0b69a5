package vn.kipthoi.notifier.sms.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.Verdict;
import vn.kipthoi.notifier.sms.store.PartStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.platform.sql.Database;

/**
 * The carriers in their order. The next one is used while one before it is down, does not take a
 * text now, or has been saying "too many" for too long; the most urgent texts do not wait for that.
 * A text of which nobody knows whether it was taken goes to no other carrier.
 */
public final class SmppCarriers implements TextCarrier {

  private static final Logger LOG = LoggerFactory.getLogger(SmppCarriers.class);
  private static final Duration ASK_EVERY = Duration.ofSeconds(1);

  /** Below a channel's patience: who is not through by then is not to begin any more. */
  private static final Duration BUDGET = Duration.ofSeconds(8);

  private final Vertx vertx;
  private final List<SmppCarrier> carriers;
  private long timer = -1;

  /** What it keeps its books in, and hands on to. */
  public record Ground(
      Vertx vertx, Database database, PhoneSeal seal, Incoming incoming, InstantSource clock) {}

  public SmppCarriers(Ground ground, List<SmppSettings> settings) {
    var books =
        new SmppCarrier.Books(ground.database(), new PartStore(), ground.seal(), ground.clock());
    this.vertx = ground.vertx();
    this.carriers = settings.stream()
        .map(carrier -> new SmppCarrier(ground.vertx(), carrier, books, ground.incoming()))
        .toList();
  }

  /** Begins to bind to all of them, and keeps at it. */
  public void open() {
    carriers.forEach(SmppCarrier::open);
    timer = vertx.setPeriodic(ASK_EVERY.toMillis(), tick -> carriers.forEach(this::ask));
  }

  public void close() {
    var _ = vertx.cancelTimer(timer);
    carriers.forEach(SmppCarrier::close);
  }

  /** How many carriers can be reached at the moment. */
  public int bound() {
    return (int) carriers.stream().filter(SmppCarrier::isBound).count();
  }

  @Override
  public Future<Delivery> send(TextMessage message) {
    return send(message, carriers, System.nanoTime() + BUDGET.toNanos());
  }

  @Override
  public boolean reportsArrivals() {
    return true;
  }

  private Future<Delivery> send(TextMessage message, List<SmppCarrier> left, long until) {
    if (left.isEmpty() || System.nanoTime() > until) {
      return Future.succeededFuture(new Delivery.Busy());
    }
    var carrier = left.getFirst();
    var others = left.subList(1, left.size());
    if (!carrier.isBound()) {
      return send(message, others, until);
    }
    if (carrier.isResting()) {
      return throttled(message, carrier, others, until);
    }
    return carrier.hand(message).compose(said -> switch (said) {
      case Verdict.Taken(var id) ->
        Future.succeededFuture(new Delivery.HandedOver(carrier.name() + "/" + id));
      case Verdict.Never(var reason) -> Future.succeededFuture(new Delivery.Refused(reason));
      case Verdict.Unheard(var why) -> Future.succeededFuture(new Delivery.Unknown(why));
      case Verdict.Throttled() -> throttled(message, carrier, others, until);
      case Verdict.NoLine() -> send(message, others, until);
      case Verdict.NotNow(var status) -> {
        report(carrier, status);
        yield send(message, others, until);
      }
    });
  }

  private Future<Delivery> throttled(
      TextMessage message, SmppCarrier carrier, List<SmppCarrier> others, long until) {
    return message.urgency() == Priority.P1 || carrier.isOverrun()
        ? send(message, others, until)
        : Future.succeededFuture(new Delivery.Busy());
  }

  private static void report(SmppCarrier carrier, int status) {
    if (status != 0) {
      LOG.atWarn()
          .addKeyValue("carrier", carrier.name())
          .addKeyValue("status", "0x%08x".formatted(status))
          .log("a carrier does not take a text now");
    }
  }

  private void ask(SmppCarrier carrier) {
    var _ = carrier
        .ask()
        .onFailure(broken -> LOG.atWarn()
            .setCause(broken)
            .addKeyValue("carrier", carrier.name())
            .log("a carrier could not be asked for what became of texts"));
  }
}
