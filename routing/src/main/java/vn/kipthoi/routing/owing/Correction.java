package vn.kipthoi.routing.owing;

import java.time.Instant;

/** What is to be changed about the deadlines of a case, so that they say what it owes. */
public sealed interface Correction {

  /** Nobody has written down yet that this is owed, or it is owed once more. */
  record Start(Owed owed, int round) implements Correction {}

  /** It is due at another moment. */
  record Move(Kept kept, Owed owed) implements Correction {}

  /** It was done: in time, or after it was missed. */
  record Settle(Kept kept, Ending.Done done) implements Correction {}

  /** It is not owed any more. */
  record Drop(Kept kept, Instant at, Why why) implements Correction {}

  /** Why something is not owed any more though nobody did it. */
  enum Why {
    CLOSED,
    MERGED,
    REOPENED,
    /** Another row goes on for it, with the time that was allowed. */
    LONGER_ALLOWED
  }
}
