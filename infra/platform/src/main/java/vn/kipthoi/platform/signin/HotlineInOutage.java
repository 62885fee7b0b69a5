package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Remembers the hotline's own people for a short while, for when the database, which keeps the
 * sessions, can no longer be used: calls come in during an outage, and the call list and the keeping
 * of reports need no database. Nobody else is remembered, and only the ways that were named for it
 * ask. As long as the database answers, its word alone counts, and a session that it does not know
 * is forgotten here at once.
 */
public final class HotlineInOutage implements Viewers {

  /** Since the database's last word: longer than an outage that is repaired, shorter than a shift. */
  static final Duration REMEMBERED = Duration.ofHours(4);

  /** Without a request: a machine that was left is nobody's, also during an outage. */
  static final Duration UNUSED = Duration.ofMinutes(30);

  private static final int AT_MOST = 1_000;

  private final Viewers sessions;
  private final InstantSource clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  public HotlineInOutage(Viewers sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
    sessions.whenEnded(name -> seen.remove(name));
  }

  /**
   * @param at when the database last knew the session
   * @param usedAt when it was last used
   */
  private record Seen(Viewer viewer, Instant at, Instant usedAt) {}

  @Override
  public Future<Optional<Viewer>> behind(String token) {
    return remembering(token, sessions.behind(token));
  }

  @Override
  public Future<Optional<Viewer>> still(String token) {
    return remembering(token, sessions.still(token));
  }

  @Override
  public Optional<Viewer> inOutage(String token) {
    return Optional.ofNullable(seen.computeIfPresent(
            sessions.name(token), (name, one) -> isOld(one) ? null : used(one)))
        .map(Seen::viewer);
  }

  @Override
  public Future<Optional<SessionEnds>> ends(String token) {
    return sessions.ends(token);
  }

  @Override
  public Future<Boolean> wipes(String deviceCredential) {
    return sessions.wipes(deviceCredential);
  }

  @Override
  public String name(String token) {
    return sessions.name(token);
  }

  @Override
  public void whenEnded(Consumer<String> hearer) {
    sessions.whenEnded(hearer);
  }

  private Future<Optional<Viewer>> remembering(String token, Future<Optional<Viewer>> asked) {
    return asked.onSuccess(viewer -> remember(sessions.name(token), viewer));
  }

  private void remember(String name, Optional<Viewer> viewer) {
    var known = viewer.filter(one -> one.role().isOfTheHotline());
    if (known.isEmpty()) {
      var unused = seen.remove(name);
      return;
    }
    if (seen.size() >= AT_MOST) {
      seen.values().removeIf(one -> isOld(one));
    }
    if (seen.size() < AT_MOST || seen.containsKey(name)) {
      var unused = seen.put(name, new Seen(known.get(), clock.instant(), clock.instant()));
    }
  }

  private Seen used(Seen one) {
    return new Seen(one.viewer(), one.at(), clock.instant());
  }

  private boolean isOld(Seen one) {
    var now = clock.instant();
    return one.at().plus(REMEMBERED).isBefore(now) || one.usedAt().plus(UNUSED).isBefore(now);
  }
}
