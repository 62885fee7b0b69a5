package vn.kipthoi.routing.life;

/** Who may require that a separation lasts longer than fifteen days (Decree 56/2017 art. 32). */
public enum CompetentBody implements Worded {
  COURT,
  INVESTIGATORS,
  PROCURACY,
  PROVINCIAL_COMMITTEE
}
