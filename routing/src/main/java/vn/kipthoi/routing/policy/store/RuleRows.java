package vn.kipthoi.routing.policy.store;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.Basis;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.Condition;
import vn.kipthoi.routing.policy.Length;
import vn.kipthoi.routing.policy.Night;
import vn.kipthoi.routing.policy.Warning;
import vn.kipthoi.routing.policy.WhenMissed;

/** Reads rules of clocks from their rows. */
final class RuleRows {

  private RuleRows() {}

  /** By version and clock. */
  static Map<String, Map<ClockId, List<Allowance>>> allowances(Iterable<Row> rows) {
    var read = new HashMap<String, Map<ClockId, List<Allowance>>>();
    for (var row : rows) {
      read.computeIfAbsent(row.getString("policy"), version -> new EnumMap<>(ClockId.class))
          .computeIfAbsent(clock(row), clock -> new ArrayList<>())
          .add(allowance(row));
    }
    return read;
  }

  /** By version. */
  static Map<String, List<ClockRule>> rules(
      Iterable<Row> rows, Map<String, Map<ClockId, List<Allowance>>> allowances) {
    var read = new HashMap<String, List<ClockRule>>();
    for (var row : rows) {
      var version = row.getString("policy");
      var own = allowances.getOrDefault(version, Map.of()).getOrDefault(clock(row), List.of());
      read.computeIfAbsent(version, any -> new ArrayList<>()).add(rule(row, own));
    }
    return read;
  }

  private static ClockRule rule(Row row, List<Allowance> allowances) {
    return new ClockRule(
        clock(row),
        Optional.ofNullable(row.getString("starts")).map(Milestone::ofWord),
        Arrays.stream(row.getArrayOfStrings("stops"))
            .map(Milestone::ofWord)
            .collect(Collectors.toUnmodifiableSet()),
        allowances,
        Arrays.stream(row.getArrayOfStrings("warnings"))
            .map(text -> Warning.parse(text).orElseThrow())
            .toList(),
        row.getBoolean("pausable"),
        new Basis(row.getString("basis"), row.getBoolean("of_law")),
        WhenMissed.ofWord(row.getString("when_missed")),
        Optional.ofNullable(row.getLocalTime("night_begins"))
            .map(begins -> new Night(begins, row.getLocalTime("night_ends"))));
  }

  private static Allowance allowance(Row row) {
    return new Allowance(
        Priority.valueOf(row.getString("priority")),
        Condition.ofWord(row.getString("condition")),
        Length.of(Length.Kind.ofWord(row.getString("kind")), row.getLong("amount")));
  }

  private static ClockId clock(Row row) {
    return ClockId.ofWord(row.getString("clock")).orElseThrow();
  }
}
