package vn.kipthoi.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How large a world is looked at, and what the adversary may do in it. Within these bounds the
 * checker tries everything.
 */
record Bounds(Map<String, String> constants, List<String> invariants) {

  private static final List<String> ALL = List.of(
      "NoLostReport",
      "NeverNobodys",
      "OneQuestionAtATime",
      "ExactlyOnce",
      "PeopleAlone",
      "NothingAfterAcceptance",
      "NoLateClaim",
      "Timely",
      "TimelySend",
      "RarelyTwice",
      "NotRushed");

  /** Two nodes, one case, two rungs, one answer, six ticks, and nothing goes wrong. */
  static Bounds quiet() {
    var constants = new LinkedHashMap<>(Map.of(
        "Nodes", "{n1, n2}",
        "Cases", "{c1}",
        "Last", "1",
        "Rounds", "1",
        "Wait", "2",
        "Rest", "1",
        "Lease", "1",
        "Jump", "2",
        "Horizon", "6",
        "Mutant", "\"none\""));
    constants.putAll(Map.of(
        "MayCrash", "0",
        "MayBeCut", "0",
        "MayLoseReply", "0",
        "MayLoseText", "0",
        "MayStepClock", "0",
        "MayHandOver", "0",
        "MayFailDatabase", "0",
        "MaySay", "1"));
    return new Bounds(constants, ALL);
  }

  Bounds with(String constant, int value) {
    return with(constant, Integer.toString(value));
  }

  Bounds nodes(String nodes) {
    return with("Nodes", nodes);
  }

  /** With a shortcut in the design. */
  Bounds mutant(String name) {
    return with("Mutant", '"' + name + '"');
  }

  /** Looks at these invariants alone, and so may stop early. */
  Bounds only(String... watched) {
    return new Bounds(constants, List.of(watched));
  }

  /** As the checker reads it. */
  String configuration() {
    var lines = new ArrayList<String>();
    lines.add("SPECIFICATION Spec");
    lines.add("SYMMETRY Alike");
    lines.add("CHECK_DEADLOCK FALSE");
    lines.add("CONSTANTS");
    constants.forEach((name, value) -> lines.add("  " + name + " = " + value));
    lines.add("INVARIANTS " + String.join(" ", invariants));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private Bounds with(String constant, String value) {
    var changed = new LinkedHashMap<>(constants);
    if (changed.put(constant, value) == null) {
      throw new IllegalArgumentException("the model has no constant " + constant);
    }
    return new Bounds(changed, invariants);
  }
}
