package vn.kipthoi.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierReportTest {

  @ParameterizedTest
  @CsvSource({
    "DELIVRD, DELIVERED", "delivrd, DELIVERED", "ACCEPTD, TAKEN", "ENROUTE, TAKEN",
    "EXPIRED, FAILED", "UNDELIV, FAILED", "REJECTD, FAILED", "DELETED, FAILED"
  })
  void readsTheWordsOfTheStandard(String word, PartState state) {
    var words = "id:0A1b-9 sub:001 dlvrd:001 submit date:2611220740 done date:2611220741 stat:"
        + word + " err:000 text:KIP THOI";

    assertThat(read(words)).map(CarrierReport::messageId).contains("0A1b-9");
    assertThat(read(words)).map(CarrierReport::state).contains(state);
  }

  @Test
  void readsWhatOneCarrierLeavesOut() {
    assertThat(read("id:77 stat:DELIVRD"))
        .contains(new CarrierReport("77", PartState.DELIVERED, ""));
    assertThat(read("stat:UNDELIV err:033"))
        .contains(new CarrierReport("", PartState.FAILED, CarrierReport.UNREACHED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "id:77", "stat:", "stat:UNKNOWN id:77", "id: stat:WHATEVER"})
  void takesNothingForAReportThatTellsNothing(String words) {
    assertThat(read(words)).isEmpty();
  }

  @Test
  void believesParametersMoreThanWords() {
    var read = CarrierReport.read(
        "id:999 stat:UNDELIV text:stat:EXPIRED", Optional.of("0xabc"), Optional.of(2));

    assertThat(read).contains(new CarrierReport("0xabc", PartState.DELIVERED, ""));
  }

  @Test
  void knowsNothingOfAStateThatTheCarrierDoesNotKnowItself() {
    assertThat(CarrierReport.answered("77", 7)).isEmpty();
    assertThat(CarrierReport.answered("77", 99)).isEmpty();
    assertThat(CarrierReport.answered("77", 3))
        .map(CarrierReport::failure)
        .contains(CarrierReport.EXPIRED);
  }

  private static Optional<CarrierReport> read(String words) {
    return CarrierReport.read(words, Optional.empty(), Optional.empty());
  }
}
