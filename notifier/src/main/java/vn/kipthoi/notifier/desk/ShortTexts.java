package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.gateway.CallKey;
import vn.kipthoi.notifier.gateway.GatewayMessage;
import vn.kipthoi.notifier.mail.MailMessage;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ContactWay;
import vn.kipthoi.routing.StaffTexts;

/**
 * Hands short texts over at once and once: whoever asked for one sees whether it was taken, and asks
 * again. Alerts go before them wherever a carrier makes texts wait.
 */
public final class ShortTexts implements StaffTexts {

  private static final Duration HOLDS = Duration.ofMinutes(15);

  /** Shown on locked screens, and so it says nothing but who writes. */
  private static final String SUBJECT = "Kịp Thời";

  private final Courier courier;
  private final Set<Channel> channels;
  private final InstantSource clock;

  /** @param channels what this node has a carrier for */
  public ShortTexts(Courier courier, Set<Channel> channels, InstantSource clock) {
    this.courier = courier;
    this.channels = Set.copyOf(channels);
    this.clock = clock;
  }

  @Override
  public Set<ContactWay.Kind> carried() {
    return channels.stream()
        .map(channel -> ContactWay.Kind.ofWord(channel.word()))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public Future<Boolean> send(Personal<String> phone, String text, boolean marks) {
    var words = marks ? text : GsmText.of(text);
    return taken(courier.text(new TextMessage(
        UUID.randomUUID(), 1, phone, words, Priority.P4, clock.instant().plus(HOLDS))));
  }

  @Override
  public Future<Boolean> send(ContactWay way, String text, boolean marks) {
    return switch (way.kind()) {
      case SMS -> send(way.address(), text, marks);
      case VOICE -> taken(courier.ring(message(Channel.VOICE, way, text)));
      case ZALO -> taken(courier.ring(message(Channel.ZALO, way, text)));
      case EMAIL ->
        taken(courier.mail(new MailMessage(UUID.randomUUID(), 1, way.address(), SUBJECT, text)));
    };
  }

  private GatewayMessage message(Channel channel, ContactWay way, String text) {
    return new GatewayMessage(
        new CallKey(UUID.randomUUID(), channel, 1),
        false,
        way.address(),
        Language.VI,
        text,
        false,
        clock.instant().plus(HOLDS));
  }

  private static Future<Boolean> taken(Future<Delivery> handing) {
    return handing.map(said -> said instanceof Delivery.HandedOver).otherwise(false);
  }
}
