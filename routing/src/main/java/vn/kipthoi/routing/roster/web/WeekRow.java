package vn.kipthoi.routing.roster.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Shift;

/**
 * One line of the form of a week: the same watch on several days.
 *
 * @param days as in {@link Shift#day}
 * @param starts and ends as typed: "07:00"
 * @param people in the order in which they are told
 */
public record WeekRow(Set<Integer> days, String starts, String ends, List<String> people) {

  static final WeekRow BLANK = new WeekRow(Set.of(), "", "", List.of());

  public WeekRow {
    days = Set.copyOf(days);
    people = List.copyOf(people);
  }

  public String person(int place) {
    return place < people.size() ? people.get(place) : "";
  }

  private record Span(int starts, int ends) {}

  private record Turn(Span span, List<UUID> people) {}

  /** A pattern as lines: what is alike on several days stands in one. */
  static List<WeekRow> of(Pattern pattern) {
    Map<Turn, TreeSet<Integer>> turns = new LinkedHashMap<>();
    for (var day = 1; day <= Shift.ON_DAYS_OFF; day++) {
      for (var turn : turnsOf(pattern, day)) {
        var unused = turns.computeIfAbsent(turn, any -> new TreeSet<>()).add(day);
      }
    }
    return turns.entrySet().stream()
        .map(one -> new WeekRow(
            one.getValue(),
            RosterNames.hour(one.getKey().span().starts()),
            RosterNames.hour(one.getKey().span().ends()),
            one.getKey().people().stream().map(UUID::toString).toList()))
        .toList();
  }

  private static List<Turn> turnsOf(Pattern pattern, int day) {
    var spans = new LinkedHashMap<Span, TreeMap<Integer, UUID>>();
    for (var shift : pattern.shifts()) {
      if (shift.day() == day) {
        var unused = spans
            .computeIfAbsent(new Span(shift.starts(), shift.ends()), any -> new TreeMap<>())
            .put(shift.place(), shift.person());
      }
    }
    var turns = new ArrayList<Turn>();
    spans.forEach((span, people) -> turns.add(new Turn(span, List.copyOf(people.values()))));
    return turns;
  }
}
