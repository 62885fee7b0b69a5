package vn.kipthoi.notifier.gateway.store;

import org.jspecify.annotations.Nullable;
import vn.kipthoi.notifier.gateway.Report;

/**
 * Where a report would bring an attempt.
 *
 * @param why it ended, or null when it did not
 */
record Move(String state, @Nullable String why) {

  static Move of(Report.What what) {
    return switch (what) {
      case RINGING -> new Move("handed_over", null);
      case DELIVERED -> new Move("delivered", null);
      // Whoever answers has it, and has seen or heard it.
      case READ, ANSWERED -> new Move("read", null);
      case FAILED -> new Move("failed_for_now", "the phone was not reached");
      case REFUSED -> new Move("failed_for_good", "the gateway does not know the number");
    };
  }
}
