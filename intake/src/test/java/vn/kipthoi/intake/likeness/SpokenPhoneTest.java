package vn.kipthoi.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenPhoneTest {

  @ParameterizedTest
  @CsvSource({
    "0912 345 678,                                    +84912345678",
    "+84 912 345 678,                                 +84912345678",
    "84912345678,                                     +84912345678",
    "0084 912 345 678,                                +84912345678",
    "0912.34.56.78,                                   +84912345678",
    "không chín một hai ba bốn năm sáu bảy tám,       +84912345678",
    "Không chín mốt hai ba tư lăm sáu bảy tám,        +84912345678",
    "0168 234 5678,                                   +84382345678",
    "+84 168 234 5678,                                +84382345678",
    "0123 456 7890,                                   +84834567890",
    "0199 234 5678,                                   +84592345678",
    "024 3826 8200,                                   +842438268200",
  })
  void readsANumberInEveryWayItIsSaid(String said, String number) {
    assertThat(SpokenPhone.canonical(said)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0912", "09123456789999", "không biết số", "111", "😀", "０９１２"})
  void leavesAloneWhatIsNoNumberYet(String said) {
    assertThat(SpokenPhone.canonical(said)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 10_000})
  void doesNotReadHalfAPageOfDigits(int digits) {
    assertThat(SpokenPhone.canonical("0".repeat(digits))).isEmpty();
  }
}
