package vn.kipthoi.notifier.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * The mail server that takes letters. The line is always encrypted and the server's certificate
 * always checked: a letter says which commune has an urgent case.
 *
 * @param security how the line comes to be encrypted
 * @param login as whom we send; empty for a relay that knows us by our address
 * @param from what letters come from, and where bounces go
 * @param atOnce how many letters may be on their way at the same time
 * @param patience how long the server may take for one answer; several times that for a letter
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    String from,
    int atOnce,
    Duration patience) {

  private static final int AT_ONCE = 4;

  /** Three answers, which is the most that a stuck line waits for, end before a try does. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** How the line comes to be encrypted. */
  public enum Security {
    /** It begins in the open and is encrypted before anything is said (RFC 3207). */
    STARTTLS(587),
    /** It is encrypted from the first byte (RFC 8314). */
    TLS(465);

    private final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  public record Login(String user, Secret password) {}

  /**
   * Reads {@code KIPTHOI_MAIL_HOST}, {@code _PORT}, {@code _SECURITY}, {@code _USER}, {@code
   * _PASSWORD_FILE}, {@code _FROM} and {@code _AT_ONCE}. Empty when nothing of it is said.
   */
  public static Optional<MailSettings> read(SettingsReader given) {
    if (!given.mentions("KIPTHOI_MAIL_")) {
      return Optional.empty();
    }
    var host = given.require("KIPTHOI_MAIL_HOST", "a host", MailSettings::word);
    var from = given.require("KIPTHOI_MAIL_FROM", "an address of mail", MailSettings::address);
    var security = given
        .find("KIPTHOI_MAIL_SECURITY", "starttls or tls", MailSettings::security)
        .orElse(Security.STARTTLS);
    var port = given.port("KIPTHOI_MAIL_PORT", security.usualPort);
    var login = login(given);
    var atOnce = given
        .find("KIPTHOI_MAIL_AT_ONCE", "a number from 1 to 50", MailSettings::upToFifty)
        .orElse(AT_ONCE);
    return host.map(
        known -> new MailSettings(known, port, security, login, from.orElse(""), atOnce, PATIENCE));
  }

  private static Optional<Login> login(SettingsReader given) {
    var user = given.find("KIPTHOI_MAIL_USER", "whom we sign in as", MailSettings::word);
    var what = "a file that holds the password";
    var password = user.isPresent()
        ? given.require("KIPTHOI_MAIL_PASSWORD_FILE", what, MailSettings::password)
        : given.find("KIPTHOI_MAIL_PASSWORD_FILE", what, MailSettings::password);
    return user.flatMap(name -> password.map(secret -> new Login(name, secret)));
  }

  private static Security security(String word) {
    return switch (word) {
      case "starttls" -> Security.STARTTLS;
      case "tls" -> Security.TLS;
      default -> throw new IllegalArgumentException();
    };
  }

  private static Secret password(String file) {
    try {
      return new Secret(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String word(String text) {
    return require(text, text.matches("\\S+"));
  }

  private static String address(String text) {
    return require(text, text.matches("[\\x21-\\x7e&&[^<>,;\"]]+@[A-Za-z0-9.-]+"));
  }

  private static int upToFifty(String text) {
    var number = Integer.parseInt(text);
    var _ = require(text, number >= 1 && number <= 50);
    return number;
  }

  private static String require(String text, boolean right) {
    if (!right) {
      throw new IllegalArgumentException();
    }
    return text;
  }
}
