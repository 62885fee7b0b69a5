package vn.kipthoi.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

  @Test
  void letsAnHourPassInAMinuteAtASpeedOfSixty() {
    assertThat(new Pace(60).take(Duration.ofHours(1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(Pace.REAL_TIME.take(Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void neverMakesALengthVanish() {
    assertThat(new Pace(1e9).take(Duration.ofMillis(5))).isEqualTo(Duration.ofMillis(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoSpeed(double speed) {
    assertThatThrownBy(() -> new Pace(speed)).hasMessageContaining("greater than zero");
  }
}
