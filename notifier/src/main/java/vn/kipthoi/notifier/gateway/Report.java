package vn.kipthoi.notifier.gateway;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kipthoi.platform.privacy.Personal;

/**
 * What a gateway reports of one call or message.
 *
 * @param event the gateway's own word for this report: the same event is one report
 * @param to the number that it was about, in E.164
 * @param answer the key that was pressed, or what was written back
 */
public record Report(
    String event,
    CallKey key,
    What what,
    Personal<String> to,
    Instant at,
    Optional<Personal<String>> answer) {

  private static final Pattern EVENT = Pattern.compile("[\\x21-\\x7e]{1,100}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final int LONGEST_ANSWER = 500;

  /** What has happened. */
  public enum What {
    RINGING,
    /** The call was taken and heard out; the message is on the phone. */
    DELIVERED,
    /** The message was opened. */
    READ,
    /** Not this time: busy, not taken, switched off. */
    FAILED,
    /** Never: there is no such number, or it wants nothing from us. */
    REFUSED,
    ANSWERED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<What> ofWord(String word) {
      return Arrays.stream(values()).filter(what -> what.word().equals(word)).findFirst();
    }
  }

  /** Reads what was sent; empty when anything of it is not as the contract has it. */
  public static Optional<Report> read(JsonObject sent) {
    var event = text(sent, "event").filter(given -> EVENT.matcher(given).matches());
    var key = text(sent, "key").flatMap(CallKey::parse);
    var what = text(sent, "what").flatMap(What::ofWord);
    var to = text(sent, "to").filter(given -> NUMBER.matcher(given).matches());
    var at = text(sent, "at").flatMap(Report::moment);
    var answer = text(sent, "answer").filter(given -> given.length() <= LONGEST_ANSWER);
    var whole = event.isPresent() && key.isPresent() && to.isPresent() && at.isPresent();
    return what.filter(known -> whole && answer.isPresent() == (known == What.ANSWERED))
        .map(known -> new Report(
            event.orElseThrow(),
            key.orElseThrow(),
            known,
            Personal.of(to.orElseThrow()),
            at.orElseThrow(),
            answer.map(Personal::of)));
  }

  private static Optional<String> text(JsonObject sent, String name) {
    return sent.getValue(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
