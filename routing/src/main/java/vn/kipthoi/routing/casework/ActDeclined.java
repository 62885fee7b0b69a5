package vn.kipthoi.routing.casework;

import vn.kipthoi.routing.life.Refusal;

/**
 * Somebody who follows the case found that an act does not do what it is for. Nothing of it is
 * written then, and whoever asked is told why.
 */
public final class ActDeclined extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal why;

  public ActDeclined(Refusal why) {
    super(why.word(), null, false, false);
    this.why = why;
  }

  Refusal why() {
    return why;
  }
}
