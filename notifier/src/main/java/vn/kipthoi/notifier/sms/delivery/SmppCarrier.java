package vn.kipthoi.notifier.sms.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import vn.kipthoi.notifier.TextMessage;
import vn.kipthoi.notifier.sms.CarrierReport;
import vn.kipthoi.notifier.sms.Encoded;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.TextKey;
import vn.kipthoi.notifier.sms.Verdict;
import vn.kipthoi.notifier.sms.store.PartStore;
import vn.kipthoi.notifier.sms.store.PartStore.Begun;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.platform.sql.Database;

/** One carrier: its gate, its line, and what is written down of what it is handed. */
final class SmppCarrier {

  private static final int ASKED_AT_ONCE = 10;

  /** How long one text may wait at the gate. */
  private static final Duration AT_THE_GATE = Duration.ofSeconds(3);

  /** How long a carrier that said "too many" is left alone. */
  private static final Duration REST = Duration.ofSeconds(1);

  /** For how long it is believed that it will be better soon. */
  private static final Duration PASSING = Duration.ofSeconds(10);

  /** What a carrier's work is written down in. */
  record Books(Database database, PartStore parts, PhoneSeal seal, InstantSource clock) {}

  /** Since when it has been saying "too many", and until when it is left alone. */
  private record Throttle(Optional<Instant> since, Instant until) {

    private static final Throttle NONE = new Throttle(Optional.empty(), Instant.MIN);

    private Throttle saidAt(Instant now) {
      return new Throttle(Optional.of(since.orElse(now)), now.plus(REST));
    }
  }

  private final SmppSettings settings;
  private final SmppLink link;
  private final Gate gate;
  private final Books books;
  private final Incoming incoming;
  private volatile Throttle throttle = Throttle.NONE;

  SmppCarrier(Vertx vertx, SmppSettings settings, Books books, Incoming incoming) {
    this.settings = settings;
    this.books = books;
    this.incoming = incoming;
    this.link = new SmppLink(settings, new Arriving(settings.name(), books.seal(), incoming));
    this.gate = new Gate(vertx, settings.window(), settings.perSecond(), AT_THE_GATE);
  }

  String name() {
    return settings.name();
  }

  void open() {
    link.open();
  }

  void close() {
    link.close();
  }

  boolean isBound() {
    return link.isBound();
  }

  boolean isResting() {
    return books.clock().instant().isBefore(throttle.until());
  }

  /** Whether it has said "too many" for longer than it can be waited for. */
  boolean isOverrun() {
    return throttle
        .since()
        .map(since -> since.plus(PASSING).isBefore(books.clock().instant()))
        .orElse(false);
  }

  /** Hands it a text, unless one of this try was handed to anybody before. */
  Future<Verdict> hand(TextMessage message) {
    return gate.enter(message.urgency().ordinal() + 1)
        .compose(admitted -> admitted
            ? begin(message).onComplete(done -> gate.leave()).onSuccess(this::remember)
            : Future.succeededFuture(new Verdict.NotNow(0)));
  }

  /** Asks after those that no receipt has come for. */
  Future<Void> ask() {
    return isBound()
        ? books
            .parts()
            .toAskFor(books.database().client(), name(), ASKED_AT_ONCE)
            .compose(open -> Future.join(open.stream().map(this::ask).toList()).mapEmpty())
        : Future.succeededFuture();
  }

  private Future<Void> ask(PartStore.Open part) {
    return aside(() -> link.ask(part.messageId()))
        .compose(said -> said.map(report -> told(part, report)).orElseGet(Future::succeededFuture));
  }

  private Future<Void> told(PartStore.Open part, CarrierReport report) {
    return incoming.receipt(
        new ReceiptStore.Received(name(), report, part.recipient(), Optional.empty()));
  }

  private void remember(Verdict verdict) {
    switch (verdict) {
      case Verdict.Throttled() -> throttle = throttle.saidAt(books.clock().instant());
      case Verdict.Taken _ -> throttle = Throttle.NONE;
      case Verdict.NotNow _, Verdict.Never _, Verdict.NoLine _, Verdict.Unheard _ -> {
        // They say nothing of how much it can take.
      }
    }
  }

  private Future<Verdict> begin(TextMessage message) {
    var key = new TextKey(message.key(), message.number());
    var encoded = Encoded.of(message.text(), (message.key().hashCode() + message.number()) & 0xff);
    return books
        .parts()
        .begin(
            books.database().client(),
            key,
            name(),
            books.seal().fingerprint(message.to()),
            encoded.messages().size())
        .compose(begun -> switch (begun) {
          case Begun.Now(var references) -> send(message, key, encoded, references);
          case Begun.Gone(var messageId) -> Future.succeededFuture(new Verdict.Taken(messageId));
          case Begun.Perhaps() ->
            Future.succeededFuture(new Verdict.Unheard("whoever sent it is gone"));
        });
  }

  /** One part after the other; the first that is not taken ends it. */
  private Future<Verdict> send(
      TextMessage message, TextKey key, Encoded encoded, List<Integer> references) {
    Future<Verdict> last = Future.succeededFuture(new Verdict.Taken(""));
    for (var i = 0; i < references.size(); i++) {
      var part = i + 1;
      var submission = submission(message, encoded, i, references.get(i));
      last = last.compose(before -> before instanceof Verdict.Taken
          ? aside(() -> link.submit(submission)).compose(said -> note(key, part, said))
          : Future.succeededFuture(before));
    }
    return last.compose(verdict -> isNo(verdict)
        ? books.parts().refused(books.database().client(), key, name()).map(verdict)
        : Future.succeededFuture(verdict));
  }

  private Future<Verdict> note(TextKey key, int part, Verdict said) {
    return said instanceof Verdict.Taken(var messageId)
        ? books
            .parts()
            .taken(books.database().client(), key, part, messageId, settings.askAfter())
            .map(said)
        : Future.succeededFuture(said);
  }

  private Submission submission(TextMessage message, Encoded encoded, int index, int reference) {
    return new Submission(
        message.to(),
        encoded.dataCoding(),
        encoded.headed(),
        encoded.messages().get(index),
        reference,
        message.urgency().ordinal() + 1,
        Duration.between(books.clock().instant(), message.notAfter()));
  }

  private static boolean isNo(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Throttled _, Verdict.NotNow _, Verdict.Never _, Verdict.NoLine _ -> true;
      case Verdict.Taken _, Verdict.Unheard _ -> false;
    };
  }

  /** The library blocks; a thread of its own costs nothing. */
  private static <T> Future<T> aside(Callable<T> work) {
    Promise<T> done = Promise.promise();
    var _ = Thread.ofVirtual().start(() -> {
      try {
        done.complete(work.call());
      } catch (Exception e) {
        done.fail(e);
      }
    });
    return done.future();
  }
}
