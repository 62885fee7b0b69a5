package vn.kipthoi.intake.directory;

import java.util.List;
import vn.kipthoi.intake.DirectoryRecords;

/** What an import would make of the directory: all of it, or nothing. */
public sealed interface Revision {

  record Proposed(DirectoryRecords before, DirectoryRecords after) implements Revision {}

  record Refused(List<Refusal> refusals) implements Revision {

    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
