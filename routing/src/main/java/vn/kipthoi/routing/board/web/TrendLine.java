package vn.kipthoi.routing.board.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kipthoi.routing.board.Kept;

/** The share of deadlines that were kept, day by day, as it is drawn. */
public final class TrendLine {

  private static final double LEFT = 30;
  private static final double RIGHT = 276;
  private static final double TOP = 10;
  private static final double BOTTOM = 96;

  private final List<Kept> days;
  private final int step;
  private final int floor;

  TrendLine(List<Kept> days) {
    this.days = days;
    var room =
        100 - days.stream().filter(Kept::says).mapToInt(Kept::percent).min().orElse(100);
    this.step = room <= 20 ? 5 : room <= 50 ? 10 : 25;
    this.floor = 100 - Math.max(3, Math.ceilDiv(room, step)) * step;
  }

  /** A line across, with the percentage that it stands for. */
  public record Across(String y, String text) {}

  public boolean says() {
    return days.stream().anyMatch(Kept::says);
  }

  public List<Kept> days() {
    return days;
  }

  public List<Across> across() {
    return IntStream.iterate(floor, percent -> percent <= 100, percent -> percent + step)
        .mapToObj(percent -> new Across(y(percent), Integer.toString(percent)))
        .toList();
  }

  public String targetY() {
    return y(Kept.TARGET);
  }

  /** The line through all days on which something was due. */
  public String path() {
    return days.stream()
        .filter(Kept::says)
        .map(day -> x(day) + "," + y(day.percent()))
        .collect(Collectors.joining(" "));
  }

  public Optional<Kept> latest() {
    return days.reversed().stream().filter(Kept::says).findFirst();
  }

  public String x(Kept day) {
    return Strip.number(LEFT + (RIGHT - LEFT) * days.indexOf(day) / (days.size() - 1));
  }

  public String y(int percent) {
    var part = (percent - floor) / (100.0 - floor);
    return Strip.number(BOTTOM - part * (BOTTOM - TOP));
  }
}
