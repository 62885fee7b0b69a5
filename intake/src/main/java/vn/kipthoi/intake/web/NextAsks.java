package vn.kipthoi.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the caller has not said yet, in the order in which it matters, as words to be spoken. */
final class NextAsks {

  private static final int AT_MOST = 3;

  private NextAsks() {}

  /** @param place the question that would settle the place, when there is one */
  static List<String> of(Typed typed, Optional<String> place, DraftWords words) {
    return Stream.of(
            missing(typed, Typed.DANGER, words.askDanger()),
            missing(typed, Typed.ABUSER_NEAR, words.askAbuserNear()),
            missing(typed, Typed.INJURED, words.askInjured()),
            typed.has(Typed.UNIT)
                ? Optional.<String>empty()
                : place.or(() -> missing(typed, Typed.PLACE, words.askPlace())),
            missing(typed, Typed.SAFE_TONIGHT, words.askSafeTonight()),
            missing(typed, Typed.SELF_HARM, words.askSelfHarm()),
            missing(typed, Typed.CHILD_AGE, words.askAge()),
            missing(typed, Typed.SAFE_TO_CALL, words.askSafeToCall()))
        .flatMap(Optional::stream)
        .limit(AT_MOST)
        .toList();
  }

  private static Optional<String> missing(Typed typed, String field, String ask) {
    return typed.has(field) ? Optional.empty() : Optional.of(ask);
  }
}
