package vn.kipthoi.routing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartureTimeTest {

  /** 14:00 in Viet Nam. */
  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "15:30, 2026-11-22T08:30:00Z",
    "15h30, 2026-11-22T08:30:00Z",
    "15h, 2026-11-22T08:00:00Z",
    "' 15 : 05 ', 2026-11-22T08:05:00Z",
    "14:00, 2026-11-22T07:00:00Z"
  })
  void readsWhatPeopleType(String typed, Instant at) {
    assertThat(DepartureTime.read(typed, NOW)).contains(at);
  }

  @Test
  void takesTheNextDayJustAfterMidnight() {
    var beforeMidnight = Instant.parse("2026-11-22T16:50:00Z");

    assertThat(DepartureTime.read("00:20", beforeMidnight))
        .contains(Instant.parse("2026-11-22T17:20:00Z"));
  }

  @Test
  void meansNowByTheMinuteThatRuns() {
    var within = NOW.plusSeconds(42);

    assertThat(DepartureTime.read("14:00", within)).contains(within);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "25:00", "12:75", "13:59", "02:01", "15:30:10", "-1:00"})
  void refusesWhatIsNoTimeOrOneThatIsOver(String typed) {
    assertThat(DepartureTime.read(typed, NOW)).isEmpty();
  }
}
