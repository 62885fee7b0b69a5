package vn.kipthoi.launcher.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.kipthoi.notifier.wiring.PlainTexts;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * What a watchdog is told at its start.
 *
 * @param phones whom it tells, in E.164
 * @param nodes whom it expects to hear from its first minute
 * @param itself under which name, and to whom, it says that it is well itself
 */
record WatchdogSettings(
    String host,
    int port,
    Secret secret,
    List<Personal<String>> phones,
    List<String> nodes,
    PlainTexts.Lines lines,
    HeartSettings itself) {

  private static final int PORT = 8090;
  private static final String LOOPBACK = "127.0.0.1";

  /** @throws vn.kipthoi.platform.settings.InvalidSettings naming every mistake */
  static WatchdogSettings read(Map<String, String> given) {
    var settings = new SettingsReader(given);
    var secret = HeartSettings.secret(settings);
    var phones = settings.require(
        "KIPTHOI_WATCHDOG_PHONES",
        "numbers like +84912345678, with commas between",
        WatchdogSettings::phones);
    var read = new WatchdogSettings(
        settings.text("KIPTHOI_WATCHDOG_HOST").orElse(LOOPBACK),
        settings.port("KIPTHOI_WATCHDOG_PORT", PORT),
        secret.orElse(new Secret("")),
        phones.orElse(List.of()),
        settings
            .find("KIPTHOI_WATCHDOG_NODES", "names like 10.0.0.1:8080", WatchdogSettings::words)
            .orElse(List.of()),
        PlainTexts.read(settings),
        HeartSettings.read(settings));
    settings.finish("KIPTHOI_WATCHDOG");
    return read;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static List<Personal<String>> phones(String text) {
    return words(text).stream().map(WatchdogSettings::phone).toList();
  }

  private static Personal<String> phone(String text) {
    if (!text.matches("\\+\\d{8,15}")) {
      throw new IllegalArgumentException("not a number");
    }
    return Personal.of(text);
  }
}
