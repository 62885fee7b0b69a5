package vn.kipthoi.intake.directory;

import java.util.List;

/** What came of an import. */
public sealed interface ImportOutcome {

  /** Nothing was written: these rows cannot be placed. */
  record Refused(List<Refusal> refusals) implements ImportOutcome {

    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** Nothing was written, because only the difference was asked for or there is none. */
  record Shown(DirectoryDifference difference) implements ImportOutcome {}

  record Changed(DirectoryDifference difference) implements ImportOutcome {}
}
