package vn.kipthoi.notifier.sms.delivery;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import vn.kipthoi.notifier.sms.Encoded;
import vn.kipthoi.notifier.sms.SmppSettings;
import vn.kipthoi.notifier.sms.Verdict;
import vn.kipthoi.platform.privacy.Personal;

/** A line to one carrier on which texts go out and nothing is kept of them. */
public final class PlainLine {

  private static final Duration VALID_FOR = Duration.ofHours(1);
  private static final int GROUPS = 256;
  private static final int REFERENCES = 65_536;

  private final Vertx vertx;
  private final SmppLink link;

  public PlainLine(Vertx vertx, SmppSettings settings) {
    this.vertx = vertx;
    this.link = new SmppLink(settings, new Deaf());
  }

  public void open() {
    link.open();
  }

  public void close() {
    link.close();
  }

  /** Done when the carrier has taken every part of it. */
  public Future<Void> send(Personal<String> phone, String text) {
    return vertx.executeBlocking(() -> hand(phone, text), false).mapEmpty();
  }

  private int hand(Personal<String> phone, String text) {
    var encoded = Encoded.of(text, ThreadLocalRandom.current().nextInt(GROUPS));
    for (var octets : encoded.messages()) {
      var verdict = link.submit(new Submission(
          phone,
          encoded.dataCoding(),
          encoded.headed(),
          octets,
          ThreadLocalRandom.current().nextInt(REFERENCES),
          1,
          VALID_FOR));
      if (!(verdict instanceof Verdict.Taken)) {
        throw new IllegalStateException("the carrier says " + verdict);
      }
    }
    return encoded.messages().size();
  }

  /** Replies and receipts are taken from the carrier and dropped: nobody waits for them. */
  private static final class Deaf implements MessageReceiverListener {

    @Override
    public void onAcceptDeliverSm(DeliverSm message) {
      // Answered by the library.
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
      // Nothing to answer.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source)
        throws ProcessRequestException {
      throw new ProcessRequestException("nobody reads here", SMPPConstant.STAT_ESME_RX_P_APPN);
    }
  }
}
