package vn.kipthoi.routing.life;

/** Who saw the need that a supervisor grants. */
public enum Asker implements Worded {
  /** Whoever has accepted the case. */
  TEAM,
  /** The supervisor who grants it. */
  SUPERVISOR
}
