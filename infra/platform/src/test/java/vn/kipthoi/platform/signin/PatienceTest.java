package vn.kipthoi.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

  private final Patience patience = new Patience();

  @Test
  void asksNobodyToWaitForAFewMistakes() {
    tryTimes(3, "desk", "lan");

    assertThat(patience.pause("desk", "lan", NOW)).isZero();
  }

  @Test
  void doublesThePauseAndNeverLocksOut() {
    tryTimes(4, "desk", "lan");
    assertThat(patience.pause("desk", "lan", NOW)).isEqualTo(Duration.ofSeconds(1));

    tryTimes(1, "desk", "lan");
    assertThat(patience.pause("desk", "lan", NOW)).isEqualTo(Duration.ofSeconds(2));

    tryTimes(500, "desk", "lan");
    assertThat(patience.pause("desk", "lan", NOW)).isEqualTo(Duration.ofSeconds(64));
    assertThat(patience.pause("desk", "lan", NOW.plusSeconds(64))).isZero();
  }

  @Test
  void doesNotKeepOutAnOperatorWhoseNameIsTriedFromElsewhere() {
    tryTimes(500, "elsewhere", "lan");

    assertThat(patience.pause("desk", "lan", NOW)).isZero();
  }

  @Test
  void slowsDownASourceThatTriesManyNames() {
    for (var name = 0; name < 30; name++) {
      tryTimes(1, "elsewhere", "name" + name);
    }

    assertThat(patience.pause("elsewhere", "another", NOW)).isPositive();
  }

  @Test
  void forgetsMistakesAfterTheRightPassword() {
    tryTimes(4, "desk", "lan");
    patience.succeeded("desk", "lan");

    assertThat(patience.pause("desk", "lan", NOW)).isZero();
  }

  @Test
  void forgetsMistakesAfterAQuarterOfAnHour() {
    tryTimes(500, "desk", "lan");
    patience.tried("desk", "lan", NOW.plus(Duration.ofMinutes(16)));

    assertThat(patience.pause("desk", "lan", NOW.plus(Duration.ofMinutes(16)))).isZero();
  }

  @Test
  void doesNotGrowWithoutBound() {
    for (var source = 0; source < 30_000; source++) {
      tryTimes(1, "source" + source, "lan");
    }
    tryTimes(4, "desk", "lan");

    assertThat(patience.pause("desk", "lan", NOW)).isPositive();
  }

  private void tryTimes(int times, String source, String username) {
    for (var time = 0; time < times; time++) {
      patience.tried(source, username, NOW);
    }
  }
}
