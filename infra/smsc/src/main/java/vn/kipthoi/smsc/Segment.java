package vn.kipthoi.smsc;

import java.util.Optional;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;

/**
 * One submit_sm as it came in.
 *
 * @param id what the carrier calls it
 * @param to digits of the phone
 * @param validFor SMPP's relative time, empty when the sender set no limit
 * @param priority 0 to 3
 * @param receiptWanted whether the sender asked to be told of its end
 * @param reference the sender's own, given back in receipts
 */
public record Segment(
    String id,
    String from,
    String to,
    Written written,
    String validFor,
    int priority,
    boolean receiptWanted,
    Optional<Short> reference) {

  static Segment of(String id, SubmitSm submitted) {
    var header = submitted.isUdhi();
    return new Segment(
        id,
        submitted.getSourceAddr(),
        submitted.getDestAddress(),
        Written.read(submitted.getShortMessage(), submitted.getDataCoding(), header),
        Optional.ofNullable(submitted.getValidityPeriod()).orElse(""),
        submitted.getPriorityFlag(),
        (submitted.getRegisteredDelivery() & 3) != 0,
        Optional.ofNullable(
                submitted.getOptionalParameter(OptionalParameter.User_message_reference.class))
            .map(OptionalParameter.Short::getValue));
  }
}
