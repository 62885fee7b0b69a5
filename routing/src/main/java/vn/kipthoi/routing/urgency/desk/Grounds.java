package vn.kipthoi.routing.urgency.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.desk.Happening;

/**
 * Why a case is as urgent as it is.
 *
 * @param results what triage found, the first time and at each addition; empty when the keys of the
 *     report are gone
 * @param changes what made it more or less urgent since, in order
 * @param people the names of those who did
 */
public record Grounds(
    List<Result> results, List<Change> changes, Map<UUID, Personal<String>> people) {

  public Grounds {
    results = List.copyOf(results);
    changes = List.copyOf(changes);
    people = Map.copyOf(people);
  }

  /**
   * One result of triage.
   *
   * @param again whether it came of something that the reporter added
   */
  public record Result(Instant at, boolean again, Urgency urgency) {}

  /** @param reason in the words of whoever did it, when somebody did */
  public record Change(Happening happening, Optional<Personal<String>> reason) {}
}
