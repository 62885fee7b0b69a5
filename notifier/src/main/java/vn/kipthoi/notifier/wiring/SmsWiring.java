package vn.kipthoi.notifier.wiring;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.kipthoi.notifier.Arrivals;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.delivery.SimulatedCarrier;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.desk.Replied;
import vn.kipthoi.notifier.desk.ReplyDesk;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.delivery.LoopbackSmsc;
import vn.kipthoi.notifier.sms.delivery.SmppCarriers;
import vn.kipthoi.notifier.sms.desk.IncomingTexts;
import vn.kipthoi.notifier.sms.desk.ReceiptDesk;
import vn.kipthoi.notifier.sms.store.ProofStore;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.notifier.store.SimulatedTextStore;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Chooses by what texts go out: real carriers over SMPP where there are any, the demonstration's own
 * over SMPP when it is asked for, else the demonstration's simulated one. Outside of a demonstration
 * nothing is simulated: a text that only seems to go would leave its case to nobody.
 */
final class SmsWiring {

  private final Ground ground;
  private final NotifierSettings settings;
  private final ReplyDesk replies;
  private final ReceiptDesk receipts;
  private final Optional<LoopbackSmsc> loopback;
  private final Optional<SmppCarriers> carriers;
  private final SimulatedCarrier simulated;

  SmsWiring(
      Ground ground, NotifierSettings settings, ReplyDesk replies, PhoneSeal seal, Arrivals told) {
    if (!settings.reachPhones()) {
      throw new IllegalArgumentException("without a carrier texts would reach nobody");
    }
    this.ground = ground;
    this.settings = settings;
    this.replies = replies;
    var texts = new SimulatedTextStore(seal);
    this.simulated = new SimulatedCarrier(ground.database(), texts, ground.doorbell());
    this.receipts = new ReceiptDesk(
        ground.vertx(),
        ground.database(),
        new ReceiptDesk.Stores(new ReceiptStore(), new ProofStore()),
        told,
        settings.retries().at(ground.pace()).of(Channel.SMS).waitAfter(1));
    this.loopback = settings.loopback()
        ? Optional.of(new LoopbackSmsc(ground.database(), texts, ground.doorbell(), ground.clock()))
        : Optional.empty();
    this.carriers = carriers(seal);
  }

  /** Where texts are handed over. */
  TextCarrier carrier() {
    return carriers.<TextCarrier>map(smpp -> smpp).orElse(simulated);
  }

  /** What brings the replies of simulated phones. */
  DemoPhones.Network network() {
    return loopback.<DemoPhones.Network>map(smsc -> smsc).orElse(replies::receive);
  }

  void start() {
    receipts.start();
    carriers.ifPresent(SmppCarriers::open);
  }

  Future<Void> stop() {
    carriers.ifPresent(SmppCarriers::close);
    loopback.ifPresent(LoopbackSmsc::close);
    return receipts.stop();
  }

  private Optional<SmppCarriers> carriers(PhoneSeal seal) {
    List<SmppSettings> lines = new ArrayList<>(settings.carriers());
    loopback.map(LoopbackSmsc::settings).ifPresent(lines::add);
    return lines.isEmpty() ? Optional.empty() : Optional.of(over(lines, seal));
  }

  private SmppCarriers over(List<SmppSettings> lines, PhoneSeal seal) {
    var incoming = new IncomingTexts(receipts, replies, this::carrier, answered(), ground.clock());
    return new SmppCarriers(
        new SmppCarriers.Ground(ground.vertx(), ground.database(), seal, incoming, ground.clock()),
        lines);
  }

  /** A simulated phone shows what came of a reply beneath it; a real one is sent a text. */
  private Optional<BiConsumer<Personal<String>, Replied>> answered() {
    return loopback.map(smsc -> smsc::replied);
  }
}
