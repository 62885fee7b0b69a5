package vn.kipthoi.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.kipthoi.platform.settings.SettingsReader;

/**
 * How a node finds the others.
 *
 * @param host where it listens for them; they talk in plain text, so it is loopback or a private link
 * @param port where it listens for them; taken means refused, never silently the next
 * @param join where others may be, as {@code host} or {@code host:port}; empty for a node alone
 */
public record ClusterSettings(String host, int port, List<String> join) {

  static final String LOOPBACK = "127.0.0.1";
  static final int PORT = 5701;

  private static final Pattern MEMBER =
      Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");

  public ClusterSettings {
    join = List.copyOf(join);
  }

  static ClusterSettings read(SettingsReader settings) {
    return new ClusterSettings(
        settings.text("KIPTHOI_CLUSTER_HOST").orElse(LOOPBACK),
        settings.port("KIPTHOI_CLUSTER_PORT", PORT),
        settings
            .find(
                "KIPTHOI_JOIN",
                "hosts, or hosts with ports, between commas",
                ClusterSettings::members)
            .orElse(List.of()));
  }

  boolean onLoopback() {
    return host.equals(LOOPBACK) || host.equals("localhost") || host.equals("::1");
  }

  private static List<String> members(String text) {
    var members = Arrays.stream(text.split(",")).map(String::strip).toList();
    if (!members.stream().allMatch(member -> MEMBER.matcher(member).matches())) {
      throw new IllegalArgumentException();
    }
    return members;
  }
}
