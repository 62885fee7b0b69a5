package vn.kipthoi.routing.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many deadlines of a day in Viet Nam were kept.
 *
 * @param inTime those that were met in time, or met in time and told of later
 * @param all those and the missed ones
 */
public record Kept(LocalDate day, int inTime, int all) {

  /** Over how many days a trend goes, today among them. */
  public static final int DAYS = 14;

  /**
   * What a province aims at, in percent: the program's own figure, for no law names one. Nineteen of
   * twenty deadlines kept.
   */
  public static final int TARGET = 95;

  /** One for each day up to today, also for those on which nothing was due. */
  public static List<Kept> until(LocalDate today, List<Kept> found) {
    Map<LocalDate, Kept> byDay =
        found.stream().collect(Collectors.toMap(Kept::day, Function.identity()));
    var first = today.minusDays(DAYS - 1L);
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(DAYS)
        .map(day -> byDay.getOrDefault(day, new Kept(day, 0, 0)))
        .toList();
  }

  /** Whether anything was due; a day without says nothing. */
  public boolean says() {
    return all > 0;
  }

  /** In percent, rounded down: what is not whole is not said to be. */
  public int percent() {
    return all == 0 ? 0 : inTime * 100 / all;
  }
}
