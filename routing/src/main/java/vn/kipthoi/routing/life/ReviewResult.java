package vn.kipthoi.routing.life;

/** What form 06 comes to (Decree 56/2017 art. 30). */
public enum ReviewResult implements Worded {
  CLOSE,
  NEW_PLAN
}
