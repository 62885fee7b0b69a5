package vn.kipthoi.routing.merge;

import vn.kipthoi.routing.life.Worded;

/** Why cases are not merged, or stay merged. Nothing has changed then. */
public enum MergeRefusal implements Worded {
  ITSELF,
  /** It went into another case before. */
  WENT_ELSEWHERE,
  /** Nobody works on it any more. */
  ENDED,
  /** The case that was to go on has gone into another itself: that one is to be named. */
  SURVIVOR_WENT_ON,
  SURVIVOR_ENDED,
  /** Of two cases, the one that passes its commune over must be the one that goes on. */
  RESTRICTED_GOES_ON,
  NOT_MERGED,
  /** The case that it went into has gone on into another; that is to be undone first. */
  LATER_MERGE_FIRST
}
