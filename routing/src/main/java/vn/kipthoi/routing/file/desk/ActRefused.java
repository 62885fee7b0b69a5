package vn.kipthoi.routing.file.desk;

import vn.kipthoi.routing.life.Refusal;

/** The case does not allow what a form would do to it, so the form is not submitted either. */
final class ActRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal why;

  ActRefused(Refusal why) {
    super(why.word(), null, false, false);
    this.why = why;
  }

  Refusal why() {
    return why;
  }
}
