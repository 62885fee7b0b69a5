package vn.kipthoi.routing.desk;

import java.time.Duration;
import vn.kipthoi.routing.Rung;

/**
 * One step of a ladder.
 *
 * @param place its place in the order, 0 for the first
 * @param rung what people call it
 * @param level which unit of the case it resolves to
 * @param within how long its people have until the next step is told, in policy time
 * @param moreEachRound how many people of the rungs below are told in addition, each time that the
 *     step is repeated; only the last step is
 */
public record Step(int place, Rung rung, Level level, Duration within, int moreEachRound) {

  /** Who stands on it there. */
  public Post in(Lineage lineage) {
    return new Post(lineage.at(level).orElseThrow(), rung);
  }
}
