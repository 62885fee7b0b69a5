package vn.kipthoi.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedTest {

  private static final String VIETNAMESE = "Việc khẩn cấp tại Xã Lạc Thủy: đi ngay, ";

  @ParameterizedTest
  @CsvSource({
    "a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3",
    "€, 80, 1", "€, 81, 2", "€, 152, 2", "€, 153, 3",
    "ệ, 70, 1", "ệ, 71, 2", "ệ, 134, 2", "ệ, 135, 3",
    "😀, 35, 1", "😀, 36, 2", "😀, 66, 2", "😀, 67, 3"
  })
  void countsMessagesAsACarrierCharges(String character, int times, int messages) {
    assertThat(Encoded.count(character.repeat(times))).isEqualTo(messages);
  }

  @Test
  void putsASingleVietnameseLetterWithoutCounterpartIntoUcs2() {
    assertThat(Encoded.of("Xa Lac Thuy", 1).dataCoding()).isZero();
    assertThat(Encoded.of("Xã Lac Thuy", 1).dataCoding()).isEqualTo((byte) 8);
    assertThat(Encoded.of("à é ì ò ù è", 1).dataCoding()).isZero();
  }

  @Test
  void tearsNoCharacterApart() {
    var escaped = Encoded.of("a".repeat(152) + "€" + "a".repeat(10), 1);
    assertThat(escaped.messages().getFirst()).hasSize(6 + 152);
    assertThat(escaped.messages().getLast()).hasSize(6 + 2 + 10);

    var pair = Encoded.of("ệ".repeat(66) + "😀" + "ệ".repeat(10), 1);
    assertThat(pair.messages().getFirst()).hasSize(6 + 132);
  }

  @Test
  void saysInEachMessageWhereItBelongs() {
    var encoded = Encoded.of(VIETNAMESE.repeat(5), 0xab);

    assertThat(encoded.headed()).isTrue();
    for (var i = 0; i < encoded.messages().size(); i++) {
      assertThat(Arrays.copyOf(encoded.messages().get(i), 6))
          .containsExactly(5, 0, 3, 0xab, encoded.messages().size(), i + 1);
    }
  }

  @Test
  void losesNothingWhateverIsWritten() {
    var seed = System.nanoTime();
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var letters = "aZ0@£_ \n\r{}[]~|^\\€ĐđạảãăằâấêệợửỹÀÉ😀".codePoints().toArray();
    for (var round = 0; round < 500; round++) {
      var text = chance
          .ints(chance.nextInt(0, 700), 0, letters.length)
          .mapToObj(i -> Character.toString(letters[i]))
          .collect(Collectors.joining());

      assertThat(read(Encoded.of(text, 3))).as("seed %d", seed).isEqualTo(text);
    }
  }

  @Test
  void keepsEachMessageWithinWhatAPhoneHolds() {
    for (var length = 0; length < 500; length++) {
      var gsm = Encoded.of("x".repeat(length), 1);
      var wide = Encoded.of("ệ".repeat(length), 1);
      var most = gsm.headed() ? 153 + 6 : 160;

      assertThat(gsm.messages()).allMatch(octets -> octets.length <= most);
      assertThat(wide.messages()).allMatch(octets -> octets.length <= 140);
    }
  }

  @Test
  void refusesATextThatNoPhonePutsTogether() {
    assertThatThrownBy(() -> Encoded.of("x".repeat(153 * 255 + 1), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsWhatPhonesWrite() {
    var wide = "1 nhận".getBytes(StandardCharsets.UTF_16BE);

    assertThat(Decoded.of(new byte[] {'2', ' ', '6', ':', '3', '0'}, (byte) 0, false))
        .isEqualTo("2 6:30");
    assertThat(Decoded.of(wide, (byte) 8, false)).isEqualTo("1 nhận");
    assertThat(Decoded.of(new byte[] {5, 0, 3, 1, 1, 1, '1'}, (byte) 0, true)).isEqualTo("1");
    assertThat(Decoded.of(new byte[] {-1, 0x1b, 0x65, 0x1b}, (byte) 0, false)).isEqualTo("?€?");
    assertThat(Decoded.of(new byte[] {120}, (byte) 0, true)).isEmpty();
    assertThat(Decoded.of(new byte[0], (byte) 0, true)).isEmpty();
  }

  private static String read(Encoded encoded) {
    return encoded.messages().stream()
        .map(octets -> Decoded.of(octets, encoded.dataCoding(), encoded.headed()))
        .collect(Collectors.joining());
  }
}
