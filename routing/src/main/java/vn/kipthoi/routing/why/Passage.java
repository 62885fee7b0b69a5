package vn.kipthoi.routing.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Post;

/**
 * One deadline of a case with all that became of it: what there is to explain.
 *
 * @param policy the version of policy that made it
 * @param people how many were asked
 * @param end how it ended
 * @param skipped the rungs that were passed over on the way to it
 * @param answers what people said to it, the first thing first
 */
public record Passage(
    Deadline deadline,
    String policy,
    int people,
    End end,
    List<Skipped> skipped,
    List<Given> answers,
    Aside aside) {

  /**
   * What else became of it.
   *
   * @param warned when whoever could still act was told that time was passing
   * @param paused the times for which it stood still, the first one first
   * @param doneAfterAll when it was done though it had been missed
   * @param reportedLate whether that was said long after it was so, and is believed
   * @param endedBecause the word for why it ceased to be owed
   * @param above whom it went to when it was missed, the first one first
   */
  public record Aside(
      List<Instant> warned,
      List<Paused> paused,
      Optional<Instant> doneAfterAll,
      boolean reportedLate,
      Optional<String> endedBecause,
      List<Above> above) {

    public Aside {
      warned = List.copyOf(warned);
      paused = List.copyOf(paused);
      above = List.copyOf(above);
    }
  }

  /** It stood still, for a reason that has this word. */
  public record Paused(Instant since, Instant until, String reason) {}

  /** Somebody above was asked to see to what was missed. */
  public record Above(Post post, Instant at, int people) {}

  public Passage {
    skipped = List.copyOf(skipped);
    answers = List.copyOf(answers);
  }

  /** How a deadline ended. */
  public sealed interface End {

    /** It has not. */
    record Open() implements End {}

    /** @param by who accepted; empty for work that was done */
    record Met(Instant at, Optional<UUID> by) implements End {}

    /** Nobody had answered, or nothing was done, when the time had passed. */
    record Missed(Instant at) implements End {}

    /** Everybody who was asked said that they cannot. */
    record Declined(Instant at) implements End {}

    /** No way led to anybody who was asked. */
    record Unreached(Instant at) implements End {}

    /** It ceased to be owed. */
    record Void() implements End {}
  }

  /** A rung that was passed over, and the word for why. */
  public record Skipped(Post post, String why) {}

  /** What somebody said, by the word for what came of it. */
  public record Given(UUID person, Instant at, String outcome) {}

  /** Whether people were asked to accept something; all else is work that is owed. */
  public boolean asksPeople() {
    var clock = deadline.ref().clock();
    return clock.equals(Deadline.ACKNOWLEDGE)
        || clock.equals(Deadline.CANDIDATE)
        || clock.equals(Deadline.ESCALATION);
  }
}
