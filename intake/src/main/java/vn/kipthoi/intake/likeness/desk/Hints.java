package vn.kipthoi.intake.likeness.desk;

import java.time.Instant;
import java.util.List;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.intake.likeness.Likeness;

/**
 * What somebody who takes a report may be told of others like it.
 *
 * @param cases those they may see, the likest first
 * @param elsewhere whether there is one in another area: that much, and no more
 */
public record Hints(List<Similar> cases, boolean elsewhere) {

  public static final Hints NONE = new Hints(List.of(), false);

  public Hints {
    cases = List.copyOf(cases);
  }

  /** A case that may be about the same child. */
  public record Similar(
      String caseNumber, Progress.State state, Instant heardAt, Likeness likeness) {}

  public boolean isEmpty() {
    return cases.isEmpty() && !elsewhere;
  }
}
