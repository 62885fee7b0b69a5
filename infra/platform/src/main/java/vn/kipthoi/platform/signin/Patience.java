package vn.kipthoi.platform.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever keeps trying passwords.
 *
 * <p>It counts by where the tries come from: first with the user name, then over all names. So
 * somebody who tries an operator's name from elsewhere does not keep the operator out, and nobody
 * is kept out for longer than about a minute. Where tries come from is kept in memory alone, for a
 * quarter of an hour, and written nowhere.
 */
public final class Patience {

  private static final int FREE_TRIES_OF_A_NAME = 4;
  private static final int FREE_TRIES_OF_ALL_NAMES = 30;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 10_000;

  /** The pause doubles from one second to 64 and then no more. */
  private static final int PAUSE_DOUBLINGS = 6;

  private record Tries(int failures, Instant last) {}

  private record Trier(String source, String username, int freeTries) {}

  private final Map<Trier, Tries> remembered = new ConcurrentHashMap<>();

  /** How long this source has to wait before it may try this name; zero when it need not. */
  public Duration pause(String source, String username, Instant now) {
    return triers(source, username).stream()
        .map(trier -> pause(trier, now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Counts a try before its outcome is known, so that many at once gain nothing. */
  public void tried(String source, String username, Instant now) {
    makeRoom(now);
    for (var trier : triers(source, username)) {
      remembered.put(trier, new Tries(failures(trier, now) + 1, now));
    }
  }

  /** Forgets the tries of this name from there. */
  public void succeeded(String source, String username) {
    var triers = triers(source, username);
    remembered.remove(triers.getFirst());
    remembered.computeIfPresent(
        triers.getLast(), (trier, tries) -> new Tries(tries.failures() - 1, tries.last()));
  }

  private void makeRoom(Instant now) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.values().removeIf(tries -> forgotten(tries, now));
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
  }

  private Duration pause(Trier trier, Instant now) {
    var tries = remembered.get(trier);
    if (tries == null || forgotten(tries, now) || tries.failures() < trier.freeTries()) {
      return Duration.ZERO;
    }
    var doublings = Math.min(tries.failures() - trier.freeTries(), PAUSE_DOUBLINGS);
    var left = Duration.between(now, tries.last().plusSeconds(1L << doublings));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private int failures(Trier trier, Instant now) {
    var tries = remembered.get(trier);
    return tries == null || forgotten(tries, now) ? 0 : tries.failures();
  }

  private static boolean forgotten(Tries tries, Instant now) {
    return tries.last().plus(FORGOTTEN_AFTER).isBefore(now);
  }

  private static List<Trier> triers(String source, String username) {
    return List.of(
        new Trier(source, username, FREE_TRIES_OF_A_NAME),
        new Trier(source, "", FREE_TRIES_OF_ALL_NAMES));
  }
}
