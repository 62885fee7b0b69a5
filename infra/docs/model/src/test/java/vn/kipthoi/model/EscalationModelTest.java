package vn.kipthoi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The protocol holds against everything within the bounds, and each shortcut that a simpler design
 * would take is seen to break it. The figures go to {@code figures.md}.
 */
class EscalationModelTest {

  @TempDir
  Path place;

  @ParameterizedTest
  @MethodSource("worlds")
  void holdsInEveryStateOf(Bounds world) throws Exception {
    var verdict = new Checker(place).check(world);

    assertThat(verdict.broken()).as(verdict.output()).isEmpty();
    assertThat(verdict.exhausted()).as(verdict.output()).isTrue();
    tell("holds", verdict);
  }

  @ParameterizedTest
  @MethodSource("shortcuts")
  void isBrokenBy(Bounds shortcut, String promise) throws Exception {
    var verdict = new Checker(place).check(shortcut);

    assertThat(verdict.broken()).as(verdict.output()).hasValue(promise);
    tell("breaks " + promise, verdict);
  }

  static Stream<Named<Bounds>> worlds() {
    return whole() ? Stream.concat(Worlds.small(), Worlds.large()) : Worlds.small();
  }

  static Stream<Arguments> shortcuts() {
    return Shortcuts.all();
  }

  private static boolean whole() {
    return System.getProperty("model.set", "short").equals("whole");
  }

  private static void tell(String what, Verdict verdict) {
    System.out.printf("%s: %,d states, depth %d%n", what, verdict.states(), verdict.depth());
  }
}
