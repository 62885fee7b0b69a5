package vn.kipthoi.platform.web;

/** A failure as the log may have it: classes and lines, no messages, for those may quote people. */
final class Masked extends Exception {

  private static final long serialVersionUID = 1L;

  private Masked(Throwable failure, Throwable cause) {
    super(failure.getClass().getName(), cause, false, true);
    setStackTrace(failure.getStackTrace());
  }

  private Masked(Throwable failure) {
    super(failure.getClass().getName(), null, false, true);
    setStackTrace(failure.getStackTrace());
  }

  static Masked of(Throwable failure) {
    var cause = failure.getCause();
    return cause == null || cause == failure ? new Masked(failure) : new Masked(failure, of(cause));
  }
}
