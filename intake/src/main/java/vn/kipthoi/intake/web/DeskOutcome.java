package vn.kipthoi.intake.web;

/** What the last press of a button came to. */
public sealed interface DeskOutcome {

  /** No button was pressed, or it only looked something up. */
  record Nothing() implements DeskOutcome {}

  /** A report was taken; the form is empty again. */
  record Taken(TakenPanel panel) implements DeskOutcome {}

  /**
   * The form was taken before, with other words; nothing was taken now, and it stands as it was.
   *
   * @param receipt of what was taken then
   * @param more what stands in the note now, to be added to it
   */
  record TakenBefore(String receipt, String more) implements DeskOutcome {}

  /** Taking has failed; the form is as it was. */
  record NotTaken() implements DeskOutcome {}

  /** Something was done, in words. */
  record Said(String words) implements DeskOutcome {}

  /** Something was not done, in words. */
  record Refused(String words) implements DeskOutcome {}
}
