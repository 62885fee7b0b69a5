package vn.kipthoi.notifier.desk;

import java.time.LocalTime;
import java.util.Optional;
import vn.kipthoi.routing.CaseNumber;

/**
 * What a reply says, as far as it can be read.
 *
 * @param code the case that it names, when it names one
 */
public record Reading(Intent intent, Optional<CaseNumber> code) {

  public sealed interface Intent {

    /** {@code 1}: on the way. */
    record GoingNow() implements Intent {}

    /** {@code 2 15:30}: on the way at that time of day. */
    record GoingAt(LocalTime time) implements Intent {}

    /** {@code 2} without a time that can be read. */
    record GoingSometime() implements Intent {}

    /** {@code 3}: not able to. */
    record Cannot() implements Intent {}

    /** {@code TRUC THAY} and a code: takes over somebody's watch. */
    record TakesOver() implements Intent {}

    /** Anything else. It is never guessed at. */
    record Unclear() implements Intent {}
  }
}
