package vn.kipthoi.acceptance;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Way;

/**
 * The pages that somebody of a role goes round: those whose address is known from the routes, and one
 * of each kind that a link leads to.
 */
final class Round {

  /** A stream of events never ends, and is no page. */
  private static final String STREAM = "/stream";

  private final List<Way> ways;
  private final Queue<Stop> ahead = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * A page to look at.
   *
   * @param way its kind, as the routes write it
   */
  record Stop(String way, String path) {}

  Round(List<Way> all, Optional<Role> role) {
    this.ways = all.stream()
        .filter(way -> way.name().startsWith("/") && way.method().equals(HttpMethod.GET))
        .filter(way -> !way.path().endsWith(STREAM))
        .filter(way -> belongs(way, role))
        .toList();
    ways.stream().filter(way -> !way.path().contains(":")).forEach(way -> add(way, way.path()));
  }

  Optional<Stop> next() {
    return Optional.ofNullable(ahead.poll());
  }

  Set<String> visited() {
    return Set.copyOf(seen);
  }

  /** Links on a page, of which one of each kind that was not seen yet is followed. */
  void found(Collection<String> addresses) {
    addresses.stream()
        .map(address -> address.replaceAll("[?#].*", ""))
        .forEach(path -> ways.stream()
            .filter(
                way -> way.path().contains(":") && pattern(way).matcher(path).matches())
            .findFirst()
            .ifPresent(way -> add(way, path)));
  }

  private void add(Way way, String path) {
    if (seen.add(way.path())) {
      ahead.add(new Stop(way.path(), path));
    }
  }

  private static Pattern pattern(Way way) {
    return Pattern.compile(way.path().replaceAll(":\\w+", "[^/]+"));
  }

  /** Pages for everyone are looked at once, as nobody. */
  private static boolean belongs(Way way, Optional<Role> role) {
    return switch (way.access()) {
      case Access.Everyone() -> role.isEmpty();
      case Access.SignedInAs(var roles) -> role.filter(roles::contains).isPresent();
    };
  }
}
