package vn.kipthoi.notifier.wiring;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.delivery.CamelCourier;
import vn.kipthoi.notifier.delivery.Carriers;
import vn.kipthoi.notifier.delivery.LoopbackPhone;
import vn.kipthoi.notifier.desk.AlertDesk;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.DeadEndWatch;
import vn.kipthoi.notifier.desk.Deliveries;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.desk.Inbox;
import vn.kipthoi.notifier.desk.LeftOverReplies;
import vn.kipthoi.notifier.desk.ProbeWatch;
import vn.kipthoi.notifier.desk.ReplyDesk;
import vn.kipthoi.notifier.desk.ReplyWriter;
import vn.kipthoi.notifier.desk.ShortTexts;
import vn.kipthoi.notifier.desk.Writers;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.gateway.GatewaySettings;
import vn.kipthoi.notifier.gateway.Seal;
import vn.kipthoi.notifier.gateway.delivery.HttpGateway;
import vn.kipthoi.notifier.gateway.desk.ReportDesk;
import vn.kipthoi.notifier.gateway.web.CallbackRoutes;
import vn.kipthoi.notifier.mail.delivery.MailServer;
import vn.kipthoi.notifier.push.PushMessage;
import vn.kipthoi.notifier.push.PushSettings;
import vn.kipthoi.notifier.push.delivery.PushServices;
import vn.kipthoi.notifier.push.store.SubscriptionStore;
import vn.kipthoi.notifier.push.web.PushRoutes;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.DeadEndStore;
import vn.kipthoi.notifier.store.InboxStore;
import vn.kipthoi.notifier.store.KeptReplies;
import vn.kipthoi.notifier.store.KeptTexts;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.notifier.store.ReplyStore;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.notifier.store.UnsentStore;
import vn.kipthoi.notifier.web.AlertRoutes;
import vn.kipthoi.notifier.web.ChannelPages;
import vn.kipthoi.notifier.web.ChannelsView;
import vn.kipthoi.notifier.web.DemoPhonePages;
import vn.kipthoi.notifier.web.DemoRoutes;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactPump;
import vn.kipthoi.platform.facts.FactReader;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.StaffTexts;

/** Puts the notifier together over its ground and what it asks of routing. */
public final class NotifierWiring {

  private static final Logger LOG = LoggerFactory.getLogger(NotifierWiring.class);

  /** As {@code platform.fact_readers} has it. */
  private static final String READER = "notifier";

  /** Well above a channel's patience, so that no try is taken up while it may still end. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** What the notifier asks of those upstream. */
  public record Upstream(
      Caseload caseload, StaffDirectory staff, DutySwaps swaps, Supplier<Directory> directory) {}

  private final Ground ground;
  private final NotifierSettings settings;
  private final Upstream upstream;
  private final SimulatedTextStore texts;
  private final ReplyStore replies;
  private final SmsWiring sms;
  private final ReplyDesk replyDesk;
  private final LeftOverReplies leftovers;
  private final CamelCourier courier;
  private final AlertDispatcher dispatcher;
  private final FactPump pump;
  private final DeadEndWatch deadEnds;
  private final ProbeWatch probes;

  public NotifierWiring(Ground ground, NotifierSettings settings, Upstream upstream) {
    this.ground = ground;
    this.settings = settings;
    this.upstream = upstream;
    var seal = new PhoneSeal(ground.keys());
    this.texts = new SimulatedTextStore(seal);
    this.replies = new ReplyStore(seal);
    this.replyDesk = new ReplyDesk(
        ground.database(),
        replies,
        asked(),
        new ReplyWriter(settings.textLanguage()),
        ground.clock(),
        upstream.swaps());
    this.sms = new SmsWiring(ground, settings, replyDesk, seal, this::tellRouting);
    this.leftovers = new LeftOverReplies(ground.vertx(), replyDesk);
    this.courier = courier();
    this.dispatcher = new AlertDispatcher(ground.vertx(), deliveries());
    this.pump = new FactPump(ground.vertx(), reader(), this::ring);
    this.deadEnds = new DeadEndWatch(
        ground.vertx(), ground.database(), new DeadEndStore(), upstream.caseload()::undeliverable);
    this.probes = new ProbeWatch(ground.vertx(), ground.database(), System::nanoTime);
  }

  public void mount(WebShell shell) {
    var inbox = new Inbox(ground.database(), new InboxStore(), upstream.caseload(), ground.clock());
    new AlertRoutes(ground.vertx(), inbox).mount(shell);
    var seal = settings.gateway().map(gateway -> new Seal(gateway.secrets()));
    new CallbackRoutes(seal, reports(), ground.clock()).mount(shell);
    new ChannelPages(ground.database(), rules()).mount(shell);
    new PushRoutes(ground.database(), subscriptions(), settings.push()).mount(shell);
    if (settings.demonstration()) {
      mountPhones(shell);
    } else {
      DemoRoutes.mountNothing(shell);
    }
  }

  private ChannelsView.Rules rules() {
    return new ChannelsView.Rules(
        settings.carried(),
        settings.order().at(ground.pace()),
        settings.retries().at(ground.pace()));
  }

  private void mountPhones(WebShell shell) {
    var phones = new DemoPhones(
        ground.database(),
        new DemoPhones.Letters(texts, replies),
        upstream.staff(),
        sms.network(),
        ground.doorbell());
    new DemoRoutes(phones).mount(shell);
    new DemoPhonePages(ground.vertx(), phones, upstream.directory())
        .mount(shell, ground.doorbell());
  }

  /** Short texts to the staff, about no case. */
  public StaffTexts staffTexts() {
    return new ShortTexts(courier, settings.carried(), ground.clock());
  }

  /** What is kept here for a period that somebody decides. */
  public List<KeptRecords> keptRecords() {
    return List.of(new KeptReplies(), new KeptTexts());
  }

  /** Since when the oldest attempt that may go now waits to be handed over, in seconds. */
  public Future<Double> oldestUnsentSeconds() {
    return new UnsentStore().oldestSeconds(ground.database().client());
  }

  /** Since when no probe has come through, in seconds. */
  public Future<Double> silentSeconds() {
    return probes.silentSeconds();
  }

  /** Begins to read facts and to dispatch what they raise. */
  public Future<Void> start() {
    sms.start();
    pump.start(ground.doorbell());
    dispatcher.start(ground.doorbell());
    leftovers.start();
    deadEnds.start();
    probes.start();
    return Future.succeededFuture();
  }

  /** Takes nothing more in hand, and waits for what is. */
  public Future<Void> stop() {
    pump.stop();
    leftovers.stop();
    deadEnds.stop();
    probes.stop();
    return dispatcher.stop().eventually(sms::stop);
  }

  /** Should routing miss it, its own clock tells people: the proof itself is written all the same. */
  private Future<Void> tellRouting(SqlClient transaction, Arrival arrival) {
    return upstream.caseload().delivered(arrival.deadline(), arrival.at()).recover(failure -> {
      LOG.atWarn()
          .setCause(failure)
          .addKeyValue("alertId", arrival.alert())
          .log("routing could not be told that a phone has the alert");
      return Future.succeededFuture();
    });
  }

  private void ring() {
    ground.doorbell().ring(AlertDispatcher.ALERTS_RAISED);
  }

  private FactReader reader() {
    var order = settings.order().at(ground.pace());
    var desk = new AlertDesk(new AlertStore(), upstream.staff(), order);
    return new FactReader(READER, desk.handlers(), ground.database(), ground.clock());
  }

  private Deliveries.Upstream asked() {
    return new Deliveries.Upstream(upstream.caseload(), upstream.staff());
  }

  private CamelCourier courier() {
    var carriers = new Carriers(
        new LoopbackPhone(sms.carrier()),
        settings.push().map(this::pushServices),
        settings.mail().map(MailServer::of),
        settings.gateway().map(this::gateway));
    return CamelCourier.starting(ground.camel(), ground.vertx(), carriers);
  }

  private Function<GatewayMessage, Future<Delivery>> gateway(GatewaySettings gateway) {
    var http = new HttpClientOptions().setSsl("https".equals(gateway.address().getScheme()));
    return new HttpGateway(ground.vertx(), gateway, ground.clock(), http)::send;
  }

  private ReportDesk reports() {
    var retries = settings.retries().at(ground.pace());
    return new ReportDesk(
        ground.database(),
        upstream.staff(),
        replyDesk,
        this::tellRouting,
        channel -> retries.of(channel).waitAfter(1),
        ground.clock());
  }

  private Function<PushMessage, Future<Delivery>> pushServices(PushSettings push) {
    return new PushServices(
        ground.vertx(),
        ground.database(),
        subscriptions(),
        push,
        ground.clock(),
        new HttpClientOptions().setSsl(true))::send;
  }

  private SubscriptionStore subscriptions() {
    return new SubscriptionStore(ground.keys());
  }

  private Deliveries deliveries() {
    return new Deliveries(
        ground.database(),
        new AttemptStore(UUID.randomUUID().toString(), LEASE),
        asked(),
        courier,
        new Writers(upstream.directory(), settings.textLanguage()),
        settings.retries().at(ground.pace()),
        ground.clock());
  }
}
