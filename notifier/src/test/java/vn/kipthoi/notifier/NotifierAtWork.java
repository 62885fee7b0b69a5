package vn.kipthoi.notifier;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.notifier.delivery.CamelCourier;
import vn.kipthoi.notifier.delivery.Carriers;
import vn.kipthoi.notifier.delivery.SimulatedCarrier;
import vn.kipthoi.notifier.desk.AlertDesk;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.ChannelOrder;
import vn.kipthoi.notifier.desk.Courier;
import vn.kipthoi.notifier.desk.Deliveries;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.desk.Inbox;
import vn.kipthoi.notifier.desk.ReplyDesk;
import vn.kipthoi.notifier.desk.ReplyWriter;
import vn.kipthoi.notifier.desk.RetryPolicies;
import vn.kipthoi.notifier.desk.RetryPolicy;
import vn.kipthoi.notifier.desk.Writers;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.InboxStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.notifier.store.ReplyStore;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.facts.FactReader;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.testkit.Await;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** The notifier over a real database and real routes; routing and the clock are the test's. */
public final class NotifierAtWork {

  public static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));
  /** A channel's silence is measured in real time: longer than a busy machine needs. */
  public static final RetryPolicy RETRIES = new RetryPolicy(
      Await.LIMIT, List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)), Doubt.DEFAULT);

  public static final Duration LEASE = Duration.ofSeconds(15);

  private static final EnumSet<Channel> SCREENS = EnumSet.of(Channel.IN_APP, Channel.WEB_PUSH);
  private static final DataKeys KEYS = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));

  public final SettableClock clock;
  public final Vertx vertx;
  public final Database database;
  public final CaseloadInMemory caseload = new CaseloadInMemory();
  public final StaffInMemory staff = new StaffInMemory();
  public final SimulatedCarrier carrier;
  public final Doorbell doorbell;
  public final PhoneSeal seal;
  public final ReplyDesk replyDesk;
  public final DemoPhones phones;
  public final Inbox inbox;
  private final CamelContext camel = new DefaultCamelContext();
  private final CamelCourier courier;
  private final FactReader reader;
  private final Facts facts = new Facts();

  public NotifierAtWork(FreshDatabase fresh) {
    clock = fresh.clockAt("2026-11-22T07:40:00Z");
    vertx = fresh.vertx();
    database = new Database(fresh.pool());
    doorbell = new Doorbell(vertx);
    seal = new PhoneSeal(KEYS);
    var texts = new SimulatedTextStore(seal);
    var replies = new ReplyStore(seal);
    carrier = new SimulatedCarrier(database, texts, doorbell);
    replyDesk = new ReplyDesk(
        database,
        replies,
        new Deliveries.Upstream(caseload, staff),
        new ReplyWriter(Language.VI),
        clock,
        (person, code) -> Future.succeededFuture(DutySwaps.Answer.TAKEN_OVER));
    phones = new DemoPhones(
        database, new DemoPhones.Letters(texts, replies), staff, replyDesk::receive, doorbell);
    inbox = new Inbox(database, new InboxStore(), caseload, clock);
    camel.getShutdownStrategy().setTimeout(1);
    camel.start();
    courier = CamelCourier.starting(camel, vertx, Carriers.of(carrier));
    var desk =
        new AlertDesk(new AlertStore(), staff, ChannelOrder.over(EnumSet.complementOf(SCREENS)));
    reader = new FactReader("notifier", desk.handlers(), database, clock);
    empty();
  }

  public void close() {
    camel.stop();
  }

  /** The delivery routes over another carrier. */
  public Courier courierOver(TextCarrier other) {
    return courierOver(Carriers.of(other));
  }

  /** The delivery routes over other carriers. */
  public Courier courierOver(Carriers carriers) {
    return CamelCourier.starting(camel, vertx, carriers);
  }

  public DataKeys keys() {
    return KEYS;
  }

  /** A node's dispatcher, not started. */
  public AlertDispatcher node(String name) {
    return node(name, RETRIES);
  }

  public AlertDispatcher node(String name, RetryPolicy retries) {
    return new AlertDispatcher(vertx, deliveries(name, courier, retries));
  }

  /** Those of a node whose own clock is another one. */
  public Deliveries deliveriesBy(InstantSource own) {
    return deliveries("by its own clock", courier, RETRIES, own);
  }

  public Deliveries deliveries(String owner, Courier courier, RetryPolicy retries) {
    return deliveries(owner, courier, retries, clock);
  }

  private Deliveries deliveries(
      String owner, Courier courier, RetryPolicy retries, InstantSource own) {
    return new Deliveries(
        database,
        new AttemptStore(owner, LEASE),
        new Deliveries.Upstream(caseload, staff),
        courier,
        new Writers(() -> DIRECTORY, Language.VI),
        RetryPolicies.same(retries),
        own);
  }

  /** The fact is recorded and handled, as if routing had just committed it. */
  public void hears(Fact fact) {
    var _ = await(database.inTransaction(transaction -> facts.record(transaction, fact)));
    var _ = await(reader.readNext());
  }

  /** Texts as the carrier has sent them, in their order. */
  public List<String> texts() {
    return rows("select body from notifier.simulated_texts order by line").stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** The states of a person's tries on one channel, in their order. */
  public List<String> states(UUID person, Channel channel) {
    var states = """
        select state from notifier.attempts where person_id = $1 and channel = $2
         order by line""";
    return rows(states, person, channel.word()).stream()
        .map(row -> row.getString(0))
        .toList();
  }

  public List<Row> rows(String question, Object... parameters) {
    var rows =
        await(database.client().preparedQuery(question).execute(Tuple.from(List.of(parameters))));
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  public Instant in(Duration length) {
    return clock.instant().plus(length);
  }

  private void empty() {
    var _ = await(database
        .client()
        .query("truncate notifier.alerts, notifier.attempts, notifier.replies,"
            + " notifier.simulated_texts, notifier.text_parts, notifier.text_receipts,"
            + " notifier.push_subscriptions, notifier.callbacks,"
            + " platform.facts")
        .execute());
  }
}
