package vn.kipthoi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.intake.SafeContact.Hours;
import vn.kipthoi.intake.SafeContact.Leave;

class SafeContactTest {

  /** Midnight of 22 November in Viet Nam. */
  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T17:00:00Z");

  @ParameterizedTest
  @CsvSource({"NO", "UNKNOWN"})
  void letsNobodyCallWithoutAYes(YesNo mayCall) {
    assertThat(SafeContact.saying(mayCall).toCall(MIDNIGHT)).isEqualTo(new Leave.Refused());
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 11:00, 07:59, 08:00",
    "08:00, 11:00, 08:00, now",
    "08:00, 11:00, 10:59, now",
    "08:00, 11:00, 11:00, 32:00",
    "22:00, 05:00, 23:30, now",
    "22:00, 05:00, 04:59, now",
    "22:00, 05:00, 05:00, 22:00"
  })
  void keepsToTheHoursOfTheDay(LocalTime from, LocalTime until, LocalTime at, String expected) {
    var contact = during(new Hours(from, until));
    var now = MIDNIGHT.plusSeconds(at.toSecondOfDay());

    assertThat(contact.toCall(now))
        .isEqualTo(
            expected.equals("now")
                ? new Leave.Given()
                : new Leave.NotBefore(
                    MIDNIGHT.plus(Duration.ofHours(Integer.parseInt(expected.substring(0, 2))))));
  }

  /** Whatever somebody with the paper alone may change, never allows a moment that was not allowed. */
  @Test
  void allowsNoMomentThatWasNotAllowedWhenItIsNoWider() {
    var seed = System.nanoTime();
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (var i = 0; i < 20_000; i++) {
      var before = any(random);
      var after = any(random);
      if (after.isNoWiderThan(before)) {
        var now = MIDNIGHT.plusSeconds(random.nextInt(24 * 60) * 60L);
        assertThat(before.mayLeaveAnswers() || !after.mayLeaveAnswers())
            .as("seed %d", seed)
            .isTrue();
        assertThat(before.toCall(now) instanceof Leave.Given
                || !(after.toCall(now) instanceof Leave.Given))
            .as("seed %d: %s, %s, at %s", seed, before, after, now)
            .isTrue();
      }
    }
  }

  @Test
  void countsTheSameAsNoWider() {
    var random = RandomGenerator.of("L64X128MixRandom");
    for (var i = 0; i < 1_000; i++) {
      var one = any(random);
      assertThat(one.isNoWiderThan(one)).as("%s", one).isTrue();
    }
  }

  private static SafeContact any(RandomGenerator random) {
    var hours = random.nextBoolean()
        ? Optional.<Hours>empty()
        : Optional.of(new Hours(time(random), time(random)));
    var mayCall = YesNo.values()[random.nextInt(3)];
    return new SafeContact(
        mayCall, hours, random.nextBoolean(), Optional.empty(), Optional.empty());
  }

  private static LocalTime time(RandomGenerator random) {
    return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
  }

  private static SafeContact during(Hours hours) {
    return new SafeContact(YesNo.YES, Optional.of(hours), true, Optional.empty(), Optional.empty());
  }
}
