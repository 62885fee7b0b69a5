package vn.kipthoi.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.directory.ShippedDirectory;

class UnitsOfTodayTest {

  private static final Directory DIRECTORY =
      new Directory(ShippedDirectory.read(), LocalDate.of(2026, 11, 22));

  private final Whereabouts units = new UnitsOfToday(
      () -> DIRECTORY,
      (spoken, language) ->
          new Whereabouts.Finding(new Locality.Unknown(), List.of(), Optional.empty()));

  @Test
  void leavesACommuneOfTodayAsItIs() {
    assertThat(today("05392")).contains(new Locality.Determined(new UnitCode("05392")));
    assertThat(units.name(new UnitCode("05392"))).isEqualTo("Xã Lạc Thủy, Phú Thọ");
  }

  @Test
  void takesACodeThatWasGivenAgainForTheUnitThatHasItNow() {
    assertThat(today("00004")).contains(new Locality.Determined(new UnitCode("00004")));
    assertThat(units.name(new UnitCode("00004"))).startsWith("Phường Ba Đình");
  }

  @Test
  void leavesItOpenWhichPartOfADividedCommuneIsMeant() {
    var divided = DIRECTORY.records().successions().stream()
        .filter(succession -> succession.inhabitants() == Inhabitants.SOME)
        .map(Succession::former)
        .filter(former -> DIRECTORY.find(former).isEmpty())
        .findFirst()
        .orElseThrow();

    assertThat(units.today(divided))
        .hasValueSatisfying(locality -> assertThat(locality).isInstanceOf(Locality.OneOf.class));
  }

  @Test
  void leavesItOpenWhichCommuneOfAProvinceIsMeant() {
    assertThat(today("25")).contains(new Locality.SomewhereIn(new UnitCode("25")));
  }

  @Test
  void knowsNoCommuneByTheCodeOfADistrictOrByOneThatNeverWas() {
    assertThat(today("159")).isEmpty();
    assertThat(today("99999")).isEmpty();
    assertThat(today("VN")).isEmpty();
  }

  private Optional<Locality> today(String code) {
    return units.today(new UnitCode(code));
  }
}
