package vn.kipthoi.notifier.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * Reads the carriers over SMPP: the first by {@code KIPTHOI_SMPP_…}, the one that stands in for it
 * by {@code KIPTHOI_SMPP2_…}. A carrier is there when anything of it is said; then host, system id,
 * password and sender must be.
 */
public final class SmppSettingsReader {

  private static final int PLAIN_PORT = 2775;
  private static final int WINDOW = 10;
  private static final int PER_SECOND = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration ENQUIRE_EVERY = Duration.ofSeconds(30);
  private static final Duration ASK_AFTER = Duration.ofSeconds(60);

  private final SettingsReader given;
  private final String prefix;

  private SmppSettingsReader(SettingsReader given, String prefix) {
    this.given = given;
    this.prefix = prefix;
  }

  /** In the order in which they are used. */
  public static List<SmppSettings> read(SettingsReader given) {
    return Stream.of(
            new SmppSettingsReader(given, "KIPTHOI_SMPP_").carrier("first"),
            new SmppSettingsReader(given, "KIPTHOI_SMPP2_").carrier("second"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<SmppSettings> carrier(String name) {
    if (!given.mentions(prefix)) {
      return Optional.empty();
    }
    var host = given.require(prefix + "HOST", "a host", SmppSettingsReader::word);
    var systemId =
        given.require(prefix + "SYSTEM_ID", "at most 15 characters", text -> atMost(15, text));
    var password = given.require(
        prefix + "PASSWORD_FILE",
        "a file that holds the password, at most 8 characters",
        SmppSettingsReader::password);
    var sender = given.require(
        prefix + "SENDER",
        "a number of up to 15 digits, or a name of up to 11 characters",
        SmppSettingsReader::sender);
    var numbers = numbers();
    return host.map(reachable -> new SmppSettings(
        name,
        reachable,
        numbers.port(),
        numbers.tls(),
        systemId.orElse(""),
        password.orElse(new Secret("")),
        sender.orElse(""),
        numbers.window(),
        numbers.perSecond(),
        PATIENCE,
        ENQUIRE_EVERY,
        ASK_AFTER));
  }

  private record Numbers(int port, boolean tls, int window, int perSecond) {}

  private Numbers numbers() {
    return new Numbers(
        given.port(prefix + "PORT", PLAIN_PORT),
        given.flag(prefix + "TLS", false),
        given
            .find(prefix + "WINDOW", "a number from 1 to 1000", text -> upTo(1000, text))
            .orElse(WINDOW),
        given
            .find(prefix + "PER_SECOND", "a number from 1 to 1000", text -> upTo(1000, text))
            .orElse(PER_SECOND));
  }

  private static String word(String text) {
    return require(text, !text.contains(" "));
  }

  private static String atMost(int length, String text) {
    return require(text, text.length() <= length);
  }

  private static Secret password(String file) {
    try {
      return new Secret(atMost(8, Files.readString(Path.of(file)).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sender(String text) {
    return require(text, text.matches("\\d{1,15}|[ -~]{1,11}"));
  }

  private static int upTo(int most, String text) {
    var number = Integer.parseInt(text);
    var _ = require(text, number >= 1 && number <= most);
    return number;
  }

  private static String require(String text, boolean right) {
    if (!right) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
