package vn.kipthoi.intake.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.intake.Validity;

class ShippedDirectoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate BEFORE_THE_REFORM = Validity.REFORM.minusDays(1);
  private static final Directory DIRECTORY = new Directory(ShippedDirectory.read(), TODAY);

  @Test
  void holdsEveryUnitOfToday() {
    assertThat(DIRECTORY.provinces()).hasSize(34);
    assertThat(DIRECTORY.communes()).hasSize(3321);
    assertThat(DIRECTORY.areas()).hasSize(696);
  }

  @Test
  void holdsEveryUnitOfTheLastDayOfThreeTiers() {
    var then = DIRECTORY.on(BEFORE_THE_REFORM);

    assertThat(then.provinces()).hasSize(63);
    assertThat(then.communes()).hasSize(10_035);
    assertThat(inForce(then, UnitLevel.DISTRICT)).hasSize(696);
    assertThat(then.areas()).isEmpty();
  }

  @Test
  void climbsFromACommuneOfTodayToTheNation() {
    assertThat(DIRECTORY.ancestors(new UnitCode("05392")))
        .extracting(AdministrativeUnit::fullName)
        .containsExactly("Xã Lạc Thủy", "Khu vực huyện Lạc Thủy", "Tỉnh Phú Thọ", "Việt Nam");
  }

  @Test
  void climbsFromAFormerCommuneThroughItsDistrict() {
    assertThat(DIRECTORY.ancestors(new UnitCode("05392"), BEFORE_THE_REFORM))
        .extracting(AdministrativeUnit::fullName)
        .containsExactly("Thị trấn Chi Nê", "Huyện Lạc Thủy", "Tỉnh Hoà Bình", "Việt Nam");
  }

  @Test
  void leavesNoCommuneWithoutAWayUp() {
    assertThat(DIRECTORY.communes())
        .allSatisfy(commune -> assertThat(DIRECTORY.ancestors(commune.code())).hasSize(4));
  }

  @Test
  void saysWhatBecameOfEveryFormerUnit() {
    var then = DIRECTORY.on(BEFORE_THE_REFORM);

    assertThat(then.communes())
        .allSatisfy(commune -> assertThat(inhabitedHeirs(commune)).isNotEmpty());
    assertThat(then.communes())
        .filteredOn(commune -> inhabitedHeirs(commune).size() > 1)
        .hasSize(381);
    assertThat(then.provinces())
        .allSatisfy(province -> assertThat(DIRECTORY.successors(province)).hasSize(1));
  }

  @Test
  void knowsTheCommunesThatBecameWardsIn2026() {
    var code = new UnitCode("25270");

    assertThat(fullName(code, LocalDate.of(2026, 4, 29))).isEqualTo("Xã Lộc Ninh");
    assertThat(fullName(code, LocalDate.of(2026, 4, 30))).isEqualTo("Phường Lộc Ninh");
    assertThat(fullName(new UnitCode("75"), TODAY)).isEqualTo("Thành phố Đồng Nai");
  }

  @Test
  void givesEverySupervisingAreaItsOwnNameInItsProvince() {
    assertThat(DIRECTORY.provinces())
        .allSatisfy(province -> assertThat(DIRECTORY.within(province.code()))
            .extracting(AdministrativeUnit::fullName)
            .doesNotHaveDuplicates());
  }

  private static List<Succession> inhabitedHeirs(AdministrativeUnit commune) {
    return DIRECTORY.successors(commune).stream()
        .filter(succession -> succession.inhabitants() != Inhabitants.NONE)
        .toList();
  }

  private static String fullName(UnitCode code, LocalDate on) {
    return DIRECTORY.find(code, on).orElseThrow().fullName();
  }

  private static Stream<AdministrativeUnit> inForce(Directory directory, UnitLevel level) {
    return directory.records().units().stream()
        .filter(unit -> unit.level() == level && unit.validity().covers(directory.day()));
  }
}
