package vn.kipthoi.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the checker found. */
record Verdict(Optional<String> broken, long states, int depth, String output) {

  private static final Pattern BROKEN = Pattern.compile("Invariant (\\w+) is violated");
  private static final Pattern STATES = Pattern.compile("(\\d+) distinct states found, 0 states");
  private static final Pattern SOME = Pattern.compile("(\\d+) distinct states found");
  private static final Pattern DEPTH =
      Pattern.compile("depth of the complete state graph search is (\\d+)");

  static Verdict of(String output) {
    return new Verdict(
        first(BROKEN, output),
        first(SOME, output).map(Long::parseLong).orElse(0L),
        first(DEPTH, output).map(Integer::parseInt).orElse(0),
        output);
  }

  /** Whether every state within the bounds was looked at. */
  boolean exhausted() {
    return STATES.matcher(output).find();
  }

  private static Optional<String> first(Pattern pattern, String output) {
    return pattern
        .matcher(output)
        .results()
        .reduce((earlier, later) -> later)
        .map(found -> found.group(1));
  }
}
