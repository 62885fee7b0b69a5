package vn.kipthoi.notifier.wiring;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.notifier.delivery.CamelCourier;
import vn.kipthoi.notifier.delivery.SimulatedCarrier;
import vn.kipthoi.notifier.desk.AlertDesk;
import vn.kipthoi.notifier.desk.AlertDispatcher;
import vn.kipthoi.notifier.desk.Deliveries;
import vn.kipthoi.notifier.desk.TextWriter;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactPump;
import vn.kipthoi.platform.facts.FactReader;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.StaffDirectory;

/** Puts the notifier together over its ground and what it asks of routing. */
public final class NotifierWiring {

  /** As {@code platform.fact_readers} has it. */
  private static final String READER = "notifier";

  /** Well above a channel's patience, so that no try is taken up while it may still end. */
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** What the notifier asks of those upstream. */
  public record Upstream(Caseload caseload, StaffDirectory staff, Supplier<Directory> directory) {}

  private final Ground ground;
  private final NotifierSettings settings;
  private final Upstream upstream;
  private final SimulatedCarrier carrier;
  private final AlertDispatcher dispatcher;
  private final FactPump pump;

  public NotifierWiring(Ground ground, NotifierSettings settings, Upstream upstream) {
    this.ground = ground;
    this.settings = settings;
    this.upstream = upstream;
    this.carrier = new SimulatedCarrier(
        ground.database(), new SimulatedTextStore(), new PhoneSeal(ground.keys()));
    this.dispatcher = new AlertDispatcher(ground.vertx(), deliveries());
    this.pump = new FactPump(ground.vertx(), reader(), this::ring);
  }

  public void mount(WebShell shell) {}

  /** Begins to read facts and to dispatch what they raise. */
  public Future<Void> start() {
    pump.start(ground.doorbell());
    dispatcher.start(ground.doorbell());
    return Future.succeededFuture();
  }

  /** Takes nothing more in hand, and waits for what is. */
  public Future<Void> stop() {
    pump.stop();
    return dispatcher.stop();
  }

  /** The carrier at the end of the line, for tests that make it behave badly. */
  public SimulatedCarrier carrier() {
    return carrier;
  }

  private void ring() {
    ground.doorbell().ring(AlertDispatcher.ALERTS_RAISED);
  }

  private FactReader reader() {
    var desk = new AlertDesk(new AlertStore());
    return new FactReader(READER, desk.handlers(), ground.database(), ground.clock());
  }

  private Deliveries deliveries() {
    return new Deliveries(
        ground.database(),
        new AttemptStore(UUID.randomUUID().toString(), LEASE),
        new Deliveries.Upstream(upstream.caseload(), upstream.staff()),
        CamelCourier.starting(ground.camel(), ground.vertx(), carrier),
        new TextWriter(upstream.directory(), settings.textLanguage()),
        settings.retries().at(ground.pace()),
        ground.clock());
  }
}
