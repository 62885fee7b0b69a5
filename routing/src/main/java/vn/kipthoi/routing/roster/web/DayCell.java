package vn.kipthoi.routing.roster.web;

import java.time.LocalDate;
import java.util.List;

/** One day of the calendar of a roster. */
public record DayCell(LocalDate day, String weekday, boolean today, boolean off, List<Line> lines) {

  /**
   * One stretch of the day.
   *
   * @param hours "07:00–19:00", or all day
   * @param look the class of its line: gap, swap, override, or empty
   * @param words who is on duty, or that nobody is
   */
  public record Line(String hours, String look, String words) {}

  public DayCell {
    lines = List.copyOf(lines);
  }

  public String look() {
    return (today ? "today " : "") + (off ? "off" : "");
  }

  public String number() {
    return RosterNames.day(day);
  }
}
