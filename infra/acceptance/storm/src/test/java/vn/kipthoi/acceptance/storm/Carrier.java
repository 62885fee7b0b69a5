package vn.kipthoi.acceptance.storm;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ServerSocketFactory;
import vn.kipthoi.smsc.Account;
import vn.kipthoi.smsc.Conduct;
import vn.kipthoi.smsc.Conduct.Answer;
import vn.kipthoi.smsc.Conduct.Report;
import vn.kipthoi.smsc.Segment;
import vn.kipthoi.smsc.Smsc;

/** The one carrier of a site, good until a storm makes it bad. */
final class Carrier implements AutoCloseable {

  static final String SENDER = "111";

  private static final Account ACCOUNT = new Account("kipthoi", "bi-mat");
  private static final Duration SLOWLY = Duration.ofSeconds(2);

  private final AtomicReference<Optional<Runnable>> atNextText =
      new AtomicReference<>(Optional.empty());
  private final Smsc smsc;
  private volatile Conduct conduct = Conduct.GOOD;

  Carrier(Phones phones) {
    smsc = Smsc.open(new Smsc.Setup(
        0, ACCOUNT, phones, ServerSocketFactory.getDefault(), InstantSource.system()));
    smsc.behave(this::towards);
  }

  /** What a node is told of it, by the names of the environment. */
  Map<String, String> settings(Path passwordFile) {
    return Map.of(
        "KIPTHOI_SMPP_HOST", "127.0.0.1",
        "KIPTHOI_SMPP_PORT", Integer.toString(smsc.port()),
        "KIPTHOI_SMPP_SYSTEM_ID", ACCOUNT.systemId(),
        "KIPTHOI_SMPP_PASSWORD_FILE", passwordFile.toString(),
        "KIPTHOI_SMPP_SENDER", SENDER);
  }

  static String password() {
    return ACCOUNT.password();
  }

  Smsc smsc() {
    return smsc;
  }

  /** Done at the moment when the next text is in its hands, before anybody hears of it. */
  CompletableFuture<Void> atNextText(Runnable act) {
    var done = new CompletableFuture<Void>();
    atNextText.set(Optional.of(() -> {
      act.run();
      var unused = done.complete(null);
    }));
    return done;
  }

  void forgetNextText() {
    atNextText.set(Optional.empty());
  }

  void becomes(Fault fault) {
    conduct = switch (fault) {
      case CARRIER_SLOW -> Conduct.GOOD.answeringAfter(SLOWLY);
      case CARRIER_THROTTLES -> Conduct.GOOD.answering(Answer.THROTTLED);
      case CARRIER_TAKES_AND_CUTS -> Conduct.GOOD.answering(Answer.TAKEN_AND_CUT);
      case CARRIER_LIES -> Conduct.GOOD.deliveringNothing();
      case CARRIER_REPORTS_NOTHING -> Conduct.GOOD.reporting();
      case CARRIER_REPORTS_IN_ANY_ORDER ->
        Conduct.GOOD.reporting(Report.DELIVERED, Report.EN_ROUTE).reportingFirst();
      default -> Conduct.GOOD;
    };
  }

  void isGoodAgain() {
    conduct = Conduct.GOOD;
  }

  @Override
  public void close() {
    smsc.close();
  }

  private Conduct towards(Segment segment) {
    atNextText.getAndSet(Optional.empty()).ifPresent(Runnable::run);
    return conduct;
  }
}
