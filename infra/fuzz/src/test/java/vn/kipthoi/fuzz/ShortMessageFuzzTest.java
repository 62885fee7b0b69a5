package vn.kipthoi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.notifier.sms.CarrierReport;
import vn.kipthoi.notifier.sms.Decoded;
import vn.kipthoi.notifier.sms.Encoded;
import vn.kipthoi.notifier.sms.PartState;

/** What carriers say is read or passed over; what we say arrives as it was said. */
class ShortMessageFuzzTest {

  private static final int LONGEST = 2_000;

  @FuzzTest
  void readsWhateverACarrierReports(FuzzedDataProvider data) {
    var id = data.consumeBoolean() ? Optional.of(data.consumeString(70)) : Optional.<String>empty();
    var state = data.consumeBoolean() ? Optional.of(data.consumeInt()) : Optional.<Integer>empty();

    var report = CarrierReport.read(data.consumeRemainingAsString(), id, state);

    report.ifPresent(
        read -> assertThat(read.failure().isEmpty()).isEqualTo(read.state() != PartState.FAILED));
  }

  @FuzzTest
  void readsWhateverAPhoneSends(FuzzedDataProvider data) {
    var coding = data.consumeByte();
    var headed = data.consumeBoolean();

    assertThat(Decoded.of(data.consumeRemainingAsBytes(), coding, headed)).isNotNull();
  }

  @FuzzTest
  void bringsATextOverAsItWasWritten(FuzzedDataProvider data) {
    var group = data.consumeInt(0, 255);
    var text = wellFormed(data.consumeString(LONGEST));

    var encoded = Encoded.of(text, group);

    assertThat(encoded.messages())
        .allSatisfy(message -> assertThat(message).hasSizeBetween(0, 160));
    assertThat(encoded.messages().stream()
            .map(message -> Decoded.of(message, encoded.dataCoding(), encoded.headed()))
            .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  /** Half of a pair is no character, and no text of ours has one. */
  private static String wellFormed(String text) {
    return text.codePoints()
        .filter(one -> !Character.isSurrogate((char) one) || one > Character.MAX_VALUE)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
