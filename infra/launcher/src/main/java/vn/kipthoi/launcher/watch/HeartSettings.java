package vn.kipthoi.launcher.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * To whom a node says that it is well.
 *
 * @param watchdogs where they listen; none, and nobody notices when the node falls silent
 * @param secret what it signs with
 */
public record HeartSettings(List<URI> watchdogs, Optional<Secret> secret) {

  static final String SECRET_FILE = "KIPTHOI_WATCHDOG_SECRET_FILE";
  private static final int SHORTEST_SECRET = 32;

  public HeartSettings {
    watchdogs = List.copyOf(watchdogs);
  }

  public static HeartSettings read(SettingsReader given) {
    var watchdogs = given
        .find(
            "KIPTHOI_WATCHDOGS",
            "addresses like http://10.0.0.9:8090, with commas between",
            HeartSettings::addresses)
        .orElse(List.of());
    return new HeartSettings(watchdogs, watchdogs.isEmpty() ? Optional.empty() : secret(given));
  }

  static Optional<Secret> secret(SettingsReader given) {
    return given.require(
        SECRET_FILE,
        "a file that holds at least " + SHORTEST_SECRET
            + " characters, the same for nodes and watchdogs",
        HeartSettings::secret);
  }

  private static List<URI> addresses(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .map(HeartSettings::address)
        .toList();
  }

  private static URI address(String text) {
    var address = URI.create(text);
    if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }

  private static Secret secret(String file) {
    try {
      var secret = Files.readString(Path.of(file)).strip();
      if (secret.length() < SHORTEST_SECRET) {
        throw new IllegalArgumentException("too short");
      }
      return new Secret(secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
