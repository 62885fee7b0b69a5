package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class UndoTest {

  private final Undo undo = new Undo();
  private final ArrayList<String> stopped = new ArrayList<>();

  @Test
  void stopsTheLastFirstAndEachOnce() {
    undo.later("first", () -> stopped.add("first"));
    undo.later("second", () -> stopped.add("second"));

    undo.now();
    undo.now();

    assertThat(stopped).containsExactly("second", "first");
  }

  @Test
  void goesOnWhenAPartDoesNotStop() {
    undo.later("first", () -> stopped.add("first"));
    undo.later("stubborn", () -> {
      throw new IllegalStateException("on purpose");
    });

    undo.now();

    assertThat(stopped).containsExactly("first");
  }

  @Test
  void stopsAtOnceWhatIsStartedTooLate() {
    undo.now();

    undo.later("late", () -> stopped.add("late"));

    assertThat(stopped).containsExactly("late");
  }
}
