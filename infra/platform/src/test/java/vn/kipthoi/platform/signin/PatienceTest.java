package vn.kipthoi.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

  private final Patience patience = new Patience();
  private int slowedDown;

  @Test
  void asksNobodyToWaitForAFewMistakes() {
    tryTimes(3, "desk", "lan");

    assertThat(patience.pause(new Guess("desk", "lan", false), NOW)).isZero();
  }

  @Test
  void doublesThePauseAndNeverLocksOut() {
    tryTimes(4, "desk", "lan");
    assertThat(patience.pause(new Guess("desk", "lan", false), NOW))
        .isEqualTo(Duration.ofSeconds(1));

    tryTimes(1, "desk", "lan");
    assertThat(patience.pause(new Guess("desk", "lan", false), NOW))
        .isEqualTo(Duration.ofSeconds(2));

    tryTimes(500, "desk", "lan");
    assertThat(patience.pause(new Guess("desk", "lan", false), NOW))
        .isEqualTo(Duration.ofSeconds(64));
    assertThat(patience.pause(new Guess("desk", "lan", false), NOW.plusSeconds(64)))
        .isZero();
  }

  @Test
  void doesNotKeepOutAnOperatorWhoseNameIsTriedFromElsewhere() {
    for (var source = 0; source < 500; source++) {
      tryTimes(1, "elsewhere" + source, "lan");
    }

    assertThat(patience.pause(new Guess("desk", "lan", true), NOW)).isZero();
    assertThat(patience.pause(new Guess("desk", "hoa", false), NOW)).isZero();
  }

  @Test
  void slowsDownANameThatIsTriedFromManyPlacesForAMinuteAtMostAndSaysSoOnce() {
    for (var source = 0; source < 99; source++) {
      tryTimes(1, "elsewhere" + source, "lan");
    }
    assertThat(patience.pause(new Guess("new desk", "lan", false), NOW)).isZero();
    assertThat(slowedDown).isZero();

    for (var source = 99; source < 400; source++) {
      tryTimes(1, "elsewhere" + source, "lan");
    }
    assertThat(slowedDown).isOne();
    assertThat(patience.pause(new Guess("new desk", "lan", false), NOW))
        .isEqualTo(Duration.ofSeconds(64));
    assertThat(patience.pause(new Guess("new desk", "lan", false), NOW.plusSeconds(64)))
        .isZero();
  }

  @Test
  void countsTriesThatComeAtTheSameMoment() {
    IntStream.range(0, 400).parallel().forEach(time -> {
      var unused = patience.tried(new Guess("elsewhere", "lan", true), NOW);
    });

    assertThat(patience.pause(new Guess("elsewhere", "lan", true), NOW))
        .isEqualTo(Duration.ofSeconds(64));
  }

  @Test
  void slowsDownASourceThatTriesManyNames() {
    for (var name = 0; name < 30; name++) {
      tryTimes(1, "elsewhere", "name" + name);
    }

    assertThat(patience.pause(new Guess("elsewhere", "another", false), NOW)).isPositive();
  }

  @Test
  void forgetsMistakesAfterTheRightPassword() {
    tryTimes(4, "desk", "lan");
    patience.succeeded(new Guess("desk", "lan", false));

    assertThat(patience.pause(new Guess("desk", "lan", false), NOW)).isZero();
  }

  @Test
  void forgetsMistakesAfterAQuarterOfAnHour() {
    tryTimes(500, "desk", "lan");
    var unused = patience.tried(new Guess("desk", "lan", false), NOW.plus(Duration.ofMinutes(16)));

    assertThat(patience.pause(new Guess("desk", "lan", false), NOW.plus(Duration.ofMinutes(16))))
        .isZero();
  }

  @Test
  void doesNotGrowWithoutBound() {
    for (var source = 0; source < 30_000; source++) {
      tryTimes(1, "source" + source, "lan");
    }
    tryTimes(4, "desk", "lan");

    assertThat(patience.pause(new Guess("desk", "lan", false), NOW)).isPositive();
  }

  private void tryTimes(int times, String source, String username) {
    for (var time = 0; time < times; time++) {
      var slowed = patience.tried(new Guess(source, username, false), NOW);
      slowedDown += slowed ? 1 : 0;
    }
  }
}
