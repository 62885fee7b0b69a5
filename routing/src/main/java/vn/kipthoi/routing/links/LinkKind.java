package vn.kipthoi.routing.links;

import vn.kipthoi.routing.life.Worded;

/** Why two cases belong together; the same from either side. */
public enum LinkKind implements Worded {
  SIBLING,
  /** The children live in one household, or the reports name one address. */
  HOUSEHOLD,
  /** The same person is said to harm. */
  SUSPECT,
  EVENT,
  SEE_ALSO,
  /** Somebody looked, and it is another child. */
  NOT_THE_SAME;

  /** Whether reports that are linked so count together (domain rule 3: child, address, suspect). */
  public boolean countsTogether() {
    return switch (this) {
      case HOUSEHOLD, SUSPECT -> true;
      case SIBLING, EVENT, SEE_ALSO, NOT_THE_SAME -> false;
    };
  }
}
