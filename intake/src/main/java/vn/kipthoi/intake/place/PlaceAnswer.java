package vn.kipthoi.intake.place;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;

/**
 * What a caller may have meant.
 *
 * @param candidates the likeliest first; at most one is certain, and then it is the first
 */
public record PlaceAnswer(List<Candidate> candidates, Optional<Question> question) {

  /** More communes than this are no help to whoever has to tell them. */
  private static final int MOST_IN_DOUBT = 12;

  public PlaceAnswer {
    candidates = List.copyOf(candidates);
  }

  /** What of it a report can be routed by. */
  public Locality locality() {
    var communes = likely(UnitLevel.COMMUNE);
    if (!candidates.isEmpty() && candidates.getFirst().certainty() == Certainty.CERTAIN) {
      return new Locality.Determined(communes.getFirst());
    }
    return !communes.isEmpty()
            && communes.size() <= MOST_IN_DOUBT
            && likely(UnitLevel.PROVINCE).isEmpty()
        ? new Locality.OneOf(communes)
        : province().<Locality>map(Locality.SomewhereIn::new).orElseGet(Locality.Unknown::new);
  }

  private List<UnitCode> likely(UnitLevel level) {
    return candidates.stream()
        .filter(candidate -> candidate.certainty() != Certainty.UNLIKELY)
        .filter(candidate -> candidate.unit().level() == level)
        .map(candidate -> candidate.unit().code())
        .toList();
  }

  /** The province that all of them lie in. */
  private Optional<UnitCode> province() {
    var provinces = candidates.stream()
        .map(candidate -> candidate.province().code())
        .distinct()
        .toList();
    return provinces.size() == 1 ? Optional.of(provinces.getFirst()) : Optional.empty();
  }
}
