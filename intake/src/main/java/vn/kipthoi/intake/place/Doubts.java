package vn.kipthoi.intake.place;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kipthoi.intake.UnitLevel;

/** What speaks against a reading although no other one is better. */
final class Doubts {

  private final Gazetteer gazetteer;
  private final List<Mention> mentions;

  Doubts(Gazetteer gazetteer, List<Mention> mentions) {
    this.gazetteer = gazetteer;
    this.mentions = mentions;
  }

  Set<Doubt> about(Reading reading) {
    var doubts = EnumSet.noneOf(Doubt.class);
    if (reading.contradictsDiacritics()) {
      doubts.add(Doubt.OTHER_DIACRITICS);
    }
    if (reading.meant().match().otherKind() && !districtNamed(reading)) {
      doubts.add(Doubt.OTHER_KIND);
    }
    if (reading.byFormerName()) {
      doubts.add(Doubt.FORMER_NAME);
    }
    if (!reading.anchor().holds()) {
      doubts.add(Doubt.LOOSELY_NAMED);
    }
    if (mentions.stream().anyMatch(other -> contradicts(other, reading))) {
      doubts.add(Doubt.SOMETHING_LEFT_OVER);
    }
    return doubts;
  }

  private static boolean districtNamed(Reading reading) {
    return reading.along().stream()
        .anyMatch(along -> along.match().place().level() == UnitLevel.DISTRICT);
  }

  /** A unit named in earnest that the reading has no place for. */
  private boolean contradicts(Mention other, Reading reading) {
    return inEarnest(other)
        && !reading.names().meets(other.name())
        && other.matches().stream().noneMatch(match -> belongs(match.place(), reading.place()));
  }

  private boolean inEarnest(Mention mention) {
    return mention.kind().isPresent()
        || mention.cue() != Cue.SOMETHING_ELSE
            && mention.length() > 1
            && mention.matches().stream().anyMatch(Doubts::aboveCommune);
  }

  private static boolean aboveCommune(Mention.Match match) {
    return match.place().level() != UnitLevel.COMMUNE && !Marks.contradict(match.marks());
  }

  private boolean belongs(Place other, Place place) {
    return other.equals(place)
        || gazetteer.surroundings(place).contains(other)
        || gazetteer.heirs(place).stream().anyMatch(heir -> heir.unit().equals(other.unit()))
        || gazetteer.heirs(other).stream().anyMatch(heir -> heir.unit().equals(place.unit()));
  }
}
