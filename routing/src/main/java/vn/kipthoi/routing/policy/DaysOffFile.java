package vn.kipthoi.routing.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import vn.kipthoi.intake.UnitCode;

/** Reads the national days off from their file. A line that says nothing clear stops the program. */
final class DaysOffFile {

  private static final String VERSION = "# version";
  private static final String DECIDED = "# decided until";
  private static final String KNOWN = "# known until";

  private DaysOffFile() {}

  static WorkingCalendar read(String name) {
    try (var stream = DaysOffFile.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("expected the days off in " + name);
      }
      return parse(new String(stream.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WorkingCalendar parse(List<String> lines) {
    var headers = new HashMap<String, String>();
    NavigableMap<LocalDate, CalendarDay> days = new TreeMap<>();
    for (var line : lines) {
      var cells = line.split("\t", -1);
      if (!line.startsWith("#")) {
        putNew(days, day(cells));
      } else if (cells.length == 2) {
        headers.put(cells[0], cells[1]);
      }
    }
    return new WorkingCalendar(
        header(headers, VERSION),
        LocalDate.parse(header(headers, DECIDED)),
        LocalDate.parse(header(headers, KNOWN)),
        Map.of(UnitCode.NATION, days));
  }

  private static void putNew(NavigableMap<LocalDate, CalendarDay> days, CalendarDay day) {
    if (days.put(day.day(), day) != null) {
      throw new IllegalStateException("two lines speak of " + day.day());
    }
  }

  private static CalendarDay day(String[] cells) {
    if (cells.length != 5) {
      throw new IllegalStateException("expected five cells: " + String.join(" | ", cells));
    }
    var kind = CalendarDay.Kind.ofWord(cells[1])
        .orElseThrow(() -> new IllegalStateException("no kind of day is called " + cells[1]));
    return new CalendarDay(LocalDate.parse(cells[0]), kind, cells[2], cells[3], cells[4]);
  }

  private static String header(Map<String, String> headers, String name) {
    return Objects.requireNonNull(headers.get(name), () -> "the days off lack \"" + name + "\"");
  }
}
