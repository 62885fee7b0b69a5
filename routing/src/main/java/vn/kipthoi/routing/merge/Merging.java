package vn.kipthoi.routing.merge;

import java.util.Optional;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.casework.Performed;

/** What came of a wish to merge, or to undo it. */
public sealed interface Merging {

  /**
   * It is done, or had been by the same sending.
   *
   * @param merged how the case is now
   * @param survivor the case that goes on, or went on until now
   */
  record Done(Performed.Current merged, CaseNumber survivor) implements Merging {}

  /**
   * The two cases do not allow it.
   *
   * @param instead the case that goes on for the one that was named, when the asker may see it
   */
  record Refused(MergeRefusal why, Optional<CaseNumber> instead) implements Merging {}

  /** The rules of every act do not allow it, or somebody else was first. */
  record NotPerformed(Performed why) implements Merging {}
}
