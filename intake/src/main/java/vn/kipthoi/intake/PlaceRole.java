package vn.kipthoi.intake;

/** What a place that somebody named is to the child. The first two may differ, and both matter. */
public enum PlaceRole implements Coded {
  /** Where the child is now. */
  NOW,
  /** Where it happened. */
  EVENT,
  /** Where the child lives. */
  HOME
}
