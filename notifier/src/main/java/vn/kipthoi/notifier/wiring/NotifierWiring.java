package vn.kipthoi.notifier.wiring;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientOptions;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.notifier.Arrivals;
import vn.kipthoi.notifier.delivery.CamelCourier;
import vn.kipthoi.notifier.desk.AlertDesk;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.Deliveries;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.desk.Inbox;
import vn.kipthoi.notifier.desk.LeftOverReplies;
import vn.kipthoi.notifier.desk.ReplyDesk;
import vn.kipthoi.notifier.desk.ReplyWriter;
import vn.kipthoi.notifier.desk.ShortTexts;
import vn.kipthoi.notifier.desk.TextWriter;
import vn.kipthoi.notifier.push.delivery.PushServices;
import vn.kipthoi.notifier.push.store.SubscriptionStore;
import vn.kipthoi.notifier.push.web.PushRoutes;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.InboxStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.notifier.store.ReplyStore;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.notifier.store.UnsentStore;
import vn.kipthoi.notifier.web.AlertRoutes;
import vn.kipthoi.notifier.web.DemoPhonePages;
import vn.kipthoi.notifier.web.DemoRoutes;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactPump;
import vn.kipthoi.platform.facts.FactReader;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.StaffTexts;

/** Puts the notifier together over its ground and what it asks of routing. */
public final class NotifierWiring {

  /** As {@code platform.fact_readers} has it. */
  private static final String READER = "notifier";

  /** Well above a channel's patience, so that no try is taken up while it may still end. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** What the notifier asks of those upstream, and tells them. */
  public record Upstream(
      Caseload caseload,
      StaffDirectory staff,
      DutySwaps swaps,
      Supplier<Directory> directory,
      Arrivals arrivals) {}

  private final Ground ground;
  private final NotifierSettings settings;
  private final Upstream upstream;
  private final SimulatedTextStore texts;
  private final ReplyStore replies;
  private final SmsWiring sms;
  private final ReplyDesk replyDesk;
  private final LeftOverReplies leftovers;
  private final AlertDispatcher dispatcher;
  private final FactPump pump;

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
    this.sms = new SmsWiring(ground, settings, replyDesk, seal, upstream.arrivals());
    this.leftovers = new LeftOverReplies(ground.vertx(), replyDesk);
    this.dispatcher = new AlertDispatcher(ground.vertx(), deliveries());
    this.pump = new FactPump(ground.vertx(), reader(), this::ring);
  }

  public void mount(WebShell shell) {
    var inbox = new Inbox(ground.database(), new InboxStore(), upstream.caseload(), ground.clock());
    new AlertRoutes(ground.vertx(), inbox).mount(shell);
    new PushRoutes(ground.database(), subscriptions(), settings.push()).mount(shell);
    if (settings.demonstration()) {
      mountPhones(shell);
    } else {
      DemoRoutes.mountNothing(shell);
    }
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
    return new ShortTexts(sms.carrier(), ground.clock());
  }

  /** Since when the oldest attempt that may go now waits to be handed over, in seconds. */
  public Future<Double> oldestUnsentSeconds() {
    return new UnsentStore().oldestSeconds(ground.database().client());
  }

  /** Begins to read facts and to dispatch what they raise. */
  public Future<Void> start() {
    sms.start();
    pump.start(ground.doorbell());
    dispatcher.start(ground.doorbell());
    leftovers.start();
    return Future.succeededFuture();
  }

  /** Takes nothing more in hand, and waits for what is. */
  public Future<Void> stop() {
    pump.stop();
    leftovers.stop();
    return dispatcher.stop().eventually(sms::stop);
  }

  private void ring() {
    ground.doorbell().ring(AlertDispatcher.ALERTS_RAISED);
  }

  private FactReader reader() {
    var desk = new AlertDesk(new AlertStore());
    return new FactReader(READER, desk.handlers(), ground.database(), ground.clock());
  }

  private Deliveries.Upstream asked() {
    return new Deliveries.Upstream(upstream.caseload(), upstream.staff());
  }

  private CamelCourier courier() {
    return settings
        .push()
        .map(push -> new PushServices(
            ground.vertx(),
            ground.database(),
            subscriptions(),
            push,
            ground.clock(),
            new HttpClientOptions().setSsl(true)))
        .map(services ->
            CamelCourier.starting(ground.camel(), ground.vertx(), sms.carrier(), services::send))
        .orElseGet(() -> CamelCourier.starting(ground.camel(), ground.vertx(), sms.carrier()));
  }

  private SubscriptionStore subscriptions() {
    return new SubscriptionStore(ground.keys());
  }

  private Deliveries deliveries() {
    return new Deliveries(
        ground.database(),
        new AttemptStore(UUID.randomUUID().toString(), LEASE),
        asked(),
        courier(),
        new TextWriter(upstream.directory(), settings.textLanguage()),
        settings.retries().at(ground.pace()),
        ground.clock());
  }
}
