package vn.kipthoi.launcher;

/**
 * A reason not to start that an administrator can act on. It is printed as it is, without a stack
 * trace: what is wrong, and what helps.
 */
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StartFailure(String whatIsWrongAndWhatHelps) {
    super(whatIsWrongAndWhatHelps);
  }
}
