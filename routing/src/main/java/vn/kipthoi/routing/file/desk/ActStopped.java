package vn.kipthoi.routing.file.desk;

import vn.kipthoi.routing.casework.Performed;

/** What a form would do to its case was not done, so the form is not submitted either. */
final class ActStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Performed performed;

  ActStopped(Performed performed) {
    super(performed.getClass().getSimpleName(), null, false, false);
    this.performed = performed;
  }

  Performed performed() {
    return performed;
  }
}
