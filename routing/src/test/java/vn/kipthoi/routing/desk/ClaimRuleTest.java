package vn.kipthoi.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.Belief.Believed;
import vn.kipthoi.routing.Belief.NotBelieved;
import vn.kipthoi.routing.Belief.NotBelieved.Why;
import vn.kipthoi.routing.Claim;
import vn.kipthoi.routing.desk.ClaimRule.Last;

/** What a device says is believed within each of its bounds, and not a moment beyond. */
class ClaimRuleTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(3));
  private static final UUID DEVICE = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "PT-24H, ,",
    "PT-24H-0.001S, TOO_OLD,",
    "PT30S, ,",
    "PT30.001S, IN_THE_FUTURE,",
    "PT-1H, ,"
  })
  void believesWhatIsAtMostADayOldAndNotFromTheFuture(Duration ago, Why why) {
    var belief = ClaimRule.judge(claim(NOW.plus(ago), 7), LONG_AGO, Optional.empty(), NOW);

    assertThat(why(belief)).isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void believesNothingBeforeTheCallOutWasSent() {
    var sent = NOW.minus(Duration.ofHours(1));

    assertThat(why(ClaimRule.judge(claim(sent, 1), sent, Optional.empty(), NOW)))
        .isEmpty();
    assertThat(why(ClaimRule.judge(claim(sent.minusMillis(1), 1), sent, Optional.empty(), NOW)))
        .hasValue(Why.BEFORE_DELIVERY);
  }

  @ParameterizedTest
  @CsvSource({
    "8, PT-1H, ",
    "7, PT-1H, COUNT_NOT_GROWING",
    "6, PT-1H, COUNT_NOT_GROWING",
    "8, PT-2H, ",
    "8, PT-2H-0.001S, COUNT_NOT_GROWING"
  })
  void believesADeviceWhoseCountAndClockGoForward(long entry, Duration ago, Why why) {
    var last = Optional.of(new Last(7, NOW.minus(Duration.ofHours(2))));

    assertThat(why(ClaimRule.judge(claim(NOW.plus(ago), entry), LONG_AGO, last, NOW)))
        .isEqualTo(Optional.ofNullable(why));
  }

  @Test
  void believesNothingThatNothingVouchesFor() {
    var claim = new Claim(NOW.minusSeconds(600), Optional.empty());

    assertThat(why(ClaimRule.judge(claim, LONG_AGO, Optional.empty(), NOW)))
        .hasValue(Why.NOT_ATTESTED);
  }

  @Test
  void callsLateWhatCameInMoreThanAMinuteAfter() {
    assertThat(ClaimRule.judge(claim(NOW.minusSeconds(60), 1), LONG_AGO, Optional.empty(), NOW))
        .isEqualTo(new Believed(NOW.minusSeconds(60), false));
    assertThat(ClaimRule.judge(claim(NOW.minusSeconds(61), 1), LONG_AGO, Optional.empty(), NOW))
        .isEqualTo(new Believed(NOW.minusSeconds(61), true));
    assertThat(ClaimRule.judge(claim(NOW.plusSeconds(20), 1), LONG_AGO, Optional.empty(), NOW))
        .as("a device that is a little ahead says nothing that has not come")
        .isEqualTo(new Believed(NOW, false));
  }

  private static Claim claim(Instant at, long entry) {
    return new Claim(at, Optional.of(new Claim.Attest(DEVICE, entry)));
  }

  private static Optional<Why> why(Belief belief) {
    return belief instanceof NotBelieved(var claimed, var why)
        ? Optional.of(why)
        : Optional.empty();
  }
}
