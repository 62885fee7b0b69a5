package vn.kipthoi.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.Courier;
import vn.kipthoi.notifier.sms.delivery.SmppCarriers;
import vn.kipthoi.notifier.sms.desk.IncomingTexts;
import vn.kipthoi.notifier.sms.desk.ReceiptDesk;
import vn.kipthoi.notifier.sms.store.ProofStore;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.Person;
import vn.kipthoi.smsc.Account;
import vn.kipthoi.smsc.ShortMessage;
import vn.kipthoi.smsc.Smsc;
import vn.kipthoi.testkit.FreshDatabase;

/** The notifier with two carriers that it reaches over SMPP on loopback. */
public final class SmppAtWork implements AutoCloseable {

  private static final Account ACCOUNT = new Account("kipthoi", "secret");
  private static final Duration ASK_AFTER = Duration.ofSeconds(60);

  public final NotifierAtWork notifier;
  public final List<ShortMessage> shown = new CopyOnWriteArrayList<>();
  public final List<Arrival> arrived = new CopyOnWriteArrayList<>();
  public final Smsc first;
  public final Smsc second;
  public final SmppCarriers carriers;
  public final Courier courier;
  private final ReceiptDesk receipts;
  private final List<AlertDispatcher> nodes = new ArrayList<>();

  public SmppAtWork(FreshDatabase fresh) {
    this(fresh, 50);
  }

  public SmppAtWork(FreshDatabase fresh, int perSecond) {
    notifier = new NotifierAtWork(fresh);
    first = smsc();
    second = smsc();
    receipts = new ReceiptDesk(
        notifier.vertx,
        notifier.database,
        new ReceiptDesk.Stores(new ReceiptStore(), new ProofStore()),
        (transaction, arrival) -> {
          var _ = arrived.add(arrival);
          return Future.succeededFuture();
        },
        Duration.ofSeconds(5));
    carriers = over(settings("first", first, perSecond), settings("second", second, perSecond));
    courier = notifier.courierOver(carriers);
    receipts.start();
    carriers.open();
    eventually(() -> assertThat(carriers.bound()).isEqualTo(2));
  }

  private SmppCarriers over(SmppSettings... lines) {
    var incoming = new IncomingTexts(
        receipts, notifier.replyDesk, () -> carriers(), Optional.empty(), notifier.clock);
    return new SmppCarriers(
        new SmppCarriers.Ground(
            notifier.vertx, notifier.database, notifier.seal, incoming, notifier.clock),
        Stream.of(lines).toList());
  }

  private SmppCarriers carriers() {
    return carriers;
  }

  private Smsc smsc() {
    return Smsc.open(
        new Smsc.Setup(0, ACCOUNT, shown::add, ServerSocketFactory.getDefault(), notifier.clock));
  }

  private static SmppSettings settings(String name, Smsc smsc, int perSecond) {
    return new SmppSettings(
        name,
        "127.0.0.1",
        smsc.port(),
        false,
        ACCOUNT.systemId(),
        new Secret(ACCOUNT.password()),
        "KIPTHOI",
        10,
        perSecond,
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        ASK_AFTER);
  }

  /** A node's dispatcher, at work. */
  public void startNode() {
    var node = new AlertDispatcher(
        notifier.vertx, notifier.deliveries("node", courier, NotifierAtWork.RETRIES));
    nodes.add(node);
    node.start(notifier.doorbell);
  }

  /** Somebody new is on duty, and is called. */
  @CanIgnoreReturnValue
  public Person call(Priority priority, int number) {
    var person =
        notifier.staff.hire("Người trực " + number, "+8491200%04d".formatted(number), "05392");
    call(priority, person);
    return person;
  }

  @CanIgnoreReturnValue
  public CallOut call(Priority priority, Person person) {
    var callOut = CallOuts.ofTheTeam(priority, notifier.in(Duration.ofMinutes(30)), person);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
    return callOut;
  }

  /** The states of all texts' tries, in their order. */
  public List<String> states() {
    return notifier
        .rows("select state from notifier.attempts where channel = 'sms' order by line")
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** Time goes on, and everybody looks. */
  public void pass(Duration length) {
    notifier.clock.advance(length);
    notifier.doorbell.ring(AlertDispatcher.ALERTS_RAISED);
  }

  @Override
  public void close() {
    nodes.forEach(node -> await(node.stop()));
    carriers.close();
    var _ = await(receipts.stop());
    first.close();
    second.close();
    notifier.close();
  }
}
