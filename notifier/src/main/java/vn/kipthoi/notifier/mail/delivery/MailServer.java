package vn.kipthoi.notifier.mail.delivery;

import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import vn.kipthoi.notifier.mail.MailSettings;

/**
 * A mail server, and whose word is taken for who it is.
 *
 * @param trusted what makes encrypted lines; empty for the authorities that Java trusts
 */
public record MailServer(MailSettings settings, Optional<SSLSocketFactory> trusted) {

  public static MailServer of(MailSettings settings) {
    return new MailServer(settings, Optional.empty());
  }

  /** The protocol's name, also the beginning of its properties' names. */
  public String protocol() {
    return settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
  }

  /** How Angus Mail is told all this. No certificate is believed for another host. */
  public Properties properties() {
    var properties = new Properties();
    var millis = Long.toString(settings.patience().toMillis());
    put(properties, "connectiontimeout", millis);
    put(properties, "timeout", millis);
    put(properties, "writetimeout", millis);
    put(properties, "starttls.enable", "true");
    put(properties, "starttls.required", Boolean.toString(protocol().equals("smtp")));
    put(properties, "ssl.checkserveridentity", "true");
    put(properties, "auth", Boolean.toString(settings.login().isPresent()));
    put(properties, "from", settings.from());
    put(properties, "quitwait", "false");
    trusted.ifPresent(factory -> put(properties, "ssl.socketFactory", factory));
    return properties;
  }

  private void put(Properties properties, String name, Object value) {
    var _ = properties.put("mail." + protocol() + "." + name, value);
  }
}
