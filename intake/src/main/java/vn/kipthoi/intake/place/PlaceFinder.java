package vn.kipthoi.intake.place;

import java.util.List;
import vn.kipthoi.intake.Directory;

/**
 * Finds the communes that a caller may mean, by old names and new, in any spelling, with whatever
 * stands around them. In memory, and safe to share between threads.
 */
public final class PlaceFinder {

  private final Gazetteer gazetteer;
  private final Mentions mentions;
  private final Readings readings;
  private final Verdict verdict;
  private final Questioner questioner;

  /** Builds its index from the directory; takes about a second. */
  public PlaceFinder(Directory directory) {
    gazetteer = new Gazetteer(directory);
    mentions = new Mentions(gazetteer.names());
    readings = new Readings(gazetteer);
    verdict = new Verdict(directory, gazetteer);
    questioner = new Questioner(directory);
  }

  /** Answers at once; what was said is neither kept nor logged. */
  public PlaceAnswer find(String said) {
    var utterance = Utterance.of(said);
    var named = mentions.in(utterance);
    var plausible = Plausible.among(readings.of(utterance, named));
    var candidates = verdict.on(plausible, new Doubts(gazetteer, named));
    return new PlaceAnswer(List.copyOf(candidates), questioner.about(plausible, candidates));
  }
}
