package vn.kipthoi.routing;

import java.time.Instant;
import java.util.Optional;

/** What somebody who answers a call-out says they will do. */
public sealed interface Promise {

  /** On the way now. */
  record GoingNow() implements Promise {}

  /** On the way later, at this moment. */
  record GoingAt(Instant at) implements Promise {}

  /**
   * Not able to: the next person is asked at once.
   *
   * @param because empty where it was not said, as in a text
   */
  record Cannot(Optional<CannotReason> because) implements Promise {

    public Cannot() {
      this(Optional.empty());
    }
  }
}
