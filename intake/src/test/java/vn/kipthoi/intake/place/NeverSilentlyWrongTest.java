package vn.kipthoi.intake.place;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.place.WholeCountry.DIRECTORY;
import static vn.kipthoi.intake.place.WholeCountry.FINDER;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.Validity;

/** However loosely a commune was named: whenever the finder is certain, it is right. */
class NeverSilentlyWrongTest {

  private static final Directory BEFORE = DIRECTORY.on(Validity.REFORM.minusDays(1));

  @ParameterizedTest
  @EnumSource(LooseWay.class)
  void isRightWheneverItIsCertain(LooseWay way) {
    assertThat(BEFORE.communes())
        .allSatisfy(commune -> assertThat(certain(way.say(BEFORE.ancestors(commune.code()))))
            .satisfiesAnyOf(
                picked -> assertThat(picked).isEmpty(),
                picked -> assertThat(picked.map(Set::of)).contains(heirs(commune))));
  }

  private static Optional<UnitCode> certain(String said) {
    return FINDER.find(said).candidates().stream()
        .filter(candidate -> candidate.certainty() == Certainty.CERTAIN)
        .map(candidate -> candidate.unit().code())
        .findFirst();
  }

  private static Set<UnitCode> heirs(AdministrativeUnit commune) {
    return DIRECTORY.successors(commune).stream()
        .filter(succession -> succession.inhabitants() != Inhabitants.NONE)
        .map(succession -> succession.successor())
        .collect(toSet());
  }
}
