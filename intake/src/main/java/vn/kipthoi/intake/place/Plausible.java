package vn.kipthoi.intake.place;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import vn.kipthoi.intake.UnitLevel;

/**
 * Keeps every reading that no other one beats.
 *
 * <p>A reading is beaten by one that explains all of its words and more, or by one that explains the
 * same words and agrees better with them. Nothing is weighed against anything else: where two
 * readings each have something for them, both stay, and the caller is asked.
 */
final class Plausible {

  private Plausible() {}

  static List<Reading> among(List<Reading> readings) {
    var sameWords = readings.stream().collect(groupingBy(Reading::names)).values();
    var best = sameWords.stream().map(Plausible::bestOf).toList();
    var unbeaten = best.stream()
        .flatMap(Collection::stream)
        .filter(reading -> best.stream().noneMatch(others -> explainMore(others, reading)))
        .toList();
    return withoutLooseOnes(withoutMisread(unbeaten));
  }

  private static List<Reading> bestOf(List<Reading> sameWords) {
    var agreements = sameWords.stream().map(Reading::agreement).collect(toSet());
    var best =
        agreements.stream().filter(agreement -> agreement.bestAmong(agreements)).toList();
    return sameWords.stream()
        .filter(reading -> best.contains(reading.agreement()))
        .toList();
  }

  private static boolean explainMore(List<Reading> sameWords, Reading reading) {
    return !sameWords.getFirst().names().equals(reading.names())
        && sameWords.stream().anyMatch(other -> other.explainsMoreThan(reading));
  }

  /** Other diacritics than were written count only where the ones written lead nowhere. */
  private static List<Reading> withoutMisread(List<Reading> readings) {
    var explained = readings.stream()
        .filter(reading -> !reading.contradictsDiacritics())
        .mapToInt(reading -> reading.names().count())
        .max()
        .orElse(0);
    return readings.stream()
        .filter(reading -> !reading.contradictsDiacritics() || reading.names().count() > explained)
        .toList();
  }

  /**
   * Words that happen to be a name count only where no commune is named in earnest, and where they
   * lie in whatever else is.
   */
  private static List<Reading> withoutLooseOnes(List<Reading> readings) {
    var inEarnest =
        readings.stream().filter(reading -> reading.anchor().holds()).toList();
    var communeNamed =
        inEarnest.stream().anyMatch(reading -> reading.place().level() == UnitLevel.COMMUNE);
    return readings.stream()
        .filter(
            reading -> reading.anchor().holds() || !communeNamed && liesInAny(reading, inEarnest))
        .toList();
  }

  private static boolean liesInAny(Reading loose, List<Reading> inEarnest) {
    return inEarnest.isEmpty()
        || inEarnest.stream().anyMatch(reading -> loose.names().exceeds(reading.names()));
  }
}
