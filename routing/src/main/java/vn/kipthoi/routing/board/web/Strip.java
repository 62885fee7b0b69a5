package vn.kipthoi.routing.board.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.kipthoi.routing.board.Axis;
import vn.kipthoi.routing.board.Axis.Stretch;
import vn.kipthoi.routing.board.Bin;
import vn.kipthoi.routing.board.Board;
import vn.kipthoi.routing.board.Mark;
import vn.kipthoi.routing.board.Tally;
import vn.kipthoi.routing.board.Zone;

/**
 * One zone of the rail as it is drawn: marks, or columns when there are too many, over its part of
 * the axis. All of them share one scale, so that the wave can be seen across them.
 */
public final class Strip {

  /** How high the axis lies; marks stand on it. */
  public static final int GROUND = 112;

  private static final double ROOM = 100;

  private final Board board;
  private final Tally tally;
  private final Stretch stretch;
  private final BoardWords words;

  private Strip(Board board, Tally tally, BoardWords words) {
    this.board = board;
    this.tally = tally;
    this.stretch = Axis.of(tally.zone());
    this.words = words;
  }

  static List<Strip> of(Board board, BoardWords words) {
    return board.tallies().stream().map(tally -> new Strip(board, tally, words)).toList();
  }

  /** A mark with its place in the drawing. */
  public record Dot(String x, String y, boolean urgent) {}

  /** A column: all of it, and its urgent part at the bottom. */
  public record Column(String x, String width, String y, String height, String urgent) {}

  /** A word under the axis. */
  public record Tick(String x, String text, String anchor) {}

  public Zone zone() {
    return tally.zone();
  }

  public Tally tally() {
    return tally;
  }

  public int width() {
    return stretch.width();
  }

  public List<Dot> dots() {
    if (board.isTooFullForMarks()) {
      return List.of();
    }
    var step = Math.min(Mark.WIDTH, ROOM / Math.max(1, highest() + 1));
    return marks()
        .map(mark -> new Dot(
            number(mark.x() - stretch.from()),
            number(GROUND - Mark.WIDTH / 2 - 3 - mark.height() * step),
            mark.urgent()))
        .toList();
  }

  public List<Column> columns() {
    if (!board.isTooFullForMarks()) {
      return List.of();
    }
    var most = board.bins().stream().mapToInt(Bin::waiting).max().orElse(1);
    return board.bins().stream()
        .filter(bin -> bin.zone() == zone())
        .map(bin -> column(bin, ROOM / most))
        .toList();
  }

  private Column column(Bin bin, double each) {
    var width = Axis.binWidth(stretch);
    var height = Math.max(2, bin.waiting() * each);
    var urgent = bin.urgent() == 0 ? 0 : Math.max(2, bin.urgent() * each);
    return new Column(
        number(Axis.binAt(bin.number()) - stretch.from() + 1),
        number(width - 2),
        number(GROUND - height),
        number(height),
        number(Math.min(height, urgent)));
  }

  /** What stands under the axis. */
  public List<Tick> ticks() {
    return switch (zone()) {
      case OVER ->
        List.of(
            tick(Duration.ofHours(-12), "−" + words.hours("12")),
            tick(Duration.ofHours(-6), "−6"),
            tick(Duration.ofHours(-3), "−3"),
            tick(Duration.ofHours(-1), "−1"));
      case RISK ->
        List.of(
            tick(Duration.ofMinutes(30), words.minutes("30")),
            tick(Duration.ofMinutes(60), words.hours("1")),
            tick(Duration.ofMinutes(90), words.hourAndHalf()));
      case DAY ->
        List.of(
            first(words.hours("2")),
            tick(Duration.ofHours(6), "6"),
            tick(Duration.ofHours(10), "10"),
            tick(Duration.ofHours(14), "14"),
            tick(Duration.ofHours(18), "18"));
      case LATER ->
        List.of(
            first(words.days("1")),
            tick(Duration.ofDays(2), "2"),
            tick(Duration.ofDays(4), "4"),
            tick(Duration.ofDays(7), "7"),
            tick(Duration.ofDays(15), "15"),
            tick(Duration.ofDays(30), "30"));
    };
  }

  private Tick tick(Duration left, String text) {
    return new Tick(number(Axis.at(left) - stretch.from()), text, "middle");
  }

  private static Tick first(String text) {
    return new Tick("6", text, "start");
  }

  /** Where this moment stands, at the right edge of what is overdue. */
  public boolean endsNow() {
    return zone() == Zone.OVER;
  }

  public Instant now() {
    return board.now();
  }

  private int highest() {
    return board.marks().stream().mapToInt(Mark::height).max().orElse(0);
  }

  private Stream<Mark> marks() {
    return board.marks().stream().filter(mark -> mark.zone() == zone());
  }

  /** Where a column of this height begins. */
  public static String top(String height) {
    return number(GROUND - Double.parseDouble(height));
  }

  /** A place a little to the side. */
  public static String shift(String place, double by) {
    return number(Double.parseDouble(place) + by);
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
