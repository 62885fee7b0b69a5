package vn.kipthoi.routing.roster.web;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.roster.Shift;

/** A week as a page or a program sends it: lines of days, hours and people. */
record WeekForm(List<WeekRow> rows, List<Shift> shifts, List<Fault> faults) {

  static final int MOST_ROWS = 12;
  static final int PLACES = 3;

  static WeekForm read(MultiMap sent) {
    return understood(IntStream.range(0, MOST_ROWS)
        .mapToObj(row -> row(sent, row))
        .filter(row -> !isBlank(row))
        .toList());
  }

  /** {@code [{"days": [1, 2], "starts": "07:00", "ends": "19:00", "people": ["…"]}]}. */
  static WeekForm read(JsonArray sent) {
    return understood(sent.stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .map(WeekForm::row)
        .toList());
  }

  private static WeekRow row(MultiMap sent, int row) {
    var at = "r" + row + ".";
    return new WeekRow(
        sent.getAll(at + "days").stream().flatMap(WeekForm::day).collect(Collectors.toSet()),
        text(sent, at + "starts"),
        text(sent, at + "ends"),
        IntStream.range(0, PLACES)
            .mapToObj(place -> text(sent, at + "p" + place))
            .filter(person -> !person.isEmpty())
            .toList());
  }

  private static WeekRow row(JsonObject sent) {
    return new WeekRow(
        array(sent, "days").flatMap(WeekForm::day).collect(Collectors.toSet()),
        Objects.toString(sent.getValue("starts"), ""),
        Objects.toString(sent.getValue("ends"), ""),
        array(sent, "people").toList());
  }

  private static Stream<String> array(JsonObject sent, String field) {
    return sent.getValue(field) instanceof JsonArray many
        ? many.stream().map(Object::toString)
        : Stream.of();
  }

  private static WeekForm understood(List<WeekRow> rows) {
    var shifts = new ArrayList<Shift>();
    var faults = new ArrayList<Fault>();
    for (var row : rows) {
      var read = shifts(row);
      shifts.addAll(read);
      if (read.isEmpty()) {
        faults.add(new Fault("shifts." + shifts.size(), What.NOT_A_WATCH));
      }
    }
    return new WeekForm(rows, List.copyOf(shifts), List.copyOf(faults));
  }

  /** None when anything of it cannot be read. */
  private static List<Shift> shifts(WeekRow row) {
    var starts = minutes(row.starts());
    var ends = minutes(row.ends());
    var people = row.people().stream().distinct().flatMap(WeekForm::person).toList();
    if (starts.isEmpty() || ends.isEmpty() || people.size() != row.people().size()) {
      return List.of();
    }
    var from = starts.get() % Shift.DAY;
    var until = ends.get() > from ? ends.get() : ends.get() + Shift.DAY;
    return row.days().stream()
        .sorted()
        .flatMap(day -> IntStream.range(0, people.size())
            .mapToObj(place -> new Shift(day, from, until, people.get(place), place)))
        .toList();
  }

  private static Stream<Integer> day(String text) {
    return text.matches("[1-8]") ? Stream.of(Integer.valueOf(text)) : Stream.of();
  }

  /** Minutes after midnight; 24:00 is the end of the day. */
  private static Optional<Integer> minutes(String text) {
    return text.matches("([01]\\d|2[0-3]):[0-5]\\d|24:00")
        ? Optional.of(
            Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)))
        : Optional.empty();
  }

  private static Stream<UUID> person(String text) {
    try {
      return Stream.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Stream.of();
    }
  }

  private static boolean isBlank(WeekRow row) {
    return row.days().isEmpty() && row.people().isEmpty();
  }

  private static String text(MultiMap sent, String name) {
    return Objects.toString(sent.get(name), "").strip();
  }
}
