package vn.kipthoi.notifier.sms.desk;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Outcome;
import vn.kipthoi.notifier.TextCarrier;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.desk.GsmText;
import vn.kipthoi.notifier.desk.Replied;
import vn.kipthoi.notifier.desk.ReplyDesk;
import vn.kipthoi.notifier.sms.delivery.Incoming;
import vn.kipthoi.notifier.sms.store.ReceiptStore.Received;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Hands on what carriers bring: receipts to their desk, replies to theirs, and what came of a reply
 * back to its phone. A number that nobody on the staff has is told nothing: texts cost money, and a
 * stranger learns nothing here.
 */
public final class IncomingTexts implements Incoming {

  private static final Logger LOG = LoggerFactory.getLogger(IncomingTexts.class);

  /** Afterwards the person has long written again, or rung. */
  private static final Duration OF_USE = Duration.ofMinutes(15);

  private final ReceiptDesk receipts;
  private final ReplyDesk replies;
  private final Supplier<TextCarrier> carrier;
  private final Optional<BiConsumer<Personal<String>, Replied>> shown;
  private final InstantSource clock;

  /**
   * @param carrier what answers to replies go out by
   * @param shown where answers are shown instead, in a demonstration
   */
  public IncomingTexts(
      ReceiptDesk receipts,
      ReplyDesk replies,
      Supplier<TextCarrier> carrier,
      Optional<BiConsumer<Personal<String>, Replied>> shown,
      InstantSource clock) {
    this.receipts = receipts;
    this.replies = replies;
    this.carrier = carrier;
    this.shown = shown;
    this.clock = clock;
  }

  @Override
  public Future<Void> receipt(Received received) {
    return receipts.keep(received);
  }

  @Override
  public Future<Void> reply(Personal<String> from, Personal<String> text) {
    return replies
        .receive(from, text)
        .onSuccess(replied -> shown.ifPresentOrElse(
            phones -> phones.accept(from, replied), () -> answer(from, replied)))
        .mapEmpty();
  }

  private void answer(Personal<String> to, Replied replied) {
    if (replied.outcome() == Outcome.UNKNOWN_PHONE) {
      return;
    }
    var words = GsmText.of(replied.words());
    var until = clock.instant().plus(OF_USE);
    var _ = carrier
        .get()
        .send(new TextMessage(UUID.randomUUID(), 1, to, words, Priority.P2, until))
        .onFailure(broken -> LOG.atWarn()
            .addKeyValue("outcome", replied.outcome().word())
            .addKeyValue("why", broken.getClass().getSimpleName())
            .log("what came of a reply could not be told to its phone"));
  }
}
