package vn.kipthoi.intake.place;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.intake.place.Reading.Named;

/** Puts the names together: each unit named, with all that was named along and can belong to it. */
final class Readings {

  private static final Comparator<Mention> LONGEST_FIRST = comparingInt(Mention::length)
      .reversed()
      .thenComparing(mention -> mention.kind().isEmpty())
      .thenComparing(comparing(Mention::start).reversed());

  private final Gazetteer gazetteer;

  Readings(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  List<Reading> of(Utterance said, List<Mention> mentions) {
    var inOrder = mentions.stream().sorted(LONGEST_FIRST).toList();
    return mentions.stream()
        .flatMap(mention -> mention.matches().stream().map(match -> new Named(mention, match)))
        .map(meant -> reading(said, meant, inOrder))
        .toList();
  }

  private Reading reading(Utterance said, Named meant, List<Mention> others) {
    var around = gazetteer.surroundings(meant.match().place());
    var along = new ArrayList<Named>();
    for (var other : others) {
      if (free(other, meant, along)) {
        within(other, around).ifPresent(fits -> along.add(new Named(other, fits)));
      }
    }
    return Reading.of(meant, along, anchor(said, meant, along));
  }

  private static boolean free(Mention other, Named meant, List<Named> along) {
    return (other.kind().isPresent() || other.cue() != Cue.SOMETHING_ELSE)
        && !other.overlaps(meant.mention())
        && along.stream().noneMatch(named -> named.mention().overlaps(other));
  }

  private static Optional<Mention.Match> within(Mention other, Set<Place> around) {
    return other.matches().stream()
        .filter(match -> around.contains(match.place()))
        .min(comparingInt(Mention.Match::distance));
  }

  private static Anchor anchor(Utterance said, Named meant, List<Named> along) {
    var mention = meant.mention();
    if (mention.kind().isPresent()) {
      return Anchor.KIND_SAID;
    }
    return switch (mention.cue()) {
      case SOMETHING_ELSE -> Anchor.SOMETHING_ELSE;
      case A_PLACE -> Anchor.IN_PLACE;
      case NONE -> inPlace(said, meant, along) ? Anchor.IN_PLACE : Anchor.LOOSE;
    };
  }

  private static boolean inPlace(Utterance said, Named meant, List<Named> along) {
    var mention = meant.mention();
    return meant.match().place().level() == UnitLevel.PROVINCE
        || said.word(mention.start()).opens() && said.closesAt(mention.end())
        || along.stream().anyMatch(named -> named.mention().touches(mention));
  }
}
