package vn.kipthoi.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.likeness.Reason.NAME_SOUNDS_ALIKE;
import static vn.kipthoi.intake.likeness.Reason.NAME_WITHIN;
import static vn.kipthoi.intake.likeness.Reason.SAME_CALL_NAME;
import static vn.kipthoi.intake.likeness.Reason.SAME_NAME;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

  @ParameterizedTest
  @CsvSource({
    "Nguyen Van Na,              nguyễn văn na",
    "ng van na,                  Nguyễn Văn Na",
    "NGUYỄN  VĂN   NA,           ng. v. na",
    "Na Nguyễn,                  Nguyễn Văn Na",
    "tr thị bích hồng,           Trần Thị Bích Hồng",
    "cháu Nguyễn Thị Na,         Nguyễn Na",
    "Phạm Ngọc Thạch (bé Bo),    Pham ngoc thach",
    "H'Linh Niê,                 Hlinh nie",
    "Giàng A Páo,                giang pao",
    "Nguyễn Văn Na 7 tuổi,       Nguyễn Văn Na",
  })
  void knowsAWholeNameAgain(String one, String other) {
    assertThat(between(one, other)).hasValue(SAME_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "bé Na,                na",
    "cu Tí,                thằng tí",
    "thằng Bin,            Bin",
    "cháu gái tên Na,      Nguyễn Thị Na",
    "bé Nam,               Trần Văn Nam",
    "Nam (tên ở nhà: Tí),  cu Tí",
    "Nam hay gọi là Tí,    tí",
    "bé Sinh,              Lê Thị Sinh",
    "Dương,                Nguyễn Dương",
  })
  void knowsACallNameAgain(String one, String other) {
    assertThat(between(one, other)).hasValue(SAME_CALL_NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Lê Hoàng Anh Thư,     Anh Thư Lê",
    "Nguyễn Văn Na,        Nguyễn Thị Na",
    "Trần Ngọc Bảo Hân,    Trần Bảo Hân",
  })
  void findsAShorterNameInALongerOne(String one, String other) {
    assertThat(between(one, other)).hasValue(NAME_WITHIN);
  }

  @ParameterizedTest
  @CsvSource({
    "bé Trâm,         bé Châm",
    "Nguyễn Văn Sinh, Nguyễn Văn Xinh",
    "bé Dung,         bé Giung",
    "bé Lan,          bé Lang",
    "bé Ninh,         bé Linh",
    "cu Phát,         cu Phác",
    "bé Quyên,        bé Wyên",
    "bé Vy,           bé Vi",
    "bé Phương,       bé Fương",
  })
  void hearsOnTheTelephoneWhatIsWrittenDifferently(String one, String other) {
    assertThat(between(one, other)).hasValue(NAME_SOUNDS_ALIKE);
  }

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Văn Na,     Nguyễn Văn Hải",
    "Nguyễn,            Nguyễn Văn Na",
    "Nguyễn Văn Nam,    Trần Văn Nam",
    "không rõ tên,      không biết tên",
    "bé gái,            cháu gái",
    "bé,                cháu",
    "ko rõ,             chưa biết",
    "7 tuổi,            8 tuổi",
  })
  void makesNothingOfWhatEverybodyIsCalled(String one, String other) {
    assertThat(between(one, other)).isEmpty();
  }

  @Test
  void saysThatWholeNamesDifferAndOfCallNamesNothing() {
    assertThat(NameComparison.differ(names("Nguyễn Văn Na"), names("Lê Thị Hoa")))
        .isTrue();
    assertThat(NameComparison.differ(names("cu Tí"), names("Nguyễn Văn Nam"))).isFalse();
    assertThat(NameComparison.differ(names("Nguyễn Văn Sinh"), names("Ng Văn Xinh")))
        .isFalse();
    assertThat(NameComparison.differ(names(""), names("Nguyễn Văn Nam"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "😀😀😀",
        "\u200b\u200d\ufeff",
        "\u202eaN neyugN",
        "....",
        "'; drop table intake.reports; --",
        "(((((((((",
        "\ud800",
      })
  void readsWhateverIsTypedWithoutFailing(String text) {
    assertThat(names(text)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void isQuickWithAPageOfWordsAndATowerOfMarks() {
    var page = "nguyễn văn na ".repeat(800);
    var tower = "N" + "\u0301".repeat(2_000) + "a";

    var began = System.nanoTime();
    var names = names(page + tower.repeat(10));

    assertThat(names).allSatisfy(name -> assertThat(name.words()).hasSizeLessThanOrEqualTo(6));
    assertThat(names(tower)).containsExactly(new Name(List.of("na")));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
  }

  private static Optional<Reason> between(String one, String other) {
    var there = NameComparison.agreement(names(one), names(other));
    assertThat(NameComparison.agreement(names(other), names(one))).isEqualTo(there);
    return there;
  }

  private static List<Name> names(String text) {
    return Name.read(text, NameWords::beforeAChild);
  }
}
