package vn.kipthoi.intake.place;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitLevel;

/** Finds the one question that separates the candidates best. */
final class Questioner {

  /** A caller cannot choose among more names than these by ear. */
  private static final int MOST_CHOICES = 6;

  private final Directory directory;

  Questioner(Directory directory) {
    this.directory = directory;
  }

  Optional<Question> about(List<Reading> readings, List<Candidate> candidates) {
    var likely = candidates.stream()
        .filter(found -> found.certainty() != Certainty.UNLIKELY)
        .toList();
    if (likely.isEmpty()) {
      return Optional.of(new Question.Where());
    }
    if (likely.size() == 1 && likely.getFirst().unit().level() == UnitLevel.COMMUNE) {
      return likely.getFirst().certainty() == Certainty.CERTAIN
          ? Optional.empty()
          : Optional.of(new Question.IsItThis(whole(likely.getFirst())));
    }
    return Optional.of(amongSeveral(readings, likely));
  }

  private Question amongSeveral(List<Reading> readings, List<Candidate> likely) {
    var places = readings.stream().map(Reading::place).distinct().toList();
    var communes =
        places.stream().filter(place -> place.level() == UnitLevel.COMMUNE).toList();
    if (communes.isEmpty()) {
      return withinWhat(places, likely);
    }
    if (communes.size() == 1 && places.size() == 1) {
      return new Question.WhichPart(communes.getFirst().unit().fullName());
    }
    return amongPlaces(places, communes, likely);
  }

  private Question withinWhat(List<Place> places, List<Candidate> likely) {
    var provinces = distinct(likely, found -> found.province().fullName());
    return places.size() > 1 && provinces.size() > 1
        ? new Question.WhichProvince(few(provinces))
        : new Question.WhichCommune(places.getFirst().unit().fullName());
  }

  private Question amongPlaces(List<Place> places, List<Place> communes, List<Candidate> likely) {
    var provinces = distinct(likely, found -> found.province().fullName());
    if (provinces.size() > 1) {
      return new Question.WhichProvince(few(provinces));
    }
    if (oldAndNew(places)) {
      return new Question.OldOrNew(communes.getFirst().unit().name());
    }
    var districts = distinct(communes, place -> above(place.unit()));
    return districts.size() > 1
        ? new Question.WhichDistrict(few(districts))
        : new Question.WhichOf(few(distinct(communes, place -> place.unit().fullName())));
  }

  private boolean oldAndNew(List<Place> places) {
    return places.stream()
            .map(place -> place.unit().validity().endedBy(directory.day()))
            .distinct()
            .count()
        > 1;
  }

  /** The district that a commune lay in on its last day, or lies in the area of. */
  private String above(AdministrativeUnit unit) {
    var day = unit.validity().endedBy(directory.day())
        ? unit.validity().until().minusDays(1)
        : directory.day();
    return directory
        .find(unit.parent(), day)
        .map(AdministrativeUnit::fullName)
        .orElse(unit.fullName());
  }

  private static String whole(Candidate candidate) {
    return candidate.unit().fullName() + ", " + candidate.province().fullName();
  }

  private static <T> List<String> distinct(List<T> all, Function<T, String> name) {
    return all.stream().map(name).distinct().sorted().toList();
  }

  /** None when there are too many to read out. */
  private static List<String> few(List<String> choices) {
    return choices.size() <= MOST_CHOICES ? choices : List.of();
  }
}
