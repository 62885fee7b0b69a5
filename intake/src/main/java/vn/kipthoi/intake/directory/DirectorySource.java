package vn.kipthoi.intake.directory;

import vn.kipthoi.intake.DirectoryRecords;

/** A file that changes the directory. */
public interface DirectorySource {

  /** What would become of the records; they themselves stay as they are. */
  Revision revise(DirectoryRecords current);
}
