package vn.kipthoi.routing.life;

/** A level that may be asked by hand. */
public enum Height implements Worded {
  LEADER,
  DISTRICT,
  PROVINCE,
  HOTLINE
}
