package vn.kipthoi.routing.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a board shows at one moment.
 *
 * @param marks every deadline of the axis, unless there are too many to be told apart
 * @param queue what to handle first, by zone; only those that were asked for
 * @param loads the units that need attention
 * @param kept the last days
 */
public record Board(
    Instant now,
    Narrowing seen,
    List<Bin> bins,
    List<Mark> marks,
    Map<Zone, List<Waiting>> queue,
    List<Load> loads,
    List<Kept> kept) {

  /** Beyond so many, marks are no longer told apart: columns take their place. */
  public static final int MARKS_AT_MOST = 600;

  public Board {
    bins = List.copyOf(bins);
    marks = List.copyOf(marks);
    queue = Map.copyOf(queue);
    loads = List.copyOf(loads);
    kept = List.copyOf(kept);
  }

  public List<Tally> tallies() {
    return Tally.of(bins);
  }

  public int waiting() {
    return Bin.waitingIn(bins);
  }

  /** How much is shown of what was asked for; without a zone, of everything. */
  public int waitingIn(Optional<Zone> zone) {
    return tallies().stream()
        .filter(tally -> zone.isEmpty() || zone.get() == tally.zone())
        .mapToInt(Tally::waiting)
        .sum();
  }

  public boolean isTooFullForMarks() {
    return waiting() > MARKS_AT_MOST;
  }

  public List<Waiting> in(Zone zone) {
    return queue.getOrDefault(zone, List.of());
  }

  public List<Waiting> lines() {
    return Arrays.stream(Zone.values()).flatMap(zone -> in(zone).stream()).toList();
  }
}
