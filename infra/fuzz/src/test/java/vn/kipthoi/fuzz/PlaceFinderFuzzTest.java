package vn.kipthoi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.LocalDate;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.directory.ShippedDirectory;
import vn.kipthoi.intake.place.PlaceFinder;

/** Whatever is said of a place is looked up: the answer may be empty, and is never an error. */
class PlaceFinderFuzzTest {

  private static final int LONGEST = 500;
  private static final Directory DIRECTORY =
      new Directory(ShippedDirectory.read(), LocalDate.of(2026, 11, 22));
  private static final PlaceFinder FINDER = new PlaceFinder(DIRECTORY);

  @FuzzTest
  void answersWhateverIsSaid(@NotNull String said) {
    var place = said.length() > LONGEST ? said.substring(0, LONGEST) : said;

    var answer = FINDER.find(place);

    assertThat(answer.candidates())
        .allSatisfy(
            candidate -> assertThat(DIRECTORY.find(candidate.unit().code())).isPresent());
    assertThat(FINDER.find(place)).isEqualTo(answer);
  }
}
