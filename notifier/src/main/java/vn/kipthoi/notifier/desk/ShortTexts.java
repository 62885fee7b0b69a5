package vn.kipthoi.notifier.desk;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Delivery;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.StaffTexts;

/**
 * Hands short texts to the carrier at once and once: whoever asked for one sees whether it was taken,
 * and asks again. Alerts go before them wherever a carrier makes texts wait.
 */
public final class ShortTexts implements StaffTexts {

  private static final Duration HOLDS = Duration.ofMinutes(15);

  private final TextCarrier carrier;
  private final InstantSource clock;

  public ShortTexts(TextCarrier carrier, InstantSource clock) {
    this.carrier = carrier;
    this.clock = clock;
  }

  @Override
  public Future<Boolean> send(Personal<String> phone, String text, boolean marks) {
    var words = marks ? text : GsmText.of(text);
    var message = new TextMessage(
        UUID.randomUUID(), 1, phone, words, Priority.P4, clock.instant().plus(HOLDS));
    return carrier.send(message).map(ShortTexts::isTaken).otherwise(false);
  }

  private static boolean isTaken(Delivery said) {
    return switch (said) {
      case Delivery.HandedOver(var reference) -> true;
      case Delivery.Busy(var why) -> false;
      case Delivery.Refused(var reason) -> false;
      case Delivery.Unknown(var why) -> false;
    };
  }
}
