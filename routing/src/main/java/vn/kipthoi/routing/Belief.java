package vn.kipthoi.routing;

import java.time.Instant;
import java.util.Locale;

/** Which moment counts for an answer, given what the device of whoever gave it claims. */
public sealed interface Belief {

  /** The device claimed nothing: it counts as it came in. */
  record AsSaid() implements Belief {}

  /**
   * It counts from the moment that the device says.
   *
   * @param late whether it came in so long after that people are told it was reported late
   */
  record Believed(Instant at, boolean late) implements Belief {}

  /** It counts from when it came in, and that is said. */
  record NotBelieved(Instant claimed, Why why) implements Belief {

    /** The first of these that holds is told. */
    public enum Why {
      /** Nothing vouches for the moment. */
      NOT_ATTESTED,
      /** The device says a moment that has not come. */
      IN_THE_FUTURE,
      /** More than a day ago. */
      TOO_OLD,
      /** Before the call-out had been sent. */
      BEFORE_DELIVERY,
      /** The device counts backwards, or gave a number twice. */
      COUNT_NOT_GROWING;

      /** As the database and JSON write it. */
      public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }

      /** @throws IllegalArgumentException when there is no such reason */
      public static Why ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
      }
    }
  }
}
