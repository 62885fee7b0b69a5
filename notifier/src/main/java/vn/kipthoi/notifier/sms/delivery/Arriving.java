package vn.kipthoi.notifier.sms.delivery;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.desk.PhoneNumbers;
import vn.kipthoi.notifier.sms.CarrierReport;
import vn.kipthoi.notifier.sms.Decoded;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.notifier.store.PhoneSeal;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Reads deliver_sm. It is confirmed to the carrier when what it says is safe with us, not before;
 * what cannot be read is confirmed too, since it would be no more readable the next time.
 */
final class Arriving implements MessageReceiverListener {

  private static final Logger LOG = LoggerFactory.getLogger(Arriving.class);
  private static final long PATIENCE_SECONDS = 10;

  private final String carrier;
  private final PhoneSeal seal;
  private final Incoming incoming;

  Arriving(String carrier, PhoneSeal seal, Incoming incoming) {
    this.carrier = carrier;
    this.seal = seal;
    this.incoming = incoming;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
    var phone = PhoneNumbers.read(message.getSourceAddr());
    if (phone.isEmpty()) {
      unreadable("it comes from no number");
    } else if (message.isSmscDeliveryReceipt() || message.isIntermediateDeliveryNotification()) {
      receipt(message, phone.get());
    } else {
      var text = Decoded.of(octets(message), message.getDataCoding(), message.isUdhi());
      safe(incoming.reply(phone.get(), Personal.of(text)));
    }
  }

  private void receipt(DeliverSm message, Personal<String> phone) throws ProcessRequestException {
    var words = Decoded.of(octets(message), message.getDataCoding(), false);
    var report = CarrierReport.read(words, id(message), state(message));
    if (report.isEmpty()) {
      unreadable("a receipt says nothing");
      return;
    }
    safe(incoming.receipt(new ReceiptStore.Received(
        carrier, report.get(), seal.fingerprint(phone), reference(message))));
  }

  private static byte[] octets(DeliverSm message) {
    var payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
    return payload == null ? message.getShortMessage() : payload.getValue();
  }

  private static Optional<String> id(DeliverSm message) {
    return Optional.ofNullable(
            message.getOptionalParameter(OptionalParameter.Receipted_message_id.class))
        .map(OptionalParameter.COctetString::getValueAsString)
        .filter(id -> !id.isBlank());
  }

  private static Optional<Integer> state(DeliverSm message) {
    return Optional.ofNullable(message.getOptionalParameter(OptionalParameter.Message_state.class))
        .map(state -> (int) state.getValue());
  }

  private static Optional<Integer> reference(DeliverSm message) {
    return Optional.ofNullable(
            message.getOptionalParameter(OptionalParameter.User_message_reference.class))
        .map(reference -> reference.getValue() & 0xffff);
  }

  /** Waits on the line's own thread. */
  private static void safe(Future<Void> kept) throws ProcessRequestException {
    try {
      var _ =
          kept.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
    }
  }

  private void unreadable(String why) {
    LOG.atWarn()
        .addKeyValue("carrier", carrier)
        .addKeyValue("why", why)
        .log("something came in from a carrier that cannot be read");
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification notification) {
    // That a phone is on the network again is of no use: the carrier tries by itself.
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("not offered", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
