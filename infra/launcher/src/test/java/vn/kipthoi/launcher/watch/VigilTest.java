package vn.kipthoi.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VigilTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
  private static final Duration TEN = Duration.ofSeconds(10);

  private final Vigil vigil = new Vigil(List.of(), NOON);
  private Instant now = NOON;

  @Test
  void saysNothingWhileEveryNodeIsHeard() {
    for (var beat = 0; beat < 100; beat++) {
      hear("a");
      hear("b");
      now = now.plus(TEN);
      assertThat(vigil.look(now)).isEmpty();
      assertThat(vigil.allWell(now)).isTrue();
    }
  }

  @Test
  void speaksAMinuteAfterANodeWasLastHeardAndNotBefore() {
    hear("a");
    now = now.plusSeconds(59);
    assertThat(vigil.look(now)).isEmpty();

    now = now.plusSeconds(1);

    assertThat(vigil.look(now)).containsExactly(new Notice.Silent("a", NOON));
    assertThat(vigil.allWell(now)).isFalse();
  }

  @Test
  void speaksOfTheOneThatIsSilentThoughTheOtherIsHeard() {
    hear("a");
    hear("b");
    now = now.plusSeconds(60);
    hear("b");

    assertThat(vigil.look(now)).containsExactly(new Notice.Silent("a", NOON));
  }

  @Test
  void saysItAgainEveryQuarterOfAnHourUntilTheNodeIsBackAndThenOnce() {
    hear("a");
    now = now.plusSeconds(60);
    assertThat(vigil.look(now)).hasSize(1);
    assertThat(vigil.look(now.plusSeconds(1))).isEmpty();
    assertThat(vigil.look(now.plus(Duration.ofMinutes(15)).minusSeconds(1))).isEmpty();
    now = now.plus(Duration.ofMinutes(15));
    assertThat(vigil.look(now)).containsExactly(new Notice.Silent("a", NOON));

    hear("a");

    assertThat(vigil.look(now)).containsExactly(new Notice.Back("a", NOON));
    assertThat(vigil.look(now)).isEmpty();
    assertThat(vigil.allWell(now)).isTrue();
  }

  @Test
  void wakesNobodyForANodeThatLeft() {
    hear("a");
    hear("b");
    assertThat(vigil.hear(new Beat("a", now.plusMillis(1), true), now)).isTrue();
    now = now.plusSeconds(50);
    hear("b");
    now = now.plusSeconds(50);

    assertThat(vigil.look(now)).isEmpty();
  }

  @Test
  void speaksWhenNobodyIsThereAtAll() {
    assertThat(vigil.look(now.plusSeconds(59))).isEmpty();
    assertThat(vigil.look(now.plusSeconds(60))).containsExactly(new Notice.NobodyThere(NOON));
    assertThat(vigil.look(now.plusSeconds(61))).isEmpty();
    assertThat(vigil.allWell(now)).isFalse();
  }

  @Test
  void speaksAMinuteAfterTheLastNodeLeft() {
    hear("a");
    now = now.plus(Duration.ofHours(1));
    assertThat(vigil.hear(new Beat("a", now, true), now)).isTrue();

    assertThat(vigil.look(now.plusSeconds(59))).isEmpty();
    assertThat(vigil.look(now.plusSeconds(60))).containsExactly(new Notice.NobodyThere(now));
  }

  @Test
  void missesANodeThatWasNamedBeforehandAndNeverCame() {
    var expecting = new Vigil(List.of("a", "b"), NOON);
    assertThat(expecting.hear(new Beat("a", NOON, false), NOON.plusSeconds(30))).isTrue();

    assertThat(expecting.look(NOON.plusSeconds(60))).containsExactly(new Notice.Silent("b", NOON));
  }

  @Test
  void isNotFooledByABeatThatIsPlayedAgain() {
    var beat = new Beat("a", NOON, false);
    assertThat(vigil.hear(beat, NOON)).isTrue();

    assertThat(vigil.hear(beat, NOON.plusSeconds(50))).isFalse();

    assertThat(vigil.look(NOON.plusSeconds(60))).containsExactly(new Notice.Silent("a", NOON));
  }

  @Test
  void doesNotHearANodeThatDoesNotKnowTheTime() {
    assertThat(vigil.hear(new Beat("a", NOON.minus(Duration.ofMinutes(6)), false), NOON))
        .isFalse();
    assertThat(vigil.hear(new Beat("a", NOON.plus(Duration.ofMinutes(6)), false), NOON))
        .isFalse();
  }

  @Test
  void saysEachNoticeInOneShortMessage() {
    var longest = "a-node-with-a-rather-long-name.example:5701";

    assertThat(List.of(
            new Notice.Silent(longest, NOON).text(),
            new Notice.NobodyThere(NOON).text(),
            new Notice.Back(longest, NOON).text()))
        .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(160).matches("[ -~]+"))
        .allSatisfy(text -> assertThat(text).contains("12:00"));
  }

  private void hear(String node) {
    assertThat(vigil.hear(new Beat(node, now, false), now)).isTrue();
  }
}
