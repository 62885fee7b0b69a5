package vn.kipthoi.routing;

import io.vertx.core.Future;
import java.util.UUID;

/** Lets somebody take over a watch by replying to a text. */
@FunctionalInterface
public interface DutySwaps {

  /** What came of a reply. */
  enum Answer {
    /** They are on duty in the other's place now. */
    TAKEN_OVER,
    /** They had said so before. */
    BEFORE,
    /** The watch is over, or whoever asked took it back. */
    TOO_LATE,
    /** Nobody asked them under this code. */
    NOT_THEIRS
  }

  /** @param code as the text had it */
  Future<Answer> takeOver(UUID person, String code);
}
