package vn.kipthoi.routing.life;

/** What protects a child at once (Law on Children art. 50; Decree 56/2017 art. 31). */
public enum Measure implements Worded {
  MEDICAL_CARE,
  SHELTER,
  GUARDED_AT_HOME,
  OFFENDER_KEPT_AWAY,
  SEPARATION,
  OTHER_MEASURE
}
