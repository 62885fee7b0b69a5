package vn.kipthoi.notifier.push;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The push services that this program talks to. A browser names its own, so an address is believed
 * only on this list: else anybody who is signed in could have a node call whatever they like.
 *
 * @param allowed hosts; one that begins with a dot stands for all below it, one with a port for that
 *     port alone
 */
public record PushHosts(Set<String> allowed) {

  /** The push services of the browsers that people have. */
  public static final PushHosts OF_BROWSERS = new PushHosts(Set.of(
      "fcm.googleapis.com",
      "updates.push.services.mozilla.com",
      ".push.apple.com",
      ".notify.windows.com"));

  private static final int HTTPS = 443;

  public PushHosts {
    allowed = Set.copyOf(allowed);
  }

  public PushHosts with(List<String> more) {
    return new PushHosts(
        Stream.concat(allowed.stream(), more.stream()).collect(Collectors.toSet()));
  }

  public boolean allow(URI endpoint) {
    var host = endpoint.getHost();
    return "https".equals(endpoint.getScheme())
        && host != null
        && endpoint.getRawUserInfo() == null
        && endpoint.getRawFragment() == null
        && (allowed.contains(host.toLowerCase(Locale.ROOT) + ":" + endpoint.getPort())
            || (isPlain(endpoint) && knows(host.toLowerCase(Locale.ROOT))));
  }

  private static boolean isPlain(URI endpoint) {
    return endpoint.getPort() == -1 || endpoint.getPort() == HTTPS;
  }

  private boolean knows(String host) {
    return allowed.contains(host)
        || allowed.stream().anyMatch(known -> known.startsWith(".") && host.endsWith(known));
  }
}
