package vn.kipthoi.notifier.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * The gateway that makes calls and writes in Zalo.
 *
 * @param address what its paths begin with
 * @param secrets what requests and reports are proven with, the one to sign with first
 * @param channels what it is used for
 * @param patience how long it may take for one answer
 */
public record GatewaySettings(
    URI address, List<Secret> secrets, Set<Channel> channels, Duration patience) {

  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int SHORTEST_SECRET = 32;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  public GatewaySettings {
    secrets = List.copyOf(secrets);
    channels = Set.copyOf(channels);
  }

  /**
   * Reads {@code KIPTHOI_GATEWAY_URL}, {@code KIPTHOI_GATEWAY_SECRET_FILE} and {@code
   * KIPTHOI_GATEWAY_CHANNELS}. Empty when nothing of it is said.
   */
  public static Optional<GatewaySettings> read(SettingsReader given) {
    if (!given.mentions("KIPTHOI_GATEWAY_")) {
      return Optional.empty();
    }
    var address = given.require(
        "KIPTHOI_GATEWAY_URL",
        "an address that begins with https:, or with http: on this machine",
        GatewaySettings::address);
    var secrets = given.require(
        "KIPTHOI_GATEWAY_SECRET_FILE",
        "a file with one secret of at least 32 characters, and an older one in a second line while"
            + " they are exchanged",
        GatewaySettings::secrets);
    var channels = given
        .find(
            "KIPTHOI_GATEWAY_CHANNELS", "voice, zalo, or both with a comma", GatewaySettings::kinds)
        .orElse(EnumSet.of(Channel.VOICE, Channel.ZALO));
    return address.flatMap(
        known -> secrets.map(shared -> new GatewaySettings(known, shared, channels, PATIENCE)));
  }

  private static URI address(String text) {
    var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    var host = Optional.ofNullable(address.getHost()).orElse("");
    var open = "http".equals(address.getScheme()) && LOOPBACK.contains(host);
    if (host.isEmpty() || !open && !"https".equals(address.getScheme())) {
      throw new IllegalArgumentException();
    }
    return address;
  }

  private static List<Secret> secrets(String file) {
    try {
      var lines = Files.readAllLines(Path.of(file)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
      if (lines.isEmpty()
          || lines.size() > 2
          || lines.stream().anyMatch(line -> line.length() < SHORTEST_SECRET)) {
        throw new IllegalArgumentException();
      }
      return lines.stream().map(Secret::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Channel> kinds(String words) {
    var kinds = EnumSet.noneOf(Channel.class);
    for (var word : words.split("\\s*,\\s*")) {
      kinds.add(
          switch (word) {
            case "voice" -> Channel.VOICE;
            case "zalo" -> Channel.ZALO;
            default -> throw new IllegalArgumentException();
          });
    }
    return kinds;
  }
}
