package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.kipthoi.platform.sql.Outage;

/**
 * Recognises the hotline's own people for a short while after the database, which keeps the sessions,
 * can no longer be used: calls come in during an outage, and the call list and the keeping of reports
 * need no database. Nobody else is recognised so. As long as the database answers, its word alone
 * counts, and a session that it does not know is forgotten here at once.
 */
public final class HotlineInOutage implements Viewers {

  /** Longer than an outage that is repaired, shorter than a shift that ended. */
  static final Duration REMEMBERED = Duration.ofHours(4);

  private static final int AT_MOST = 1_000;

  private final Viewers sessions;
  private final InstantSource clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  public HotlineInOutage(Viewers sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
    sessions.whenEnded(name -> seen.remove(name));
  }

  private record Seen(Viewer viewer, Instant at) {}

  @Override
  public Future<Optional<Viewer>> behind(String token) {
    return remembering(token, sessions.behind(token));
  }

  @Override
  public Future<Optional<Viewer>> still(String token) {
    return remembering(token, sessions.still(token));
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
    var name = sessions.name(token);
    return asked
        .onSuccess(viewer -> remember(name, viewer))
        .recover(failure -> Outage.is(failure) && remembered(name).isPresent()
            ? Future.succeededFuture(remembered(name))
            : Future.failedFuture(failure));
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
      var unused = seen.put(name, new Seen(known.get(), clock.instant()));
    }
  }

  private Optional<Viewer> remembered(String name) {
    return Optional.ofNullable(seen.get(name)).filter(one -> !isOld(one)).map(Seen::viewer);
  }

  private boolean isOld(Seen one) {
    return one.at().plus(REMEMBERED).isBefore(clock.instant());
  }
}
