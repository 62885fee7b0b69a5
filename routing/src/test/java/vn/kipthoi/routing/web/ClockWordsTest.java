package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.owing.StandstillReason;

/** The contract, the program and people speak of the same clocks. */
class ClockWordsTest {

  private static final List<String> ASKED_OF_OTHERS =
      List.of(Deadline.CANDIDATE, Deadline.HANDOVER, Deadline.RESIDENCE, Deadline.QUESTION);

  @Test
  void promisesEveryClockThatThereIsAndNoOther() {
    var known = Stream.concat(
            Arrays.stream(ClockId.values()).map(ClockId::word), ASKED_OF_OTHERS.stream())
        .toList();

    assertThat(PromisedSchema.named("ClockWord").choices())
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void promisesEveryReasonForWhichAClockMayStandStill() {
    assertThat(PromisedSchema.named("StandstillCause").choices())
        .containsExactlyElementsOf(
            Arrays.stream(StandstillReason.values()).map(StandstillReason::word).toList());
  }

  @Test
  void namesEveryClockThatACaseMayHaveInBothLanguages() {
    var ofACase = Stream.concat(
        Arrays.stream(ClockId.values())
            .filter(clock -> clock != ClockId.CALL_ANSWERED
                && clock != ClockId.DATA_BREACH
                && clock != ClockId.DATA_REQUEST)
            .map(ClockId::word),
        ASKED_OF_OTHERS.stream());

    assertThat(ofACase).allSatisfy(clock -> {
      assertThat(ClockNames.of(Language.VI, clock)).isNotEqualTo(clock).isNotBlank();
      assertThat(ClockNames.of(Language.EN, clock)).isNotEqualTo(clock).isNotBlank();
    });
  }
}
