package vn.kipthoi.notifier.sms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a carrier reports of one short message: a receipt, or the answer to a question.
 *
 * @param messageId the carrier's own; empty when the receipt does not say
 * @param failure why it failed, in words of ours; empty unless it did
 */
public record CarrierReport(String messageId, PartState state, String failure) {

  public static final String EXPIRED = "the phone was not reached before it lost its sense";
  public static final String UNREACHED = "the carrier could not reach the phone";

  /** The words of SMPP 3.4 appendix B, of which carriers use as many as they like. */
  private static final Pattern ID = Pattern.compile("\\bid:\\s*([^\\s]{1,64})");

  private static final Pattern STATE = Pattern.compile("\\bstat:\\s*([A-Za-z]{5,13})");

  /**
   * Reads a receipt's words; empty when they tell nothing. Parameters, where the carrier sends them,
   * are more exact and stand in for what they name.
   *
   * @param id the parameter receipted_message_id
   * @param state the parameter message_state
   */
  public static Optional<CarrierReport> read(
      String words, Optional<String> id, Optional<Integer> state) {
    var messageId = id.or(() -> first(ID, words)).orElse("");
    return state
        .map(CarrierReport::wordOf)
        .or(() -> first(STATE, words))
        .flatMap(word -> of(messageId, word));
  }

  /** @param state a message_state of SMPP 3.4, 5.2.28 */
  public static Optional<CarrierReport> answered(String messageId, int state) {
    return of(messageId, wordOf(state));
  }

  private static Optional<CarrierReport> of(String messageId, String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "DELIVRD", "DELIVERED" ->
        Optional.of(new CarrierReport(messageId, PartState.DELIVERED, ""));
      case "ACCEPTD", "ACCEPTED", "ENROUTE", "SCHEDULED" ->
        Optional.of(new CarrierReport(messageId, PartState.TAKEN, ""));
      case "EXPIRED" -> Optional.of(failed(messageId, EXPIRED));
      case "UNDELIV", "UNDELIVERABLE" -> Optional.of(failed(messageId, UNREACHED));
      case "REJECTD", "REJECTED" -> Optional.of(failed(messageId, "the carrier rejected it"));
      case "DELETED" -> Optional.of(failed(messageId, "the carrier dropped it"));
      default -> Optional.empty();
    };
  }

  private static CarrierReport failed(String messageId, String why) {
    return new CarrierReport(messageId, PartState.FAILED, why);
  }

  private static String wordOf(int state) {
    return switch (state) {
      case 0 -> "SCHEDULED";
      case 1 -> "ENROUTE";
      case 2 -> "DELIVERED";
      case 3 -> "EXPIRED";
      case 4 -> "DELETED";
      case 5 -> "UNDELIVERABLE";
      case 6 -> "ACCEPTED";
      case 8 -> "REJECTED";
      default -> "UNKNOWN";
    };
  }

  private static Optional<String> first(Pattern pattern, String words) {
    return Optional.of(pattern.matcher(words)).filter(Matcher::find).map(found -> found.group(1));
  }
}
