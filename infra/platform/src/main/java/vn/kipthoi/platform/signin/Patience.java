package vn.kipthoi.platform.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Slows down whoever keeps trying passwords.
 *
 * <p>It counts by where the tries come from: first with the user name, then over all names. Whoever
 * tries one name from many places meets a third count, of the name from everywhere (NIST SP
 * 800-63B-4, 3.2.2: at most 100 in a row). A browser that signed them in before is not counted in it
 * and does not wait for it, so strangers do not keep an operator out; nobody waits for longer than
 * about a minute, and a passkey, a bound phone and an administrator's link wait for nothing. Where
 * tries come from is kept in memory alone, for a quarter of an hour, and written nowhere.
 */
public final class Patience {

  private static final int FREE_TRIES_OF_A_NAME = 4;
  private static final int FREE_TRIES_OF_ALL_NAMES = 30;
  static final int FREE_TRIES_FROM_EVERYWHERE = 100;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 10_000;

  /** The pause doubles from one second to 64 and then no more. */
  private static final int PAUSE_DOUBLINGS = 6;

  private record Tries(int failures, Instant last) {}

  private record Trier(String source, String username, int freeTries) {}

  private final Map<Trier, Tries> remembered = new ConcurrentHashMap<>();

  /** How long this one has to wait before it may try; zero when it need not. */
  public Duration pause(Guess guess, Instant now) {
    return triers(guess).stream()
        .map(trier -> pause(trier, now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /**
   * Counts a try before its outcome is known, so that many at once gain nothing.
   *
   * @return whether with this one the name has been tried from everywhere so often that whoever is
   *     not known has to wait: true once
   */
  public boolean tried(Guess guess, Instant now) {
    makeRoom(now);
    var triers = triers(guess);
    triers.forEach(trier -> remembered.merge(trier, new Tries(1, now), this::more));
    return !guess.known() && failures(everywhere(guess), now) == FREE_TRIES_FROM_EVERYWHERE;
  }

  /** Forgets the tries of this name from there. */
  public void succeeded(Guess guess) {
    var triers = triers(guess);
    remembered.remove(triers.getFirst());
    triers.stream()
        .skip(1)
        .forEach(one -> remembered.computeIfPresent(
            one, (trier, tries) -> new Tries(tries.failures() - 1, tries.last())));
  }

  private Tries more(Tries before, Tries one) {
    var counted = forgotten(before, one.last()) ? 0 : before.failures();
    return new Tries(counted + 1, one.last());
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

  private static List<Trier> triers(Guess guess) {
    var ofSource = Stream.of(
        new Trier(guess.source(), guess.username(), FREE_TRIES_OF_A_NAME),
        new Trier(guess.source(), "", FREE_TRIES_OF_ALL_NAMES));
    return guess.known()
        ? ofSource.toList()
        : Stream.concat(ofSource, Stream.of(everywhere(guess))).toList();
  }

  private static Trier everywhere(Guess guess) {
    return new Trier("", guess.username(), FREE_TRIES_FROM_EVERYWHERE);
  }
}
