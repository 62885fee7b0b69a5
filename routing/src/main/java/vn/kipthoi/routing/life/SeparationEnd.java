package vn.kipthoi.routing.life;

/** How a separation ends (Decree 56/2017 art. 32). */
public enum SeparationEnd implements Worded {
  RETURNED_HOME,
  ALTERNATIVE_CARE,
  COURT_ORDER
}
