package vn.kipthoi.intake.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.place.Descriptions.Expected;

/** Every commune of the country, of today and of before, in every way of saying it. */
class PlaceFinderPropertyTest {

  private static final Descriptions DESCRIPTIONS = new Descriptions();

  @ParameterizedTest
  @EnumSource(WayOfSaying.class)
  void resolvesEveryCommuneToWhatTheSuccessionsSay(WayOfSaying way) {
    var expected = DESCRIPTIONS.said(way);

    assertThat(wrong(DESCRIPTIONS.ofFormerCommunes(), way, expected)).isEmpty();
    assertThat(wrong(DESCRIPTIONS.ofCurrentCommunes(), way, expected)).isEmpty();
  }

  /** Two units that the law describes by the same words: both are answered, and a question asked. */
  @Test
  void findsHowManyOfficialDescriptionsCollide() {
    var expected = DESCRIPTIONS.said(WayOfSaying.OFFICIALLY);

    assertThat(colliding(DESCRIPTIONS.ofFormerCommunes(), expected)).isEqualTo(23);
    assertThat(colliding(DESCRIPTIONS.ofCurrentCommunes(), expected)).isEqualTo(148);
  }

  private static long colliding(List<String> descriptions, Map<String, Expected> expected) {
    return descriptions.stream()
        .map(said -> expected.getOrDefault(Descriptions.folded(said), Expected.NOTHING))
        .filter(found -> found.units() > 1 && inhabited(found).size() > found.most())
        .count();
  }

  private static List<String> wrong(
      List<String> descriptions, WayOfSaying way, Map<String, Expected> expected) {
    var wrong = new ArrayList<String>();
    for (var description : descriptions) {
      var said = way.say(description);
      var found = WholeCountry.FINDER.find(said);
      var right = expected.getOrDefault(Descriptions.folded(said), Expected.NOTHING);
      if (!likely(found).equals(inhabited(right)) || certain(found) != determined(right)) {
        wrong.add(
            said + " → " + likely(found) + (certain(found) ? " certain" : "") + ", not " + right);
      }
    }
    return wrong;
  }

  private static Set<UnitCode> likely(PlaceAnswer answer) {
    return answer.candidates().stream()
        .filter(candidate -> candidate.certainty() != Certainty.UNLIKELY)
        .map(candidate -> candidate.unit().code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<UnitCode> inhabited(Expected expected) {
    return expected.communes().entrySet().stream()
        .filter(commune -> commune.getValue() != Inhabitants.NONE)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean certain(PlaceAnswer answer) {
    return answer.candidates().stream()
        .anyMatch(candidate -> candidate.certainty() == Certainty.CERTAIN);
  }

  private static boolean determined(Expected expected) {
    return expected.undivided() && inhabited(expected).size() == 1;
  }
}
