package vn.kipthoi.notifier.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * How web push works here.
 *
 * @param vapid who sends
 * @param hosts the push services that may be talked to
 */
public record PushSettings(Vapid vapid, PushHosts hosts) {

  /**
   * Reads {@code KIPTHOI_PUSH_CONTACT}, {@code KIPTHOI_PUSH_KEY_FILE} and {@code
   * KIPTHOI_PUSH_HOSTS}. Empty when no contact is given: then there is no web push.
   */
  public static Optional<PushSettings> read(SettingsReader given) {
    var contact = given.find(
        "KIPTHOI_PUSH_CONTACT", "mailto: or https: and an address", PushSettings::contact);
    var more = given.find(
        "KIPTHOI_PUSH_HOSTS",
        "hosts with commas between",
        text -> List.of(text.split("\\s*,\\s*")));
    var keys = contact.isPresent()
        ? given.require(
            "KIPTHOI_PUSH_KEY_FILE", "a file, made when it is not there", PushSettings::keys)
        : given.find(
            "KIPTHOI_PUSH_KEY_FILE", "a file, made when it is not there", PushSettings::keys);
    return contact.flatMap(known -> keys.map(pair -> new PushSettings(
        new Vapid(pair, known), PushHosts.OF_BROWSERS.with(more.orElse(List.of())))));
  }

  private static String contact(String text) {
    if (Stream.of("mailto:", "https:").noneMatch(text::startsWith)) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static KeyPair keys(String file) {
    try {
      return VapidFile.openOrCreate(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
