package vn.kipthoi.routing.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The axis of time left, from long overdue to a week and more. Each zone has its own part of it: what
 * is overdue and what is far off is pressed together, the next two hours have the most room.
 */
public final class Axis {

  /** How wide the axis is, in its own units. */
  public static final int WIDTH = 1200;

  private static final Duration LONGEST_OVERDUE = Duration.ofHours(24);
  private static final double FARTHEST_DAYS = 40;

  private Axis() {}

  /**
   * Where a zone stands on the axis.
   *
   * @param bins in how many parts it is divided when there are too many marks
   */
  public record Stretch(Zone zone, int from, int until, int bins) {

    public int width() {
      return until - from;
    }
  }

  private static final List<Stretch> STRETCHES = List.of(
      new Stretch(Zone.OVER, 0, 264, 22),
      new Stretch(Zone.RISK, 264, 552, 24),
      new Stretch(Zone.DAY, 552, 924, 22),
      new Stretch(Zone.LATER, 924, WIDTH, 23));

  /** The parts of the axis, from left to right. */
  public static List<Stretch> stretches() {
    return STRETCHES;
  }

  public static Stretch of(Zone zone) {
    return STRETCHES.get(zone.ordinal());
  }

  /** Where a deadline stands at a moment. */
  public static double at(Instant now, Instant due) {
    return at(Duration.between(now, due));
  }

  /** Where what has this much time left stands; negative when it is overdue. */
  public static double at(Duration left) {
    var stretch = of(Zone.of(Instant.EPOCH, Instant.EPOCH.plus(left)));
    return stretch.from() + part(stretch.zone(), left) * stretch.width();
  }

  /** All edges between bins, seen from a moment; those of the zones are among them. */
  public static List<Instant> edges(Instant now) {
    return STRETCHES.stream()
        .flatMap(
            stretch -> IntStream.range(0, stretch.bins()).mapToObj(bin -> edge(now, stretch, bin)))
        .skip(1)
        .toList();
  }

  /** The stretch that has the bin of this number, counted over all of the axis. */
  public static Stretch stretchOf(int bin) {
    return STRETCHES.stream()
        .filter(stretch -> bin < firstBin(stretch) + stretch.bins())
        .findFirst()
        .orElseGet(STRETCHES::getLast);
  }

  /** The left edge of a bin on the axis. */
  public static double binAt(int bin) {
    var stretch = stretchOf(bin);
    return stretch.from() + (bin - firstBin(stretch)) * binWidth(stretch);
  }

  public static double binWidth(Stretch stretch) {
    return (double) stretch.width() / stretch.bins();
  }

  /** The moment at which a bin begins; of the very first one, the moment at which it ends is of use. */
  public static Instant binFrom(Instant now, int bin) {
    var stretch = stretchOf(bin);
    return edge(now, stretch, bin - firstBin(stretch));
  }

  private static int firstBin(Stretch stretch) {
    return Arrays.stream(Zone.values())
        .limit(stretch.zone().ordinal())
        .mapToInt(zone -> of(zone).bins())
        .sum();
  }

  private static Instant edge(Instant now, Stretch stretch, int bin) {
    // What is due at this very moment is overdue: the next zone begins right after it.
    return bin == 0
        ? stretch.zone().from(now)
        : now.plus(left(stretch.zone(), (double) bin / stretch.bins()));
  }

  private static double part(Zone zone, Duration left) {
    var minutes = left.toSeconds() / 60.0;
    return switch (zone) {
      case OVER -> 1 - Math.sqrt(Math.clamp(-minutes / LONGEST_OVERDUE.toMinutes(), 0, 1));
      case RISK -> minutes / 120;
      case DAY -> (minutes - 120) / (22 * 60);
      case LATER -> Math.clamp(Math.log(minutes / (24 * 60)) / Math.log(FARTHEST_DAYS), 0, 1);
    };
  }

  private static Duration left(Zone zone, double part) {
    var minutes = switch (zone) {
      case OVER -> -(1 - part) * (1 - part) * LONGEST_OVERDUE.toMinutes();
      case RISK -> part * 120;
      case DAY -> 120 + part * 22 * 60;
      case LATER -> 24 * 60 * Math.pow(FARTHEST_DAYS, part);
    };
    return Duration.ofSeconds(Math.round(minutes * 60));
  }
}
