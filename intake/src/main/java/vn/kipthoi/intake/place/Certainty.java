package vn.kipthoi.intake.place;

/** How sure it is that a unit is the one meant. */
public enum Certainty {
  /** The only one that what was said can mean. */
  CERTAIN,
  /** One of several, or the only one with a doubt left; somebody has to say. */
  CANDIDATE,
  /** It took over land from the place named, and nobody who lived there. */
  UNLIKELY
}
