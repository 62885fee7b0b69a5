package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the house as {@code infra/docs/architecture.md} describes it. Each rule is also shown a
 * small house with its own violation planted in it, because a rule never seen red is a wish.
 */
class ArchitectureTest {

  private static final String HOUSE = "vn.kipthoi";
  private static final String PLANTED = HOUSE + ".planted";

  private static final JavaClasses OURS = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .withImportOption(location -> !location.contains("testkit"))
      // Generated, and one with the package of the page that shows it.
      .withImportOption(location -> !location.contains("/web/template/"))
      .importPackages(HOUSE);
  private static final JavaClasses WRONG = new ClassFileImporter().importPackages(PLANTED);

  @ParameterizedTest
  @MethodSource("rules")
  void holds(HouseRule rule) {
    rule.in().apply(HOUSE).check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isSeenToFailOnAPlantedViolation(HouseRule rule) {
    var found = rule.in().apply(PLANTED).evaluate(WRONG).getFailureReport().getDetails();

    assertThat(found)
        .as("violations of \"%s\" in %s", rule, PLANTED)
        .anyMatch(detail -> detail.contains(rule.planted()));
  }

  static List<HouseRule> rules() {
    return HouseRules.all();
  }
}
