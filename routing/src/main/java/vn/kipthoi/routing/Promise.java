package vn.kipthoi.routing;

import java.time.Instant;

/** What somebody who answers a call-out says they will do. */
public sealed interface Promise {

  /** On the way now. */
  record GoingNow() implements Promise {}

  /** On the way later, at this moment. */
  record GoingAt(Instant at) implements Promise {}

  /** Not able to: the next person is asked at once. */
  record Cannot() implements Promise {}
}
