package vn.kipthoi.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.place.WholeCountry.FINDER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.UnitCode;

class PlaceFinderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          nhà ở gần chợ, xã tân lập huyện tân thạnh long an          | 27838
          P5 Q3 Sài Gòn                                              | 27154
          p.05 q.3 tphcm                                             | 27154
          F5 Q3 HCM                                                  | 27154
          phường V quận 3 thành phố hồ chí minh                      | 27154
          phường năm quận ba sài gòn                                 | 27154
          Ward 5, District 3, HCMC                                   | 27154
          tt chi ne lac thuy hoa binh                                | 05392
          TT Chi Nê, huyện Lạc Thủy, Hòa Bình                        | 05392
          Hoà Bình, Lạc Thuỷ, Chi Nê                                 | 05392
          thị trấn Chi Nê nay là xã Lạc Thủy                         | 05392
          Xã Lạc Thủy, tỉnh Phú Thọ                                  | 05392
          Chi Nê                                                     | 05392
          cháu không bình an, xã tân lập huyện tân thạnh long an     | 27838
          tan lap commune, tan thanh district, long an province      | 27838
          xã Bố Hạ, tỉnh Bắc Ninh                                    | 07294
          phường Bố Hạ, thành phố Bắc Ninh                           | 07294
          đường Nguyễn Trung Trực, thị trấn Tân Thạnh, Long An       | 27826
          """)
  void knowsWhereAPlaceIs(String said, String commune) {
    assertThat(FINDER.find(said).locality())
        .isEqualTo(new Locality.Determined(new UnitCode(commune)));
    assertThat(FINDER.find(said).question()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sài gòn",
        "Hoà Bình",
        "Tân Lập",
        "phường 1",
        "TP Thủ Đức",
        "huyện Lạc Thủy, Hòa Bình",
        "phường Trần Phú, TP Hà Tĩnh",
        "xã Chi Nê, Hoà Bình",
        "xã tân lập huyện tân thạnh tỉnh hoà bình",
        "xã Tân Lạp, huyện Tân Thạnh, Long An",
        "làng Chi Nê",
        "Phú Thọ",
        "",
        "trời ơi cứu cháu với"
      })
  void neverPicksInSilence(String said) {
    var answer = FINDER.find(said);

    assertThat(answer.question()).isPresent();
    assertThat(answer.locality()).isNotInstanceOf(Locality.Determined.class);
    assertThat(answer.candidates())
        .noneMatch(candidate -> candidate.certainty() == Certainty.CERTAIN);
  }

  @Test
  void namesEveryPartOfADividedCommuneAndAsksForTheStreet() {
    var said = "phường Điện Biên, quận Ba Đình, Hà Nội";

    assertThat(codes(said)).containsExactly("00004", "00070", "00190", "00226");
    assertThat(FINDER.find(said).question()).contains(new Question.WhichPart("Phường Điện Biên"));
  }

  @Test
  void takesACityForAllOfItsWardsAndNotForItsNamesake() {
    assertThat(codes("TP Thủ Đức")).hasSize(12).contains("26824");
  }

  @Test
  void asksForTheCommuneWhenOnlyADistrictWasSaid() {
    var answer = FINDER.find("huyện Lạc Thủy, Hòa Bình");

    assertThat(codes("huyện Lạc Thủy, Hòa Bình")).containsExactly("05392", "05395", "05425");
    assertThat(answer.question()).contains(new Question.WhichCommune("Huyện Lạc Thủy"));
  }

  @Test
  void holdsACaseAtTheProvinceWhenNothingElseIsKnown() {
    assertThat(FINDER.find("ở tỉnh Kon Tum").locality())
        .isEqualTo(new Locality.SomewhereIn(new UnitCode("51")));
  }

  @Test
  void asksWhetherTheOldOrTheNewNameIsMeant() {
    assertThat(FINDER.find("phường Trần Phú, TP Hà Tĩnh").question())
        .contains(new Question.OldOrNew("Trần Phú"));
  }

  @Test
  void doubtsWhatDoesNotFit() {
    assertThat(FINDER.find("xã Tân Lạp, huyện Tân Thạnh, Long An").candidates())
        .first()
        .satisfies(
            candidate -> assertThat(candidate.doubts()).containsExactly(Doubt.OTHER_DIACRITICS));
  }

  @Test
  void putsLandWithoutInhabitantsLast() {
    assertThat(FINDER.find("phường Phúc Tân, quận Hoàn Kiếm, Hà Nội").candidates())
        .extracting(Candidate::certainty)
        .isSorted();
  }

  private static List<String> codes(String said) {
    return FINDER.find(said).candidates().stream()
        .map(candidate -> candidate.unit().code().text())
        .toList();
  }
}
