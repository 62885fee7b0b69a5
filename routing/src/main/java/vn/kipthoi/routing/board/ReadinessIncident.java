package vn.kipthoi.routing.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import vn.kipthoi.routing.desk.Post;

/**
 * Nobody can be told at a post, which somebody has to put right (domain rule 9). The unit above owns
 * it; the cases of the post are in others' hands meanwhile.
 *
 * @param dueAt by when it is to be put right
 */
public record ReadinessIncident(UUID id, Post post, Cause cause, Instant openedAt, Instant dueAt) {

  /** Why nobody can be told. */
  public enum Cause {
    /** Nobody is on duty. */
    NOBODY,
    /** Whoever is on duty is known not to be reachable. */
    UNREACHABLE,
    /** It was tried, and every way failed for good. */
    UNDELIVERABLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such cause */
    public static Cause ofWord(String word) {
      return Arrays.stream(values())
          .filter(cause -> cause.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("there is no cause " + word));
    }
  }

  public boolean isLate(Instant now) {
    return now.isAfter(dueAt);
  }
}
