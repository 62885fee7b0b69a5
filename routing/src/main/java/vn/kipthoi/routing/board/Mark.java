package vn.kipthoi.routing.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * One deadline on the axis.
 *
 * @param x where on the axis
 * @param height how many stand below it
 */
public record Mark(Zone zone, boolean urgent, double x, int height) {

  /** As wide as a mark is, so that two never cover each other. */
  public static final double WIDTH = 10;

  /** What is to be placed. */
  public record Placing(Instant due, boolean urgent) {}

  /** Places deadlines side by side, and on top of each other where they are due together. */
  public static List<Mark> place(Instant now, List<Placing> due) {
    var heights = new HashMap<Integer, Integer>();
    var placed = new ArrayList<Mark>();
    for (var one : due) {
      var zone = Zone.of(now, one.due());
      var column = column(zone, Axis.at(now, one.due()));
      var height = heights.merge(column, 1, Integer::sum) - 1;
      placed.add(new Mark(zone, one.urgent(), column * WIDTH + WIDTH / 2, height));
    }
    return List.copyOf(placed);
  }

  /** A column that lies within its zone, whichever side of an edge the moment is rounded to. */
  private static int column(Zone zone, double x) {
    var stretch = Axis.of(zone);
    var first = (int) Math.ceil(stretch.from() / WIDTH);
    var last = (int) Math.floor(stretch.until() / WIDTH) - 1;
    return Math.clamp((int) (x / WIDTH), first, last);
  }
}
