package vn.kipthoi.notifier.gateway;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.kipthoi.notifier.Channel;

/**
 * By which a gateway recognises one call or message, however often it is handed over; it also names
 * what a report is about.
 *
 * @param number the try that was the first to use it
 */
public record CallKey(UUID alert, Channel channel, int number) {

  private static final Set<Channel> OF_GATEWAYS = Set.of(Channel.VOICE, Channel.ZALO);
  private static final Pattern SHAPE =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(voice|zalo)\\.(\\d{1,4})");

  public CallKey {
    if (!OF_GATEWAYS.contains(channel) || number < 1) {
      throw new IllegalArgumentException("no gateway is asked for " + channel.word());
    }
  }

  /** As the gateway is given it. */
  public String text() {
    return alert + "." + channel.word() + "." + number;
  }

  /** Empty for whatever was not made by {@link #text}. */
  public static Optional<CallKey> parse(String text) {
    var read = SHAPE.matcher(text);
    return read.matches() && Integer.parseInt(read.group(3)) > 0
        ? Optional.of(new CallKey(
            UUID.fromString(read.group(1)),
            Channel.of(read.group(2)),
            Integer.parseInt(read.group(3))))
        : Optional.empty();
  }
}
