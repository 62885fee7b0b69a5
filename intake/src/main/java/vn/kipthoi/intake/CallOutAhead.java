package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;

/**
 * The question that the desk has before a report is sent: who would be told, and how long would they
 * have? Asked of whoever keeps rosters and ladders; intake owns its shape.
 */
public interface CallOutAhead {

  /**
   * Somebody who would be told.
   *
   * @param rung the word of their rung on the ladder
   * @param phone the number to ring when the line is down
   */
  record OnDuty(String rung, UnitCode unit, Personal<String> name, Personal<String> phone) {}

  /**
   * A call-out as it would be now.
   *
   * @param first who is told at once; empty when nobody on the ladder can be reached
   * @param next who would be told if none of them answered
   * @param within how long the first have to answer
   */
  record Ahead(UnitCode unit, List<OnDuty> first, List<OnDuty> next, Duration within) {
    public Ahead {
      first = List.copyOf(first);
      next = List.copyOf(next);
    }
  }

  /**
   * By the rosters and the ladder of this moment.
   *
   * @param keptFrom who is to learn nothing of it
   */
  Future<Optional<Ahead>> of(Report preview, List<KeptFrom> keptFrom);
}
