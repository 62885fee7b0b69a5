package vn.kipthoi.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalTest {

  private record Caller(Personal<String> name, String district) {}

  @Test
  void printsAsAMaskWhereverItRides() {
    var caller = new Caller(Personal.of("Canary Nguyễn"), "A25-159");

    assertThat(caller.toString()).doesNotContain("Canary").contains("A25-159");
    assertThat(Personal.of("Canary").map(String::length)).hasToString("‹personal›");
  }

  @Test
  void isEqualByWhatItHolds() {
    assertThat(Personal.of("a")).isEqualTo(Personal.of("a")).isNotEqualTo(Personal.of("b"));
  }

  @Test
  void givesItsValueToWhoeverSaysWhatFor() {
    assertThat(Personal.of("a").revealFor(Purpose.STORING)).isEqualTo("a");
  }
}
