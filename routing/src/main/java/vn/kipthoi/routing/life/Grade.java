package vn.kipthoi.routing.life;

/** How high a risk is, as forms 02, 03 and 06 grade it. */
public enum Grade implements Worded {
  LOW,
  MEDIUM,
  HIGH
}
