package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.notifier.delivery.CamelCourier;
import vn.kipthoi.notifier.delivery.Carriers;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.Deliveries;
import vn.kipthoi.notifier.desk.ReplyDesk;
import vn.kipthoi.notifier.desk.ReplyWriter;
import vn.kipthoi.notifier.desk.RetryPolicies;
import vn.kipthoi.notifier.desk.RetryPolicy;
import vn.kipthoi.notifier.desk.Writers;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.delivery.SmppCarriers;
import vn.kipthoi.notifier.sms.desk.IncomingTexts;
import vn.kipthoi.notifier.sms.desk.ReceiptDesk;
import vn.kipthoi.notifier.sms.store.ProofStore;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.notifier.store.ReplyStore;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.DutySwaps;

/** One node's notifier at work, with one carrier that it reaches over SMPP. */
final class TextsOut implements AutoCloseable {

  private static final Duration LEASE = Duration.ofSeconds(15);

  private final CamelContext camel = new DefaultCamelContext();
  private final InstantSource clock = InstantSource.system();
  private final Doorbell doorbell;
  private final ReceiptDesk receipts;
  private final SmppCarriers carriers;
  private final AlertDispatcher dispatcher;

  TextsOut(Vertx vertx, Pool pool, OnDuty onDuty, SmppSettings line) {
    var database = new Database(pool);
    var seal = new PhoneSeal(new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh()))));
    var upstream = new Deliveries.Upstream(onDuty, onDuty);
    doorbell = new Doorbell(vertx);
    receipts = new ReceiptDesk(
        vertx,
        database,
        new ReceiptDesk.Stores(new ReceiptStore(), new ProofStore()),
        (transaction, arrival) -> Future.succeededFuture(),
        Duration.ofSeconds(5));
    var incoming = new IncomingTexts(
        receipts, replies(database, seal, upstream), this::carriers, Optional.empty(), clock);
    carriers = new SmppCarriers(
        new SmppCarriers.Ground(vertx, database, seal, incoming, clock), List.of(line));
    camel.start();
    dispatcher = new AlertDispatcher(
        vertx,
        new Deliveries(
            database,
            new AttemptStore("benchmark", LEASE),
            upstream,
            CamelCourier.starting(camel, vertx, Carriers.of(carriers)),
            writers(),
            RetryPolicies.same(RetryPolicy.DEFAULT),
            clock));
  }

  void start() {
    receipts.start();
    carriers.open();
    dispatcher.start(doorbell);
  }

  boolean isBound() {
    return carriers.bound() == 1;
  }

  void ring() {
    doorbell.ring(AlertDispatcher.ALERTS_RAISED);
  }

  static SmppSettings line(int port, int perSecond) {
    return new SmppSettings(
        "carrier",
        "127.0.0.1",
        port,
        false,
        LimitedCarrier.ACCOUNT.systemId(),
        new Secret(LimitedCarrier.ACCOUNT.password()),
        "KIPTHOI",
        10,
        perSecond,
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60));
  }

  private SmppCarriers carriers() {
    return carriers;
  }

  private ReplyDesk replies(Database database, PhoneSeal seal, Deliveries.Upstream upstream) {
    return new ReplyDesk(
        database,
        new ReplyStore(seal),
        upstream,
        new ReplyWriter(Language.VI),
        clock,
        (person, code) -> Future.succeededFuture(DutySwaps.Answer.TAKEN_OVER));
  }

  private Writers writers() {
    var directory =
        DirectoryWiring.shipped(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)));
    return new Writers(() -> directory, Language.VI);
  }

  @Override
  public void close() {
    Waiting.on(dispatcher.stop());
    carriers.close();
    Waiting.on(receipts.stop());
    camel.stop();
  }
}
