package vn.kipthoi.intake.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HamletsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thôn 3, xã Lạc Thủy              | ấp 03",
        "gần chợ, xóm Đồng Cầu            | XOM DONG CAU xa An Binh",
        "tổ dân phố số 5                  | TDP 5",
        "bản Nà Sài huyện Mường Ảng       | bản nà sài",
        "ngõ 12 phường Trúc Bạch          | hẻm 12",
        "đường Lê Lợi                     | 12 Lê Lợi, phường 3",
        "thôn Thanh Bình                  | thon thanh binh thanh pho Vinh",
        "số nhà 12/5 đường Lê Lợi         | 12/5 Lê Lợi",
      })
  void isTheSameInOtherWords(String one, String other) {
    assertThat(Hamlets.in(one)).isNotEmpty().containsAnyElementsOf(Hamlets.in(other));
  }

  @Test
  void tellsAHouseFromItsStreet() {
    assertThat(Hamlets.in("số 12 Lê Lợi"))
        .containsExactlyInAnyOrder("street le loi", "house 12 le loi");
  }

  @ParameterizedTest
  @CsvSource({"xã Lạc Thủy", "gần chợ", "huyện Lạc Thủy tỉnh Hòa Bình", "''", "thôn", "thôn xã"})
  void findsNoneWhereNoneIsSaid(String place) {
    assertThat(Hamlets.in(place)).isEmpty();
  }

  @Test
  void keepsToAFewOfAPageFull() {
    var page = new StringBuilder();
    for (var at = 0; at < 2_000; at++) {
      page.append("thôn ").append(at).append(", ");
    }

    assertThat(Hamlets.in(page.toString())).hasSizeBetween(1, 6);
  }
}
