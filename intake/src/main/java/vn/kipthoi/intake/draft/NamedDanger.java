package vn.kipthoi.intake.draft;

import java.util.Map;
import java.util.stream.Stream;
import vn.kipthoi.intake.talk.WordsOfHarm;

/**
 * Finds out whether a draft names danger: an answer to a safety question says so, or the note has a
 * word of harm in it. Not knowing is not naming, else every empty form would be an alarm.
 */
public final class NamedDanger {

  private static final Map<String, String> GRAVE = Map.of(
      "dangerNow", "yes",
      "safety.abuserNear", "yes",
      "safety.injured", "yes",
      "safety.safeTonight", "no",
      "safety.selfHarm", "yes");

  private NamedDanger() {}

  public static boolean in(Written written) {
    return GRAVE.entrySet().stream()
            .anyMatch(grave -> written.at(grave.getKey()).equals(grave.getValue()))
        || Stream.of("concern", "mustNotKnow").map(written::at).anyMatch(WordsOfHarm::areIn);
  }
}
