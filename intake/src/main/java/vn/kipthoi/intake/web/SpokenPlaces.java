package vn.kipthoi.intake.web;

import java.util.function.Supplier;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.place.Candidate;
import vn.kipthoi.intake.place.Certainty;
import vn.kipthoi.intake.place.PlaceFinder;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Language;

/** Puts the desk's question, where a spoken place is, to the place finder. */
public final class SpokenPlaces {

  private final Supplier<PlaceFinder> finder;

  public SpokenPlaces(Supplier<PlaceFinder> finder) {
    this.finder = finder;
  }

  public Whereabouts.Finding find(Personal<String> spoken, Language language) {
    var answer = finder.get().find(spoken.revealFor(Purpose.ROUTING));
    var wording = PlaceWording.in(language);
    return new Whereabouts.Finding(
        answer.locality(),
        answer.candidates().stream()
            .filter(candidate -> candidate.unit().level() == UnitLevel.COMMUNE)
            .filter(candidate -> candidate.certainty() != Certainty.UNLIKELY)
            .map(candidate -> asAsked(candidate, wording))
            .toList(),
        answer.question().map(wording::question));
  }

  private static Whereabouts.Candidate asAsked(Candidate candidate, PlaceWording wording) {
    return new Whereabouts.Candidate(
        candidate.unit().code(),
        candidate.unit().fullName(),
        candidate.province().name(),
        wording.reason(candidate),
        candidate.certainty() == Certainty.CERTAIN);
  }
}
