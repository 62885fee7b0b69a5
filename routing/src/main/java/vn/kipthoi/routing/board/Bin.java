package vn.kipthoi.routing.board;

import java.time.Instant;
import java.util.List;

/**
 * How many deadlines wait in one part of the axis.
 *
 * @param number which part, 0 for the longest overdue
 * @param urgent how many of them belong to urgent cases
 * @param first the earliest of them
 * @param last the latest of them
 */
public record Bin(int number, int waiting, int urgent, Instant first, Instant last) {

  public Zone zone() {
    return Axis.stretchOf(number).zone();
  }

  /** How many deadlines wait in all of them. */
  public static int waitingIn(List<Bin> bins) {
    return bins.stream().mapToInt(Bin::waiting).sum();
  }
}
