package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

  private static final Instant NOW = Instant.parse("2026-11-22T07:32:00Z");

  private final Spoken vi = new Spoken(Language.VI);
  private final Spoken en = new Spoken(Language.EN);

  @ParameterizedTest
  @CsvSource({
    "PT12M, còn 12 phút, 12 min left",
    "PT40S, còn chưa tới 1 phút, less than a minute left",
    "PT2H14M, còn 2 giờ 14 phút, 2 h 14 min left",
    "PT2H, còn 2 giờ, 2 h left",
    "PT30H, còn 30 giờ, 30 h left",
    "PT75H, còn 3 ngày 3 giờ, 3 days 3 h left",
    "-PT12M, quá hạn 12 phút, 12 min overdue"
  })
  void saysHowLongIsLeft(Duration left, String inVietnamese, String inEnglish) {
    assertThat(vi.left(NOW, NOW.plus(left))).isEqualTo(inVietnamese);
    assertThat(en.left(NOW, NOW.plus(left))).isEqualTo(inEnglish);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T07:30:00Z, 14:30",
    "2026-11-21T07:30:00Z, 14:30 hôm qua",
    "2026-11-21T16:59:00Z, 23:59 hôm qua",
    "2026-11-21T17:00:00Z, 00:00",
    "2026-11-01T02:05:00Z, 09:05 ngày 1/11/2026"
  })
  void saysMomentsOnTheClocksOfVietNam(Instant at, String said) {
    assertThat(vi.moment(NOW, at)).isEqualTo(said);
  }

  @Test
  void saysHowLongAgo() {
    assertThat(vi.ago(NOW, NOW.minusSeconds(20))).isEqualTo("vừa xong");
    assertThat(vi.ago(NOW, NOW.minusSeconds(360))).isEqualTo("6 phút trước");
  }

  @ParameterizedTest
  @CsvSource({
    "PT1H59M59S, RISK, '', 1:59, :59",
    "PT2H, DAY, '', 2:00, :00",
    "PT24H, LATER, '', 24:00, :00",
    "PT0S, OVER, '', 0:00, :00",
    "-PT2H14M38S, OVER, −, 2:14, :38",
    "PT75H, LATER, '', 3 ngày 3 giờ, ''"
  })
  void showsAClockInTheZoneOfItsDeadline(
      Duration left, ClockFace.Zone zone, String sign, String large, String small) {
    assertThat(ClockFace.at(NOW, NOW.plus(left), vi))
        .isEqualTo(new ClockFace(zone, sign, large, small));
  }
}
