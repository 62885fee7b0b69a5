package vn.kipthoi.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalTimersTest {

  @Test
  void neverWakesWithinTheMillisecondBeforeADeadline() {
    var due = Instant.parse("2026-11-22T02:00:00.000001Z");

    assertThat(Instant.ofEpochMilli(LocalTimers.millis(due))).isEqualTo("2026-11-22T02:00:00.001Z");
    assertThat(LocalTimers.millis(Instant.ofEpochMilli(5))).isEqualTo(5);
  }
}
